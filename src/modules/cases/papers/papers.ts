import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { memberNames } from '../../accounts/index.ts'
import { REOPENINGS, type Reopening } from '../codes.ts'
import { nextOn } from '../due/steps.ts'
import { enter, eventsOf } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { MissingSheet, ReturnTalk } from '../missing/sheet.ts'
import { asMember, heldPerson, personKey, personRow } from '../record.ts'
import { Colleague, Done, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { Assessment, Episode, Outcome, PAPER_KINDS, type PaperKind, Plan, Screening } from './paper.ts'
import { outcomeOf } from './screening.ts'
import { signedAs } from './sheet.ts'
import { ticked, ticksOf } from './ticks.ts'

/** More entries than any person has. */
const ALL = 1_000_000

// The label binds words to their version, so that an older one cannot replace the newer.
const label = (id: string) => `person_papers.words ${id}`

const Shown = z.object({
  id: Id,
  paper: Id,
  version: z.int(),
  kind: z.enum(PAPER_KINDS),
  by: Colleague,
  at: z.iso.datetime(),
  reviewOn: z.iso.date().nullable(),
  /** The event since then that asks for a new version. */
  reopenedBy: z.enum(REOPENINGS).nullable(),
  words: z.union([Episode, Assessment, Plan, Screening, MissingSheet, ReturnTalk]),
  /** Only for a screening interview: the result of the published rule, a reason to ask and never a refusal. */
  outcome: Outcome.nullable(),
  /** Only for a plan: the time of the person's consent to this version on screen, and the member present. */
  signed: z.object({ at: z.iso.datetime(), by: Colleague }).nullable(),
})
const Papers = z.object({ papers: z.array(Shown) })
export type Paper = z.output<typeof Shown>

/** Fields of a first version, or of the next one of an existing paper; `after` is the version that the writer had seen. */
const about = { person: Id, paper: Id.optional(), after: z.int().positive().optional() }
const Kept = z.object({ person: Id, paper: Id, version: z.int() })
const Screened = Kept.extend({ outcome: Outcome })

type Writing = {
  readonly person: string
  readonly paper?: string | undefined
  readonly after?: number | undefined
  readonly kind: PaperKind
  readonly words: unknown
  readonly reviewOn?: string | undefined
  /** The first day of a plan's steps that are not done. */
  readonly next?: string | null
}

/**
 * The last version of a paper.
 * @throws Problem `not-found`, also for a paper of another person or kind
 */
async function lastOf(db: Tx, person: string, paper: string, kind: PaperKind) {
  return db
    .selectFrom('person_papers')
    .select('version')
    .where('person', '=', person)
    .where('paper', '=', paper)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow(notFound('There is no such paper about this person.'))
}

type Sealed = { readonly id: string; readonly kind: PaperKind; readonly sealed: Uint8Array }
type Context = Parameters<Parameters<typeof operation>[0]['run']>[0]

/**
 * Writes a version; older ones stay, because somebody acted on them.
 * @throws Problem `conflict` if there is a newer version than the writer had seen
 */
export async function write(
  { db, actor, now }: Context,
  { person, paper, after, kind, words, reviewOn, next }: Writing,
) {
  const member = asMember(actor)
  const row = await personRow(db, member, person, now)
  refuseRestricted([row])
  const key = await personKey(db, member, row)
  if (key === null) throw new Problem('conflict', 'Of who is only counted no words are kept.')
  // Nobody would notice a review whose day has passed.
  if (reviewOn !== undefined && reviewOn <= isoDay(now))
    throw new Problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'reviewOn', message: 'This day is over.' }],
    })
  // The person's row is locked, so that two simultaneous writers get different versions.
  const last = paper === undefined ? 0 : (await lastOf(db, person, paper, kind)).version
  // A silent newer version would invalidate what a colleague wrote meanwhile.
  if (after !== undefined && after !== last)
    throw new Problem('conflict', 'A newer version was written meanwhile. Look at it, then save yours again.')
  const version = last + 1
  const id = newId()
  const of = paper ?? newId()
  await db
    .insertInto('person_papers')
    .values({
      id,
      person,
      agency: row.agency,
      paper: of,
      version,
      kind,
      written_by: member.id,
      written_at: now,
      review_on: reviewOn ?? null,
      next_on: next ?? null,
      // The writer of a version knows the events so far.
      reopened_by: null,
      sealed: sealJson(key, words, label(id)),
    })
    .execute()
  await enter(db, member, row, key, { kind: 'paper', at: now, words: { value: kind } })
  return { person, paper: of, version }
}

const declared = {
  purpose: 'protection',
  verb: 'collection',
  output: Kept,
  subject: ({ person }: { person: string }) => [person],
} as const

export const writeEpisode = operation({
  ...declared,
  summary: 'Write down an episode of exploitation',
  permission: 'case:work',
  input: z.object({ ...about, words: Episode }),
  run: (context, input) => write(context, { ...input, kind: 'episode' }),
})

export const writeAssessment = operation({
  ...declared,
  summary: 'Assess a person’s needs and risks, with the day on which it is looked at again',
  permission: 'case:work',
  input: z.object({ ...about, words: Assessment, reviewOn: z.iso.date() }),
  run: (context, input) => write(context, { ...input, kind: 'assessment' }),
})

