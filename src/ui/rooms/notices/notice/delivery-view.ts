import { WRONGS } from '../../../../modules/evidence/codes.ts'
import { type Catalogue, type Key, knows } from '../../../shell/words.ts'

/** Whether a notice was stopped just before it left, since nothing may rest any more on what it rests on. */
export const isStopped = (problem: string | null): boolean => WRONGS.some((wrong) => problem === `evidence-${wrong}`)

/** Why something did not leave or could not be fetched: the key of its words, and the other server's answer where it gave one. */
export type DeliveryFault = { readonly key: Key; readonly answer: string | null }

/**
 * Reads what the post kept of a try: why it may not leave any more, or a code, and the other server's number after it, such as
 * `EENVELOPE 550` or `status 404`. The code itself is shown to nobody; the number is, since a postmaster asks for it.
 */
export function deliveryFault(problem: string, catalogue: Catalogue): DeliveryFault {
  const [code, number] = problem.split(' ')
  const answer = number !== undefined && /^\d{3}$/.test(number) ? number : null
  const keys = [`delivery.${code.toLowerCase()}`, `source-fault.${code}`, `notice.why-${code}`]
  return { key: keys.find((key): key is Key => knows(catalogue, key)) ?? 'delivery.other', answer }
}
