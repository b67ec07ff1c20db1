import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { type Receiver, receivers } from '../referrals/index.ts'
import { type LeadPart, SUSPECT_PARTS } from './codes.ts'

/** Data on suspects go to police and justice only (Art. 10 GDPR): to agencies that Directive (EU) 2016/680 rules. */
export const maySeeSuspects = ({ regime }: Pick<Receiver, 'regime'>): boolean => regime === '2016-680'

const fault = (field: string, message: string, words: string) =>
  new Problem('invalid-input', words, { fields: [{ field, message }] })

/**
 * Who gets a share.
 * @param agency null where it is told by hand
 * @throws Problem `invalid-input`
 */
export async function receiverOf(
  db: Tx,
  member: Member,
  { agency, parts }: { readonly agency: string | null; readonly parts: readonly LeadPart[] },
): Promise<Receiver | null> {
  if (agency === null) return null
  if (agency === member.agency)
    throw fault('agency', 'own-agency', 'This is your own agency: your colleagues see it already.')
  const receiver = (await receivers(db)).find(({ id }) => id === agency)
  // An agency that nobody has signed in to yet could open nothing.
  if (receiver === undefined) throw fault('agency', 'no-such-agency', 'There is no such agency, or it has no key yet.')
  if (!maySeeSuspects(receiver) && parts.some((part) => SUSPECT_PARTS.includes(part)))
    throw fault('parts', 'suspects', 'Contact points of those who recruit go to police and justice only.')
  return receiver
}
