import type { Party } from '../codes.ts'
import type { Facts } from '../tracks/shape.ts'

/**
 * States of the asylum track in which the home country must not learn of the person. A refusal is one of them: while it can be
 * appealed asylum is open, and an appeal that is won after the consulate was told comes too late.
 * Who goes no further withdraws.
 */
const SHIELDED = ['wished', 'applied', 'refused', 'appealed', 'protected']

/** States in which a person may not be removed, so that telling protects them (Art. 10(2) CETS 197). */
const PROTECTED_FROM_REMOVAL = ['presumed', 'identified', 'under-review']

export type NotTold =
  | 'party-to-conflict'
  | 'refused-by-person'
  | 'asylum-open'
  | 'never-the-employer'
  | 'return-enforcement'

/**
 * Why somebody must not be told; null where nothing stands against it. What the person refused binds every later step; while
 * asylum is open the consulate is never contacted, whoever decides; immigration learns of nobody whom the law does not yet protect.
 * @param consulateAtWar the consulate may be of a party to the conflict of which the person may be a witness
 */
export function whyNotTold(
  party: Party,
  facts: Pick<Facts, 'asylum' | 'identification'>,
  refuses: readonly string[],
  consulateAtWar = false,
): NotTold | null {
  // A witness of core international crimes: whoever is at war may be looking for them, and no danger opens this.
  if (party === 'consulate' && consulateAtWar) return 'party-to-conflict'
  if (party === 'consulate' && SHIELDED.includes(facts.asylum)) return 'asylum-open'
  // Whoever exploits must not learn from us where the person is.
  if (party === 'employer') return 'never-the-employer'
  // What somebody told an inspector, a doctor or a teacher never flows to return enforcement.
  if (party === 'immigration' && !PROTECTED_FROM_REMOVAL.includes(facts.identification)) return 'return-enforcement'
  return refuses.includes(party) ? 'refused-by-person' : null
}

/** Whether a danger to life can open what is closed: the person's refusal yields to it, the other two never do. */
export const yieldsToDanger = (why: NotTold): boolean => why === 'refused-by-person'
