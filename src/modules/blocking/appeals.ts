import { z } from 'zod'
import { agencyFor, type Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { firstOf } from '../../kernel/first-of.ts'
import { Id } from '../../kernel/ids.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import { operation } from '../../kernel/operation.ts'
import { newDataKey } from '../../kernel/vault/data-keys.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnlessAltered } from '../../kernel/vault/unaltered.ts'
import { OPEN } from './block.ts'
import { asMember, enter, hostHash, OURS } from './record.ts'
import { Appealed, AppealInput, type AppealRow as AppealShown, AppealsOutput, CloseAppealInput } from './shapes.ts'
import type { AppealRow } from './tables.ts'
import { canonicalUrl, hostOf } from './url-expressions.ts'

type Words = NonNullable<AppealShown['words']>

const label = (appeal: string) => `block_appeals.words ${appeal}`

/** What somebody quotes when they call: short, and part of a random number. */
export const appealNumber = (id: string): string => id.slice(0, 9).toUpperCase().replace(/-$/, '')

export const fileAppeal = operation({
  summary: 'Object to a block',
  permission: 'anyone',
  purpose: 'prevention',
  verb: 'collection',
  // Many come through one address; the pages let floods wait instead.
  rate: '600/min',
  intake: true,
  dayOnly: true,
  input: AppealInput,
  output: Appealed,
  subject: ({ appeal }) => [appeal],
  async run({ db, actor, now, secret }, { agency, appeal, address, reason, contact }) {
    if (actor.kind !== 'visitor')
      throw new Problem('not-permitted', 'Objections are made without signing in, on the public page.')
    // Known from here on as whoever writes this one, as a reporter is: they see and change nothing else.
    await sql`select set_config('app.kind', 'reporter', true), set_config('app.actor', ${appeal}, true),
      set_config('app.agency', ${agency}, true)`.execute(db)
    const filed = { appeal, number: appealNumber(appeal), filedOn: isoDay(now) }
    // A page that was sent again is answered as it was the first time.
    if (await isThere(db, appeal)) return filed
    await mustTakeAppeals(db, agency)
    const key = await newDataKey(db, agency, now)
    const words: Words = { address: address.trim(), reason: reason.trim(), contact: contact.trim() }
    const sealed = sealJson(key.bytes, words, label(appeal))
    const row = { id: appeal, agency, data_key: key.id, sealed, filed_on: isoDay(now) }
    await db
      .insertInto('block_appeals')
      .values({ ...row, state: 'open', decided_by: null, decided_at: null })
      .execute()
    await link(db, { agency, appeal, address, secret, now })
    // The same words whether or not there is an entry: the page is no way to ask what is blocked.
    return filed
  },
})

async function isThere(db: Tx, appeal: string): Promise<boolean> {
  // Of two that come together one waits here, and then sees the other's.
  await oneAtATime(db, 'appeal', appeal)
  return (await db.selectFrom('block_appeals').select('id').where('id', '=', appeal).executeTakeFirst()) !== undefined
}

/** @throws Problem `conflict` where the agency runs no feed */
async function mustTakeAppeals(db: Tx, agency: string): Promise<void> {
  const { rows } = await sql<{ agency: string }>`select agency from app.block_desks()`.execute(db)
  if (!rows.some((desk) => desk.agency === agency)) throw new Problem('conflict', 'Nothing is blocked by this agency.')
}

type Linking = { agency: string; appeal: string; address: string; secret: Uint8Array; now: Date }

/** Finds the entries by the host that was named, and marks them: whoever opens one sees that somebody objects. */
async function link(db: Tx, { agency, appeal, address, secret, now }: Linking): Promise<void> {
  const url = canonicalUrl(address.trim())
  // What names no address waits for a person all the same: people describe pages in many ways.
  if (url === null) return
  // Each name above it too: an order about a domain is about all its hosts.
  const labels = hostOf(url).split('.')
  const parents = labels.map((_, at) => labels.slice(at).join('.')).slice(0, 20)
  const hashes = parents.map((parent) => hostHash(secret, parent))
  const { rows } = await sql<{ block: string }>`
    select block from app.block_appealed(${hashes[0]}, array[${sql.join(hashes)}]::bytea[])`.execute(db)
  for (const { block } of rows) {
    await db.insertInto('block_appeal_links').values({ appeal, block, agency }).execute()
    // Without words: what was written stands with the objection, and only there.
    await enter(db, { id: block, agency, data_key: '' }, { kind: 'appealed', at: now, by: null })
  }
}

/** Appeals as the staff see them; words are null where the member's keys are closed. */
export async function shownAppeals(
  db: Tx,
  member: Member,
  rows: readonly (AppealRow & { readonly block: string | null })[],
): Promise<AppealShown[]> {
  // All at once: each seal that is opened alone would be a question of its own to the database.
  const keys = await keysIfOpen(db, member, rows)
  return rows.map((row) => ({
    id: row.id,
    number: appealNumber(row.id),
    block: row.block,
    filedOn: row.filed_on,
    state: row.state,
    words: wordsOf(row, keys.get(row.data_key)),
  }))
}

// In lists one bent row must not take all others away with it.
const wordsOf = ({ id, sealed }: AppealRow, key: Uint8Array | undefined): Words | null =>
  key === undefined ? null : openUnlessAltered<Words>(key, sealed, label(id))

export const appealsOf = (db: Tx, agency: string) =>
  db
    .selectFrom('block_appeals')
    .leftJoin('block_appeal_links', 'block_appeal_links.appeal', 'block_appeals.id')
    .selectAll('block_appeals')
    .select('block_appeal_links.block')
    .where('block_appeals.agency', '=', agency)
    .orderBy('filed_on')
    .orderBy('block_appeals.id')

/** The oldest are shown: those that have waited longest. */
const MOST = 200

export const listAppeals = operation({
  summary: 'See objections that wait for a decision',
  permission: 'block:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: AppealsOutput,
  // Asked again and again: named here, one that came would have its minute in the audit. Whoever decides on it names it.
  subject: () => [],
  async run({ db, actor }) {
    const member = asMember(actor)
    const open = appealsOf(db, agencyFor(actor, OURS)).where('state', '=', 'open')
    const { rows, ...rest } = await firstOf(open, MOST)
    return { appeals: await shownAppeals(db, member, rows), ...rest }
  },
})

export const closeAppeal = operation({
  summary: 'Close an objection that no entry here is left to answer',
  permission: 'block:decide',
  purpose: 'prevention',
  verb: 'alteration',
  reason: true,
  input: CloseAppealInput,
  output: z.object({ appeal: Id }),
  subject: ({ appeal }) => [appeal],
  async run({ db, actor, now }, { appeal }) {
    const member = asMember(actor)
    const rows = await appealsOf(db, member.agency)
      .leftJoin('blocks', 'blocks.id', 'block_appeal_links.block')
      .select('blocks.state as standing')
      .where('block_appeals.id', '=', appeal)
      .execute()
    if (rows.length === 0) throw new Problem('not-found', 'There is no such objection.')
    // What is about an entry is answered by what is decided of that entry, as long as something can be.
    if (rows.some(({ state, standing }) => state !== 'open' || (standing !== null && OPEN.includes(standing))))
      throw new Problem('conflict', 'This objection is about an entry, or is decided already. Decide on the entry.')
    await db
      .updateTable('block_appeals')
      .set({ state: 'decided', decided_by: member.id, decided_at: now })
      .where('id', '=', appeal)
      .execute()
    return { appeal }
  },
})
