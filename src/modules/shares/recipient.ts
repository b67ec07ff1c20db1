import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { type Receiver, receivers } from '../referrals/index.ts'
import { SUSPECT_PARTS } from './codes.ts'
import type { Part } from './shapes.ts'

/** Data on suspects go to police and justice only (Art. 10 GDPR): to agencies that Directive (EU) 2016/680 rules. */
export const maySeeSuspects = ({ regime }: Pick<Receiver, 'regime'>): boolean => regime === '2016-680'

/**
 * Whether anything may go to an agency. What people complained of never flows to whoever enforces returns (Art. 5(2) and 6 Directive
 * 2009/52/EC), and a lead may hold it. So none goes there: refusing those alone would tell which ones somebody complained of.
 */
export const isOpenTo = ({ enforces_returns }: Pick<Receiver, 'enforces_returns'>): boolean => !enforces_returns

/** What is wrong with a field, by its code. */
export const fault = (field: string, message: string, words: string) =>
  new Problem('invalid-input', words, { fields: [{ field, message }] })

/**
 * Who gets a share.
 * @param agency null where it is told by hand
 * @throws Problem `invalid-input`
 */
export async function receiverOf(
  db: Tx,
  member: Member,
  { agency, parts }: { readonly agency: string | null; readonly parts: readonly Part[] },
): Promise<Receiver | null> {
  if (agency === null) return null
  if (agency === member.agency)
    throw fault('agency', 'own-agency', 'This is your own agency: your colleagues see it already.')
  const receiver = (await receivers(db)).find(({ id }) => id === agency)
  // An agency that nobody has signed in to yet could open nothing.
  if (receiver === undefined) throw fault('agency', 'no-such-agency', 'There is no such agency, or it has no key yet.')
  if (!maySeeSuspects(receiver) && parts.some((part) => SUSPECT_PARTS.includes(part)))
    throw fault('parts', 'suspects', 'Data on suspects go to police and justice only.')
  if (!isOpenTo(receiver)) throw fault('agency', 'firewall', 'Nothing is shared with whoever enforces returns.')
  return receiver
}
