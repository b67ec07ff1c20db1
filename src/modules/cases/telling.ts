import type { Facts } from './tracks/shape.ts'

/** Who may be told something about a person. */
export const PARTIES = ['police', 'immigration', 'consulate', 'family', 'employer'] as const
export type Party = (typeof PARTIES)[number]

/** States of the asylum track in which the home country must not learn of the person. */
const SHIELDED = ['wished', 'applied', 'appealed', 'protected']

export type NotTold = 'refused-by-person' | 'asylum-open' | 'never-the-employer'

/**
 * Why somebody must not be told; null where nothing stands against it. What the person refused binds every later step; while
 * asylum is open the consulate is never contacted, whoever decides.
 */
export function whyNotTold(party: Party, facts: Pick<Facts, 'asylum'>, refuses: readonly string[]): NotTold | null {
  if (party === 'consulate' && SHIELDED.includes(facts.asylum)) return 'asylum-open'
  // Whoever exploits must not learn from us where the person is.
  if (party === 'employer') return 'never-the-employer'
  return refuses.includes(party) ? 'refused-by-person' : null
}

/** Whether a danger to life can open what is closed: the person's refusal yields to it, the other two never do. */
export const yieldsToDanger = (why: NotTold): boolean => why === 'refused-by-person'
