import { QUEUES, type Queue } from '../codes.ts'
import { daysAfter } from './clocks.ts'
import { GUARDS, isChildPath } from './guards.ts'
import type { Ask, By, Facts, Move, Track, Why } from './shape.ts'
import { TRACKS } from './shape.ts'
import { RULES } from './table.ts'

/** A step of one track. */
export type StepName = { readonly track: Track; readonly act: string }

/** A step as it travels with the record: open, or closed and why. */
export type Step = StepName & {
  readonly to: string
  readonly allowed: boolean
  readonly why: Why | null
  readonly adverse: boolean
  readonly asks: readonly Ask[]
}

/** The step of a state; null where the state has none of this name. */
export const moveOf = (facts: Facts, { track, act }: StepName): Move | null => {
  const moves: Readonly<Record<string, Move>> = RULES[track].states[facts[track]]?.moves ?? {}
  // An act comes from outside: «constructor» is a name that every object has.
  return Object.hasOwn(moves, act) ? moves[act] : null
}

/** Why a step is closed for this person, whoever asks; null where it is open. */
export function whyNot(facts: Facts, name: StepName): Why | null {
  const move = moveOf(facts, name)
  if (move === null) return 'no-such-step'
  const shut = move.guards.map((guard) => GUARDS[guard as keyof typeof GUARDS]).find((guard) => !guard.holds(facts))
  return shut?.why ?? null
}

/** What a step must carry for this person: danger is documented where an alarm is not a child's. */
export const asksOf = (facts: Facts, move: Pick<Move, 'asks'>): readonly Ask[] =>
  move.asks.filter((ask) => ask !== 'danger' || !isChildPath(facts))

/**
 * Every step from where a person stands, each with why it is closed.
 * @param may whether the member may take steps of this kind
 */
export const stepsOf = (facts: Facts, may: (by: By) => Why | null): Step[] =>
  TRACKS.flatMap((track) =>
    Object.entries(RULES[track].states[facts[track]]?.moves ?? {}).map(([act, move]) => {
      // The form of the step asks for the danger, so that the button must not wait for it.
      const why = may(move.by) ?? whyNot({ ...facts, danger: true }, { track, act })
      return { track, act, to: move.to, allowed: why === null, why, adverse: move.adverse, asks: asksOf(facts, move) }
    }),
  )

/** The facts after a step that {@link whyNot} leaves open. */
export function after(facts: Facts, name: StepName): Facts {
  const move = moveOf(facts, name)
  if (move === null || whyNot(facts, name) !== null) throw new Error(`${facts[name.track]} has no ${name.act} now`)
  return { ...facts, [name.track]: move.to, reflectionEnds: reflectionAfter(facts, move.to) }
}

/** The last day of the reflection period, once a step has been taken. */
function reflectionAfter({ today, reflectionDays, reflectionEnds }: Facts, to: string): string | null {
  // Fixed when it begins: a law that changes later neither shortens nor stretches it.
  if (to === 'reflection') return daysAfter(today, reflectionDays)
  if (to !== 'reflection-over' || reflectionEnds === null) return reflectionEnds
  // Over from today on, so that a decision which had to wait may be taken; never later than it would have ended.
  const yesterday = daysAfter(today, -1)
  return reflectionEnds < yesterday ? reflectionEnds : yesterday
}

/** Never on the child’s track, or off it because somebody said that they are an adult. */
const isOffTrack = ({ child }: Pick<Facts, 'child'>): boolean => child === 'none' || child === 'left'

type Following = { readonly when: (facts: Facts) => boolean; readonly next: StepName }

/** Steps the law attaches to a state, in order. None of them takes anything from the person. */
const FOLLOWS: readonly Following[] = [
  // Who was held to be an adult and is a child keeps none of an adult's choices: a child never loses protection by refusing, and a
  // child who left is missing, not out of contact (Art. 13(2) Directive 2011/36/EU).
  {
    when: (facts) => isChildPath(facts) && facts.support === 'not-wanted',
    next: { track: 'support', act: 'open' },
  },
  {
    when: (facts) => isChildPath(facts) && facts.whereabouts === 'lost-contact',
    next: { track: 'whereabouts', act: 'miss' },
  },
  // A child whose file was closed as an adult's has had no guardian: nobody would see that one is needed.
  {
    when: (facts) => isChildPath(facts) && isOffTrack(facts) && facts.file === 'closed',
    next: { track: 'file', act: 'reopen' },
  },
  {
    when: ({ file, whereabouts }) => file === 'closed' && whereabouts === 'missing',
    next: { track: 'file', act: 'reopen' },
  },
  {
    when: ({ identification, file }) =>
      file === 'closed' && ['detected', 'presumed', 'under-review'].includes(identification),
    next: { track: 'file', act: 'reopen' },
  },
  // Whoever may be under 18 is on the child's track from the first contact on.
  {
    when: (facts) => isChildPath(facts) && isOffTrack(facts) && facts.identification !== 'signal',
    next: { track: 'child', act: 'enter' },
  },
]

/** What begins with reasonable grounds: help, and the reflection period where none ran before. */
const WITH_GROUNDS: readonly Following[] = [
  // An adult who said that she does without is not asked again by the program.
  { when: ({ support }) => support !== 'not-wanted', next: { track: 'support', act: 'open' } },
  { when: () => true, next: { track: 'residence', act: 'reflect' } },
]

/**
 * What follows from a step by law, at once and without anybody asking.
 * @param facts after the step
 */
export function followsOf(facts: Facts, { act }: StepName): StepName[] {
  const grounds: readonly Following[] = act === 'presume' ? WITH_GROUNDS : []
  const found: StepName[] = []
  let now = facts
  for (const { when, next } of [...FOLLOWS, ...grounds]) {
    // Asked of where the steps before have led: an alarm that was raised opens the file again.
    if (!when(now) || whyNot(now, next) !== null) continue
    now = after(now, next)
    found.push(next)
  }
  return found
}

/** The work list of a person: the first that any track names. Never none: who is in no other list is followed up. */
export function queueOf(facts: Facts): Queue {
  const named = TRACKS.map((track) => RULES[track].states[facts[track]]?.queue ?? null)
  // A closed file waits for nobody but an alarm and the day of its follow-up.
  if (facts.file === 'closed') return named.includes('alarm') ? 'alarm' : 'follow-up'
  return QUEUES.find((queue) => named.includes(queue)) ?? 'follow-up'
}
