import type { Party } from '../codes.ts'
import type { Facts } from '../tracks/shape.ts'

/**
 * States of the asylum track in which the home country must not learn of the person. A refused application counts, because an appeal that
 * is won after the consulate was told comes too late; a person who does not appeal withdraws.
 */
const SHIELDED = ['wished', 'applied', 'refused', 'appealed', 'protected']

/** States in which a person may not be removed, so that telling immigration protects them (Art. 10(2) CETS 197). */
const PROTECTED_FROM_REMOVAL = ['presumed', 'identified', 'under-review']

export type NotTold =
  | 'party-to-conflict'
  | 'refused-by-person'
  | 'asylum-open'
  | 'never-the-employer'
  | 'return-enforcement'

/**
 * The reason against telling a party; null if there is none. The person's refusals bind, the consulate is never told while asylum is open,
 * and immigration is only told of persons whom the law already protects.
 * @param consulateAtWar whether the consulate may be of a party to a conflict of which the person may be a witness
 */
export function whyNotTold(
  party: Party,
  facts: Pick<Facts, 'asylum' | 'identification'>,
  refuses: readonly string[],
  consulateAtWar = false,
): NotTold | null {
  // A party to the war may be looking for a witness of core international crimes, so no danger opens this.
  if (party === 'consulate' && consulateAtWar) return 'party-to-conflict'
  if (party === 'consulate' && SHIELDED.includes(facts.asylum)) return 'asylum-open'
  // An exploiting employer must not learn where the person is.
  if (party === 'employer') return 'never-the-employer'
  // Complaints to an inspector, a doctor or a teacher must not serve return enforcement.
  if (party === 'immigration' && !PROTECTED_FROM_REMOVAL.includes(facts.identification)) return 'return-enforcement'
  return refuses.includes(party) ? 'refused-by-person' : null
}

/** Whether a danger to life overrides a reason; it does for the person's refusal alone. */
export const yieldsToDanger = (why: NotTold): boolean => why === 'refused-by-person'
