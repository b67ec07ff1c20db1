import { z } from 'zod'
import { daysAfter } from '../../../kernel/clock.ts'
import { isChildPath } from '../tracks/guards.ts'
import type { Facts } from '../tracks/shape.ts'
import { type AlarmWay, SEARCHERS, type Searcher, SOUGHT, type Sought, TALKS } from './codes.ts'

// Pure rules about a missing person: what the sheet says to whom, who is told within the hour, and when somebody talks with who came back.

const short = z.string().max(300).default('')
const long = z.string().max(2000).default('')

/**
 * The one sheet by which a missing person is looked for. It may be written before somebody leaves, so that the hour is not lost with asking
 * colleagues for the colour of a coat.
 */
export const MissingSheet = z.strictObject({
  seenOn: z.union([z.literal(''), z.iso.date()]).default(''),
  /** By the clock of the place. */
  seenAt: z.union([z.literal(''), z.iso.time({ precision: -1 })]).default(''),
  seenWhere: short,
  seenWith: short,
  looks: long,
  wears: short,
  carries: short,
  speaks: short,
  health: long,
  left: long,
  reach: long,
  places: long,
  friends: long,
  danger: long,
  suspects: long,
  /** Whoever finds the person must reach somebody at any hour. */
  ring: z.string().max(200).regex(/\S/, 'Nothing was written.'),
})
export type MissingSheet = z.output<typeof MissingSheet>

/**
 * The conversation after the return, in the child's own words first. It is no interview: nobody has to answer, and no statement is made of
 * it. It is held by somebody who does not decide where the child lives (practice of England's statutory guidance of 2014 on children who
 * run away: within 72 hours; no law of the Union sets a time).
 */
export const ReturnTalk = z.strictObject({
  talk: z.enum(TALKS),
  on: z.iso.date(),
  with: z.string().max(200).regex(/\S/, 'Nothing was written.'),
  own: long,
  why: long,
  where: long,
  harm: long,
  wishes: long,
  keeps: long,
})
export type ReturnTalk = z.output<typeof ReturnTalk>

/** Days from the return to the conversation. */
const TALK_WITHIN = 3

/**
 * By when somebody talks with who came back.
 * @param after facts after a step
 * @param talkBy the day that stood before it
 */
export function talkDue(before: Facts, after: Facts, talkBy: string | null): string | null {
  if (after.whereabouts === 'missing') return null
  const isBack = before.whereabouts === 'missing' && after.whereabouts === 'known'
  return isBack && isChildPath(after) ? daysAfter(after.today, TALK_WITHIN) : talkBy
}

const DESCRIBED = ['seenOn', 'seenAt', 'seenWhere', 'looks', 'wears', 'carries', 'speaks', 'health', 'ring'] as const

/**
 * What of the sheet goes to whom. Names of suspects go to police alone (Art. 10 GDPR); the line for missing children gets what somebody on
 * the street needs to know the child by, and nothing of what was done to it.
 */
const SAYS = {
  police: SOUGHT,
  'missing-line': DESCRIBED,
  guardian: [...DESCRIBED, 'seenWith', 'left', 'places', 'danger'],
  'focal-point': [...DESCRIBED, 'seenWith', 'left', 'reach', 'places', 'danger'],
} as const satisfies Record<Searcher, readonly Sought[]>

/** The lines of the sheet for one addressee, in the order of the sheet; empty ones are left out. */
export function linesFor(to: Searcher, sheet: MissingSheet): { field: Sought; text: string }[] {
  const says: readonly Sought[] = SAYS[to]
  return SOUGHT.filter((field) => says.includes(field) && sheet[field].trim() !== '').map((field) => ({
    field,
    text: sheet[field],
  }))
}

/** Whether an addressee gets citizenship and birth besides names, sex and age. */
export const knowsOrigin = (to: Searcher): boolean => to !== 'missing-line'

/** Who is told of this person: a child has a guardian and a line of its own. */
export const searchersFor = (facts: Pick<Facts, 'age'>): readonly Searcher[] =>
  isChildPath(facts) ? SEARCHERS : ['police', 'focal-point']

export type Told = { readonly to: Searcher; readonly at: Date; readonly way: AlarmWay }
export type Hour = { readonly since: Date; readonly due: Date; readonly now: Date }

/**
 * How each addressee stands: how it was told last, and whether its hour is over without it.
 * @param hour since when the person is missing and by when all must know; entries from before belong to an earlier alarm
 * @param told entries, the latest first
 */
export const alarmFor = <T extends Told>(to: readonly Searcher[], { since, due, now }: Hour, told: readonly T[]) =>
  to.map((one) => {
    const last = told.find((entry) => entry.to === one && entry.at >= since) ?? null
    return { to: one, last, missed: last === null && now > due }
  })
