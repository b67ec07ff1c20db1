import { z } from 'zod'
import type { Actor, Client } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { inFeeds } from './block.ts'
import type { Format } from './codes.ts'
import type { Contents, Entry } from './entry.ts'
import { expireDue } from './expiry.ts'
import { jsonList, stixBundle } from './list.ts'
import { openOrder, serialOf } from './record.ts'
import { AcknowledgeInput, Feed, FeedInput } from './shapes.ts'
import { signFeed } from './signature.ts'
import type { BlockRow, OperatorRow } from './tables.ts'
import { hostsList, policyZone } from './zone.ts'

/** @throws Problem `not-permitted` for everybody but an operator with its key: in clear text the list goes to nobody else */
function asOperator(actor: Actor): Client {
  if (actor.kind !== 'client') throw new Problem('not-permitted', 'A feed opens with an operator’s own key only.')
  return actor
}

type Drawing = {
  readonly type: string
  readonly deltas: boolean
  draw(contents: Contents, stopPage: string | null): string
}

/** The forms of a feed. Files that a resolver loads whole cannot say that something has gone. */
const DRAWINGS: Readonly<Record<Format, Drawing>> = {
  json: { type: 'application/json', deltas: true, draw: jsonList },
  stix: { type: 'application/stix+json;version=2.1', deltas: true, draw: stixBundle },
  hosts: { type: 'text/plain; charset=utf-8', deltas: false, draw: hostsList },
  rpz: { type: 'text/dns', deltas: false, draw: policyZone },
}

export const readFeed = operation({
  summary: 'Fetch the ordered blocks addressed to oneself, signed',
  permission: 'block-feed:read',
  purpose: 'prevention',
  verb: 'disclosure',
  rate: '60/min',
  input: FeedInput,
  output: Feed,
  // The operator is the actor of the entry.
  subject: () => [],
  async run(context, { format, since }) {
    const { db, now, secret } = context
    const { id, agency } = asOperator(context.actor)
    const { type, deltas, draw } = DRAWINGS[format]
    if (since > 0 && !deltas)
      throw new Problem('invalid-input', 'This form is fetched whole. Changes since a serial come as JSON or STIX.', {
        fields: [{ field: 'since', message: 'Leave this out.' }],
      })
    // Before it is read: the job that ends entries comes once an hour, an operator may come at any time.
    await expireDue(context, agency)
    const operator = await operatorRow(db, id)
    const contents = await contentsOf(context, agency, since)
    const { serial } = contents
    await db
      .updateTable('block_operators')
      .set({ fetched_serial: latest('fetched_serial', serial), fetched_at: now })
      .where('id', '=', id)
      .execute()
    // Nothing of the moment goes into it: the same serial must be the same bytes, or no signature could be compared.
    const body = draw(contents, operator.stop_page)
    return { format, serial, contentType: type, body, signature: signFeed(secret, body) }
  },
})

const operatorRow = (db: Tx, id: string): Promise<OperatorRow> =>
  db.selectFrom('block_operators').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** An operator that fetches an older copy, or answers late, does not forget what it had. */
const latest = (column: 'fetched_serial' | 'seen_serial' | 'applied_serial', serial: number) =>
  sql<string>`greatest(coalesce(${sql.ref(column)}, 0), ${String(serial)}::bigint)`

async function contentsOf({ db, secret }: RunContext, agency: string, since: number): Promise<Contents> {
  const { name } = await db.selectFrom('agencies').select('name').where('id', '=', agency).executeTakeFirstOrThrow()
  const serial = await serialOf(db, agency)
  // Its own list is then from a future that a restored backup has undone; only the whole list puts that right.
  if (since > serial) throw new Problem('conflict', 'This serial has not come yet. Fetch the whole list anew.')
  // Row policies leave what is addressed to this operator. The address itself is read as well, so that its mark is checked.
  const rows = await db
    .selectFrom('blocks as b')
    .innerJoin('block_addressees as a', 'a.block', 'b.id')
    .selectAll('b')
    .where('b.agency', '=', agency)
    .where('b.serial', '>', String(since))
    .orderBy('b.serial')
    .orderBy('b.id')
    .execute()
  const entries = rows.map((row) => ({ row, entry: entryOf(secret, row) }))
  return {
    agency: { id: agency, name },
    serial,
    since,
    entries: entries.filter(({ row }) => inFeeds(row.state)).map(({ entry }) => entry),
    // Who begins has nothing to take out.
    gone: since === 0 ? [] : entries.filter(({ row }) => !inFeeds(row.state)).map(({ entry }) => entry),
  }
}

const entryOf = (secret: Uint8Array, row: BlockRow): Entry => ({
  id: row.id,
  serial: Number(row.serial),
  changedAt: (row.changed_at ?? row.drafted_at).toISOString(),
  order: openOrder(secret, row),
})

export const acknowledgeFeed = operation({
  summary: 'Say that a serial was seen, or is applied',
  permission: 'block-feed:read',
  purpose: 'prevention',
  verb: 'collection',
  rate: '60/min',
  input: AcknowledgeInput,
  output: z.object({ serial: z.int() }),
  subject: () => [],
  async run({ db, actor, now }, { serial, as }) {
    const { id, agency } = asOperator(actor)
    if (serial > (await serialOf(db, agency))) throw new Problem('conflict', 'This serial has not come yet.')
    await db
      .updateTable('block_operators')
      .set({
        [`${as}_serial`]: latest(`${as}_serial`, serial),
        [`${as}_at`]: now,
        acknowledgements: sql<number>`acknowledgements + 1`,
      })
      .where('id', '=', id)
      .execute()
    return { serial }
  },
})
