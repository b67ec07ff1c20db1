import type { Facts, Guard, Why } from './shape.ts'

const guard = (why: Why, reads: readonly (keyof Facts)[], holds: (facts: Facts) => boolean): Guard => ({
  why,
  reads,
  holds,
})

const among = (state: string, states: readonly string[]): boolean => states.includes(state)

/** Whoever is or may be under 18 goes the child's way (Art. 13(2) Directive 2011/36/EU). */
export const isChildPath = ({ age }: Pick<Facts, 'age'>): boolean => age !== 'adult'

/** States of the child’s track in which somebody stands for the child. */
const WITH_GUARDIAN: ReadonlySet<string> = new Set(['guardian', 'assessed', 'transition'])

/** Whether somebody stands for the child in this state of their track. */
export const hasGuardian = (child: string): boolean => WITH_GUARDIAN.has(child)

/** The conditions of steps by name. Each says what it reads; a test gives it nothing else. */
export const GUARDS = {
  adult: guard('adults-only', ['age'], (facts) => !isChildPath(facts)),
  'child-path': guard('children-only', ['age'], isChildPath),
  // A child who leaves is missing at once; "lost contact" would let a day pass.
  'may-leave': guard('child-is-missing', ['age'], (facts) => !isChildPath(facts)),
  // An adult may go where she wants: an alarm needs a documented danger.
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
  // Art. 10(2) CETS 197: no removal from reasonable grounds on, a review included.
  presumed: guard('not-presumed', ['identification'], ({ identification }) =>
    among(identification, ['presumed', 'identified', 'under-review']),
  ),
  // Help goes on until identification is decided, its review included.
  decided: guard('identification-open', ['identification'], ({ identification }) =>
    among(identification, ['identified', 'not-confirmed', 'declined']),
  ),
  // Being missing is a reason to look, never a reason to close.
  found: guard('is-missing', ['whereabouts'], ({ whereabouts }) => whereabouts !== 'missing'),
  'support-settled': guard('support-open', ['support'], ({ support }) =>
    among(support, ['not-open', 'not-wanted', 'ended']),
  ),
} as const satisfies Record<string, Guard>

export type GuardName = keyof typeof GUARDS
