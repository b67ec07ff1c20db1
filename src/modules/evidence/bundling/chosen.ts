import { Problem } from '../../../kernel/errors.ts'
import { codeOf } from '../../../kernel/ids.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { unlessAltered } from '../../../kernel/vault/unaltered.ts'
import { asMember } from '../asked.ts'
import { after, standOf, UNTOUCHED } from '../custody/chain.ts'
import type { SignedEntry } from '../custody/entry.ts'
import { logOf } from '../custody/rows.ts'
import { isApart, itemRow, keyOfItem, NO_ITEM, type Opened, opened } from '../item.ts'
import { nameOf } from '../show.ts'
import type { ItemRow } from '../tables.ts'
import { stampsOf } from '../time/stamps.ts'
import { isUnseen } from '../unseen.ts'
import type { PreviewLine } from './shapes.ts'

type Asking = Pick<RunContext, 'db' | 'actor' | 'may'>
type Why = NonNullable<PreviewLine['why']>

/** An item that somebody chose, and why it cannot go. */
export type Chosen = {
  readonly row: ItemRow
  readonly item: Opened | null
  readonly entries: readonly SignedEntry[]
  readonly why: Why | null
}

/** Chosen items in their order. @throws Problem `not-found` of one that is not there for the reader */
export async function chosenItems(context: Asking, ids: readonly string[]): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = []
  for (const id of ids) chosen.push(await chosenItem(context, id))
  return chosen
}

async function chosenItem(context: Asking, id: string): Promise<Chosen> {
  const { db, actor } = context
  const member = asMember(actor)
  const row = await itemRow(context, member.agency, id)
  const key = await keyOfItem(db, member, row)
  const item = key === null ? null : unlessAltered(() => opened(row, key))
  if (item !== null && isApart(item, context.may)) throw new Problem('not-found', NO_ITEM)
  const entries = (await logOf(db, id)).map(({ entry }) => entry)
  return { row, item, entries, why: await whyNot(context, { row, item, entries }) }
}

async function whyNot(context: Asking, { row, item, entries }: Omit<Chosen, 'why'>): Promise<Why | null> {
  // Who may not open a person's photographs and papers on the person's page does not take them out here.
  const opens = row.kind === 'document' ? 'documents.open' : 'media.open'
  if (row.about_kind === 'person' && !context.may(opens)) return 'on-own-page'
  if (row.closed_at !== null || (await isUnseen(context.db, row))) return 'closed'
  if (item === null) return 'not-opened'
  if (item.sha256 === null) return 'no-bytes'
  const stand = entries.length === 0 ? UNTOUCHED : standOf(entries)
  if (stand?.closed) return 'closed'
  return after(stand ?? UNTOUCHED, { kind: 'bundled', by: null, to: null }) === null ? 'not-here' : null
}

/** @throws Problem `conflict` naming the first that cannot go */
export function allGo(chosen: readonly Chosen[]): readonly (Chosen & { readonly item: Opened })[] {
  const still = chosen.find(({ why }) => why !== null)
  if (still)
    throw new Problem('conflict', `Item ${codeOf(still.row.id)} cannot go into a bundle. Take it out of the list.`, {
      fields: [{ field: 'items', message: still.why ?? 'not-opened' }],
    })
  return chosen.flatMap((one) => (one.item === null ? [] : [{ ...one, item: one.item }]))
}

/** The index as it would be. */
export async function previewLines(context: Asking, ids: readonly string[]): Promise<PreviewLine[]> {
  const lines: PreviewLine[] = []
  for (const { row, item, entries, why } of await chosenItems(context, ids))
    lines.push({
      ...{ item: row.id, kind: row.kind, way: row.way, entries: entries.length, why },
      name: item && nameOf(item, why === 'closed'),
      original: row.copy_of === null ? null : await originalOf(context, row.copy_of, ids),
      sha256: item?.sha256 ? Buffer.from(item.sha256).toString('hex') : null,
      size: item?.size ?? null,
      stamped: (await stampsOf(context.db, row.id)).length > 0,
    })
  return lines
}

async function originalOf(context: Asking, id: string, ids: readonly string[]) {
  const { item, why } = await chosenItem(context, id)
  return { item: id, name: item && nameOf(item, why === 'closed'), goes: ids.includes(id) }
}
