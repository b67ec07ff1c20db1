import { daysAfter } from '../../../kernel/clock.ts'
import { QUEUES, type Queue } from '../codes.ts'
import { GUARDS, isChildPath } from './guards.ts'
import { type Ask, type By, type Facts, type Move, TRACKS, type Track, type Why } from './shape.ts'
import { RULES } from './table.ts'

/** A step of one track. */
export type StepName = { readonly track: Track; readonly act: string }

/** A step as it travels with the record: open, or closed with its reason. */
export type Step = StepName & {
  readonly to: string
  readonly allowed: boolean
  readonly why: Why | null
  readonly adverse: boolean
  readonly asks: readonly Ask[]
}

/** The step of this name in the present state; null if the state has none. */
export const moveOf = (facts: Facts, { track, act }: StepName): Move | null => {
  const moves: Readonly<Record<string, Move>> = RULES[track].states[facts[track]]?.moves ?? {}
  // The act comes from outside, and every object inherits names such as «constructor».
  return Object.hasOwn(moves, act) ? moves[act] : null
}

/** The reason why a step is closed for this person, whoever asks; null if it is open. */
export function whyNot(facts: Facts, name: StepName): Why | null {
  const move = moveOf(facts, name)
  if (move === null) return 'no-such-step'
  const shut = move.guards.map((guard) => GUARDS[guard as keyof typeof GUARDS]).find((guard) => !guard.holds(facts))
  return shut?.why ?? null
}

/** Inputs that a step needs for this person: an adult's alarm a documented danger, a child's return a decision on their best interests. */
export const asksOf = (facts: Facts, move: Pick<Move, 'asks'>): readonly Ask[] =>
  move.asks.filter((ask) => (ask === 'danger' ? !isChildPath(facts) : ask !== 'best-interests' || isChildPath(facts)))

/**
 * All steps from a person's states, each with the reason if it is closed.
 * @param may the reason why the member may not take steps of this kind; null if they may
 */
export const stepsOf = (facts: Facts, may: (by: By) => Why | null): Step[] =>
  TRACKS.flatMap((track) =>
    Object.entries(RULES[track].states[facts[track]]?.moves ?? {}).map(([act, move]) => {
      // The step's form asks for the danger, so the button is open without it.
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
  // The end is fixed at the beginning, so that a later law neither shortens nor extends the period.
  if (to === 'reflection') return daysAfter(today, reflectionDays)
  if (to !== 'reflection-over' || reflectionEnds === null) return reflectionEnds
  // The period ends today so that a postponed decision may be taken, but never later than planned.
  const yesterday = daysAfter(today, -1)
  return reflectionEnds < yesterday ? reflectionEnds : yesterday
}

/** Whether the child's track has not begun, or was left after a decision that the person is an adult. */
const isOffTrack = ({ child }: Pick<Facts, 'child'>): boolean => child === 'none' || child === 'left'

type Following = { readonly when: (facts: Facts) => boolean; readonly next: StepName }

/** Steps that the law attaches to a state, in order; none takes anything from the person. */
const FOLLOWS: readonly Following[] = [
  // An adult's choices do not count for a child: a child never loses protection by refusing, and a child who left is missing and not out of
  // contact (Art. 13(2) Directive 2011/36/EU).
  {
    when: (facts) => isChildPath(facts) && facts.support === 'not-wanted',
    next: { track: 'support', act: 'open' },
  },
  {
    when: (facts) => isChildPath(facts) && facts.whereabouts === 'lost-contact',
    next: { track: 'whereabouts', act: 'miss' },
  },
  // A child whose file was closed as an adult's had no guardian, so the file opens again to show that one is needed.
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
  // A person who may be under 18 is on the child's track from the first contact.
  {
    when: (facts) => isChildPath(facts) && isOffTrack(facts) && facts.identification !== 'signal',
    next: { track: 'child', act: 'enter' },
  },
]

/** Steps that begin with reasonable grounds: help, and the reflection period if none ran before. */
const WITH_GROUNDS: readonly Following[] = [
  // The program does not offer help again to an adult who did without it.
  { when: ({ support }) => support !== 'not-wanted', next: { track: 'support', act: 'open' } },
  { when: () => true, next: { track: 'residence', act: 'reflect' } },
]

/** Steps that follow from one step, and not from a state: their cause would come again with each later step. */
const WITH: Readonly<Record<string, readonly Following[]>> = {
  'identification.presume': WITH_GROUNDS,
  // Who does not arrive is searched for as anybody who left: a child at once.
  'return.not-arrive': [
    { when: isChildPath, next: { track: 'whereabouts', act: 'miss' } },
    { when: () => true, next: { track: 'whereabouts', act: 'lose' } },
  ],
  'return.arrive': [{ when: () => true, next: { track: 'whereabouts', act: 'find' } }],
  'return.turn-back': [{ when: () => true, next: { track: 'whereabouts', act: 'find' } }],
}

/**
 * Steps that follow from a step by law, at once and without a request.
 * @param facts after the step
 */
export function followsOf(facts: Facts, { track, act }: StepName): StepName[] {
  const own = WITH[`${track}.${act}`] ?? []
  const found: StepName[] = []
  let now = facts
  for (const { when, next } of [...FOLLOWS, ...own]) {
    // Conditions read the facts after earlier followers: a raised alarm opens the file again.
    if (!when(now) || whyNot(now, next) !== null) continue
    now = after(now, next)
    found.push(next)
  }
  return found
}

/** The work list of a person: the first that a track names, else follow-up, so that nobody is in none. */
export function queueOf(facts: Facts): Queue {
  const named = TRACKS.map((track) => RULES[track].states[facts[track]]?.queue ?? null)
  // A closed file appears only in the lists of alarms and follow-up.
  if (facts.file === 'closed') return named.includes('alarm') ? 'alarm' : 'follow-up'
  return QUEUES.find((queue) => named.includes(queue)) ?? 'follow-up'
}
