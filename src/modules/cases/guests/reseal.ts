import type { RunContext } from '../../../kernel/operation.ts'
import { type DataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import type { PersonRow } from '../tables.ts'
import { candidatesFor } from './candidates.ts'
import { OPEN_GUESTS, opensPerson } from './guest.ts'
import { guestsOf } from './rows.ts'

/** Seals a person's new key to their guests; for whoever has not answered yet it waits as the earlier one did. */
export async function sealToGuests(context: RunContext, row: PersonRow, key: DataKey): Promise<void> {
  const { db, now } = context
  const open = (await guestsOf(db, row.id, now)).filter(({ state }) => OPEN_GUESTS.includes(state))
  for (const { id, kind, member, state, to_agency } of open) {
    const found = (await candidatesFor(context, kind)).find((one) => one.id === member)
    // Who left their agency, or does such work no more, opens nothing again.
    if (found === undefined) continue
    const holder = opensPerson(state) ? { id: member, agency: to_agency } : { id, agency: row.agency }
    await sealDataKey(db, key, row.agency, { ...holder, publicKey: found.publicKey }, now)
  }
}