export const writePlan = operation({
  ...declared,
  summary: 'Agree a plan of support and safety with a person',
  permission: 'case:work',
  input: z.object({ ...about, words: Plan, reviewOn: z.iso.date() }),
  run: (context, input) => write(context, { ...input, kind: 'plan', next: nextOn(input.words.steps) }),
})

export const writeScreening = operation({
  ...declared,
  summary: 'Keep a screening interview, scored by the published rule',
  // Only trained roles hold screening interviews.
  permission: 'case:work',
  output: Screened,
  input: z.object({ ...about, words: Screening }),
  run: async (context, input) => ({
    ...(await write(context, { ...input, kind: 'screening' })),
    outcome: outcomeIn(input.words),
  }),
})

/** The outcome is computed at each reading, so that no stored score follows a person. */
const outcomeIn = ({ form, act, ageThen, ticks }: z.output<typeof Screening>) =>
  outcomeOf({ form, act, child: ageThen !== 'adult', indicators: ticks.map(({ indicator }) => indicator) })

export const listPapers = operation({
  summary: 'Read what was written about a person: episodes, assessments, plans, screening interviews',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: Papers,
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { key } = await heldPerson(context, person)
    // A person who is only counted has no papers; a refusal would suggest that there may be some.
    if (key === null) return { papers: [] }
    return { papers: await papersOf(context, key, person) }
  },
})

/**
 * The words of a version; what an older program wrote in another shape is converted.
 * @throws Problem `unavailable`
 */
export function openWords(key: Uint8Array, { id, kind, sealed }: Sealed): Paper['words'] {
  const words = openUnaltered<Paper['words']>(key, sealed, label(id))
  if (kind === 'episode') return Episode.parse(words)
  // Assessments from before needs were kinds name none.
  return kind === 'assessment' ? Assessment.parse(words) : words
}

/** The plan in its last version; undefined before somebody wrote one. */
export async function lastPlan(context: Context, key: Uint8Array, person: string) {
  const [plan] = await papersOf(context, key, person, ['plan'])
  return plan && { ...plan, words: Plan.parse(plan.words) }
}

/** All versions, latest first. @param kinds these alone, so that no other paper is opened */
export async function papersOf(
  context: Context,
  key: Uint8Array,
  person: string,
  kinds: readonly PaperKind[] = PAPER_KINDS,
): Promise<Paper[]> {
  const rows = await context.db
    .selectFrom('person_papers')
    .selectAll()
    .where('person', '=', person)
    .where('kind', 'in', kinds)
    .orderBy('seq', 'desc')
    .execute()
  const hasPlans = rows.some(({ kind }) => kind === 'plan')
  const ticks = hasPlans ? await ticksOf(context.db, key, person) : new Map()
  // The entry is the only proof of a signature, because a column could contradict it.
  const signings = hasPlans ? await eventsOf(context.db, key, person, ALL, 'signed') : []
  const signedIn = new Map(signings.map(({ words, at, by }) => [words?.text, { at: at.toISOString(), by }]))
  const names = await memberNames(context, [
    ...rows.map(({ written_by }) => written_by),
    ...signings.map(({ by }) => by),
  ])
  return rows.map((row) => {
    const held = openWords(key, row)
    const words = 'steps' in held ? ticked(held, ticks, row) : held
    const signed = signedIn.get(signedAs(row.paper, row.version))
    return {
      id: row.id,
      paper: row.paper,
      version: row.version,
      kind: row.kind,
      by: colleague(names, row.written_by),
      at: row.written_at.toISOString(),
      reviewOn: row.review_on,
      reopenedBy: row.reopened_by as Reopening | null,
      words,
      outcome: row.kind === 'screening' ? outcomeIn(Screening.parse(words)) : null,
      signed: signed ? { at: signed.at, by: colleague(names, signed.by) } : null,
    }
  })
}

/** Reopens the latest assessment and plan. */
export async function reopenPapers(db: Tx, person: string, by: Reopening): Promise<void> {
  const latest = await db
    .selectFrom('person_papers')
    .select(['id', 'paper'])
    .where('person', '=', person)
    .where('kind', 'in', ['assessment', 'plan'])
    .orderBy('version', 'desc')
    .execute()
  const ids = [...Map.groupBy(latest, ({ paper }) => paper).values()].map(([newest]) => newest.id)
  if (ids.length > 0) await db.updateTable('person_papers').set({ reopened_by: by }).where('id', 'in', ids).execute()
}

export const reopen = operation({
  summary: 'Say that something happened for which needs, risks and plan are looked at again',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: z.object({ person: Id, by: z.enum(REOPENINGS) }),
  output: Done,
  subject: ({ person }) => [person],
  async run({ db, actor, now, reason }, { person, by }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    if (key === null) throw new Problem('conflict', 'Of who is only counted there are no papers.')
    // A restricted person's papers accept no new version, so none is reopened.
    refuseRestricted([row])
    await reopenPapers(db, person, by)
    await enter(db, member, row, key, {
      kind: 'paper',
      at: now,
      words: { value: by, reason: reason ?? '' },
    })
    return { person }
  },
})
