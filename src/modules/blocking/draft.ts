import { agencyFor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { newDataKey } from '../../kernel/vault/data-keys.ts'
import { sharedBy } from './address.ts'
import { lacksOf, orderFrom, saidOf } from './order.ts'
import { asMember, enter, hostHash, neededFor, OURS, sealOrder } from './record.ts'
import { Drafted, type Order, OrderInput } from './shapes.ts'
import type { BlockRow } from './tables.ts'

export const draftBlock = operation({
  summary: 'Write down an order to block, for others to approve',
  permission: 'block:decide',
  purpose: 'prevention',
  verb: 'collection',
  input: OrderInput,
  output: Drafted,
  subject: (_, output) => (output ? [output.block] : []),
  async run({ db, actor, now, secret }, input) {
    const member = asMember(actor)
    const agency = agencyFor(actor, OURS)
    // Before anything is looked up: whoever writes it down is told everything at once.
    mustBeWhole(input, isoDay(now))
    const order = orderFrom(input)
    await mustBeOurs(db, agency, input.addressees)
    const row = await keep(db, { agency, draftedBy: member.id, order, now, secret })
    await db
      .insertInto('block_addressees')
      .values([...new Set(input.addressees)].map((operator) => ({ block: row.id, operator, agency })))
      .execute()
    await enter(db, row, { kind: 'drafted', at: now, by: member })
    return { block: row.id, shared: row.shared, needed: neededFor(row) }
  },
})

/** @throws Problem `invalid-input` with everything that the order lacks */
function mustBeWhole(input: OrderInput, today: string): void {
  const lacks = lacksOf(input, today)
  if (lacks.length === 0) return
  const fields = lacks.map(({ field, why }) => ({ field, message: saidOf(why) }))
  throw new Problem('invalid-input', `The order lacks ${lacks.length} things. Each is named at its field.`, { fields })
}

/** @throws Problem `invalid-input` where an addressee is none of the agency's operators */
async function mustBeOurs(db: Tx, agency: string, operators: readonly string[]): Promise<void> {
  const known = await db
    .selectFrom('block_operators')
    .select('id')
    .where('agency', '=', agency)
    .where('id', 'in', operators)
    .execute()
  if (known.length === new Set(operators).size) return
  const fields = [{ field: 'addressees', message: 'One of these is no operator of this agency.' }]
  throw new Problem('invalid-input', 'An order goes to operators that this agency has entered.', { fields })
}

type Kept = {
  readonly agency: string
  readonly draftedBy: string
  readonly order: Order
  readonly now: Date
  readonly secret: Uint8Array
}

async function keep(db: Tx, { agency, draftedBy, order, now, secret }: Kept): Promise<BlockRow> {
  const id = newId()
  // For the reasons that come later; the order itself must open while nobody is signed in.
  const key = await newDataKey(db, agency, now)
  const row: BlockRow = {
    id,
    agency,
    state: 'draft',
    // Told in plain, since the walls of the database and the list ask for them; all else is sealed.
    scope: order.scope,
    shared: sharedBy(order),
    sealed_order: sealOrder(secret, id, order),
    data_key: key.id,
    host_hash: hostHash(secret, order.host),
    filter_hash: null,
    expires: order.expires,
    review_on: order.reviewOn,
    drafted_by: draftedBy,
    drafted_at: now,
    serial: null,
    changed_at: null,
    // Comes in as it is written: the table is watched.
    row_mark: null,
  }
  await db.insertInto('blocks').values(row).execute()
  return row
}
