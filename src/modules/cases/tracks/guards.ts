import type { Facts, Guard, Track, Why } from './shape.ts'

const guard = (why: Why, reads: readonly (keyof Facts)[], holds: (facts: Facts) => boolean): Guard => ({
  why,
  reads,
  holds,
})

const among = (state: string, states: readonly string[]): boolean => states.includes(state)

/** Whether a person is or may be under 18, and so is treated as a child (Art. 13(2) Directive 2011/36/EU). */
export const isChildPath = ({ age }: Pick<Facts, 'age'>): boolean => age !== 'adult'

/** States of the child's track with a guardian. */
const WITH_GUARDIAN: ReadonlySet<string> = new Set(['guardian', 'assessed', 'transition'])

/** Whether the child has a guardian in this state of the child's track. */
export const hasGuardian = (child: string): boolean => WITH_GUARDIAN.has(child)

/** A clock runs only by a deadline that somebody checked in the law. */
const timed = (track: Track) =>
  guard('deadline-not-verified', ['deadlines'], ({ deadlines }) => deadlines.includes(track))

/** Named conditions of steps. Each lists the facts it reads, and a test gives it no others. */
export const GUARDS = {
  adult: guard('adults-only', ['age'], (facts) => !isChildPath(facts)),
  'child-path': guard('children-only', ['age'], isChildPath),
  // A child who leaves is missing at once, because «lost contact» would lose a day.
  'may-leave': guard('child-is-missing', ['age'], (facts) => !isChildPath(facts)),
  // An adult may go anywhere, so an alarm needs a documented danger.
  'child-or-danger': guard('adult-may-leave', ['age', 'danger'], (facts) => isChildPath(facts) || facts.danger),
  // Only the negative decision waits for the reflection period (Art. 13(1) CETS 197).
  'after-reflection': guard('reflection-runs', ['reflectionEnds', 'today'], ({ reflectionEnds, today }) =>
    reflectionEnds === null ? true : today > reflectionEnds,
  ),
  'reflection-running': guard('reflection-over', ['reflectionEnds', 'today'], ({ reflectionEnds, today }) =>
    reflectionEnds === null ? false : today <= reflectionEnds,
  ),
  'gets-reflection': guard(
    'no-reflection-for-children',
    ['age', 'childReflection'],
    (facts) => !isChildPath(facts) || facts.childReflection,
  ),
  // Nobody is removed after reasonable grounds, a review included (Art. 10(2) CETS 197).
  presumed: guard('not-presumed', ['identification'], ({ identification }) =>
    among(identification, ['presumed', 'identified', 'under-review']),
  ),
  // Help goes on until identification is decided, its review included.
  decided: guard('identification-open', ['identification'], ({ identification }) =>
    among(identification, ['identified', 'not-confirmed', 'declined']),
  ),
  // Missing persons must be searched for, so their files are not closed.
  found: guard('is-missing', ['whereabouts'], ({ whereabouts }) => whereabouts !== 'missing'),
  'support-settled': guard('support-open', ['support'], ({ support }) =>
    among(support, ['not-open', 'not-wanted', 'ended']),
  ),
  // Who is on the way, or whose way is prepared, needs somebody until the arrival is confirmed or the return is taken back.
  'return-settled': guard('return-open', ['return'], (facts) =>
    among(facts.return, ['none', 'unsafe', 'taken-back', 'arrived', 'settled']),
  ),
  // A child returns only by a decision on their best interests, with a guardian (Art. 16(7) CETS 197, Art. 16(2) Directive 2011/36/EU).
  'best-interests': guard(
    'best-interests-first',
    ['age', 'child'],
    (facts) => !isChildPath(facts) || among(facts.child, ['assessed', 'transition']),
  ),
  'timed-compensation': timed('compensation'),
  'timed-state-compensation': timed('state-compensation'),
  'timed-back-wages': timed('back-wages'),
  'timed-victims-fund': timed('victims-fund'),
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof GUARDS
