import type { Member } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { keyToSealTo, type PublicKey } from '../../kernel/vault/agency-key.ts'
import { countryOf, insistOnAgencies } from '../accounts/index.ts'
import { COMPLAINT_PARTS, type Part, type Party, type Referred } from '../cases/index.ts'
import { insistOnDesks } from '../reports/index.ts'
import { serviceRow } from './record.ts'
import type { Why } from './referral.ts'
import type { To } from './referral-shapes.ts'

/** An agency as far as it matters to whoever would send it something. */
export type Receiver = {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly regime: string
  readonly enforces_returns: boolean
  readonly key: string
  readonly public_key: Uint8Array
}

/** Every agency that has a key, the own one too. @throws Problem `unavailable` where what is told of them was changed */
export async function receivers(db: Tx): Promise<readonly Receiver[]> {
  const { rows } = await sql<Receiver>`select * from app.referral_receivers()`.execute(db)
  await insistOnAgencies(
    db,
    rows.map(({ id }) => id),
  )
  await insistOnDesks(db)
  return rows
}

// Not the one that the list told: it comes through functions of the database, where nobody looks at its mark.
export const keyOfReceiver = (db: Tx, { id }: Pick<Receiver, 'id'>): Promise<PublicKey> => keyToSealTo(db, id)

/** To whom a referral goes, and what they are. */
export type Recipient = {
  /** Null where it is handed over by hand. */
  readonly receiver: Receiver | null
  readonly service: string | null
  readonly name: string
  readonly abroad: boolean
}

/** @throws Problem `invalid-input`, `not-found` */
export async function recipientOf(db: Tx, member: Member, { agency, service, name, abroad }: To): Promise<Recipient> {
  // Nobody here knows where it is but whoever drafts it.
  if (agency === null && service === null) return { receiver: null, service: null, name: name.trim(), abroad }
  // Told at the field: whoever fills in the form sees which of two choices is wrong.
  const fault = (message: string) =>
    new Problem('invalid-input', 'Some fields are not right.', { fields: [{ field: 'to', message }] })
  // Also one of another agency, as long as it has not ended: the directory is for everybody.
  const found = service === null ? null : await serviceRow(db, service)
  // Colleagues are put on the team: a referral to the own agency would open the person to all of it.
  if (agency === member.agency) throw fault('This is your own agency. Put a colleague on the person’s team.')
  const receiver = agency === null ? null : (await receivers(db)).find(({ id }) => id === agency)
  // An agency that nobody has signed in to yet could open nothing.
  if (receiver === undefined) throw fault('There is no such agency, or it has no key yet.')
  // Where the person goes, which is where the house stands if nobody here receives for it.
  const country = receiver?.country ?? found?.country
  return {
    receiver,
    service: found?.id ?? null,
    name: found?.name ?? receiver?.name ?? '',
    abroad: country !== (await countryOf(db, member.agency)),
  }
}

/**
 * Why somebody must not be told of a person. What the agency is counts beside what the sender says: police law makes it police, and
 * whoever enforces returns is never told, since what was complained of must not flow there.
 */
export function whyNotTo(
  { notTold, parties: atWar }: Pick<Referred, 'notTold' | 'parties'>,
  receiver: Pick<Receiver, 'regime' | 'enforces_returns' | 'country'> | null,
  party: Party | null,
): Why | null {
  // Before all else, and whatever the person agreed to: they may not know what an authority does besides.
  if (receiver?.enforces_returns) return 'return-enforcement'
  // Of a possible witness of core international crimes, to nobody in a country that is at war.
  if (receiver && atWar.includes(receiver.country)) return 'party-to-conflict'
  const parties: Party[] = [
    ...(party === null ? [] : [party]),
    ...(receiver?.regime === '2016-680' ? ['police' as const] : []),
  ]
  // Each that they are: police under another name are still police.
  for (const one of parties) {
    const why = notTold(one)
    if (why !== null) return why
  }
  return null
}

/** Parts that must not go to a party. @throws Problem `invalid-input` */
export function mustBeLeast(parts: readonly Part[], party: Party | null): void {
  if (party !== 'immigration') return
  // The words of the note are a person's own duty; parts are the program's.
  const told = parts.filter((part) => COMPLAINT_PARTS.includes(part))
  if (told.length === 0) return
  throw new Problem('invalid-input', 'What was complained of never goes to an immigration authority.', {
    fields: [{ field: 'parts', message: 'complaint' }],
  })
}
