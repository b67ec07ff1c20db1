import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { unlessAltered } from '../../kernel/vault/unaltered.ts'
import { asMember } from './asked.ts'
import { enter, type Step } from './custody/rows.ts'
import { keyOfItem, opened } from './item.ts'
import type { ItemRow } from './tables.ts'

// Closing: what may show the sexual abuse of a child opens to nobody from then on, and goes to the police alone.

/** An item that was closed, and the entry of its log; null where nothing can be signed of it. */
export type Closed = { readonly item: string; readonly entry: string | null }

type Acting = Pick<RunContext, 'db' | 'actor' | 'now' | 'reason'>

/** Numbers of all that shows what an item shows: its original and copies, the page of an advert and the words of a page. */
export async function alike(db: Tx, item: string): Promise<readonly string[]> {
  let all: readonly string[] = [item]
  for (;;) {
    const ids = [...all]
    const rows = await db
      .selectFrom('evidence_items')
      .select(['id', 'copy_of', 'page_of'])
      .where((row) => row.or([row('id', 'in', ids), row('copy_of', 'in', ids), row('page_of', 'in', ids)]))
      .execute()
    const more = new Set([...ids, ...rows.flatMap(({ id, copy_of, page_of }) => [id, copy_of ?? id, page_of ?? id])])
    if (more.size === ids.length) return ids
    all = [...more]
  }
}

/** Closes items to everybody, each with an entry of its log. @returns those that were open */
export async function closeItems({ db, actor, now, reason }: Acting, ids: readonly string[]): Promise<Closed[]> {
  const member = asMember(actor)
  const rows = await db
    .selectFrom('evidence_items')
    .selectAll()
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  const closed: Closed[] = []
  const words = { reason: reason ?? '' }
  for (const row of rows)
    closed.push({ item: row.id, entry: await enterIfOpen({ db, member, now }, row, { kind: 'closed', words }) })
  await db
    .updateTable('evidence_items')
    .set({ closed_at: now, closed_by: member.id })
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .execute()
  return closed
}

/** Enters that a closed item was taken out for the police. @returns the entry */
export async function enterToPolice(
  { db, actor, now, reason }: Acting,
  item: string,
  to: string,
): Promise<string | null> {
  const row = await db.selectFrom('evidence_items').selectAll().where('id', '=', item).executeTakeFirstOrThrow()
  const words = { to, reason: reason ?? '' }
  return enterIfOpen({ db, member: asMember(actor), now }, row, { kind: 'to-police', words })
}

/** Of what was destroyed, or changed past the program, nothing can be signed: a suspicion waits for neither. */
async function enterIfOpen(
  acting: { readonly db: Tx; readonly member: Member; readonly now: Date },
  row: ItemRow,
  step: Step,
): Promise<string | null> {
  const key = await keyOfItem(acting.db, acting.member, row)
  const item = key === null ? null : unlessAltered(() => opened(row, key))
  return item === null ? null : (await enter(acting, row, item, step)).id
}
