import { codeOf } from '../../kernel/ids.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { unlessAltered } from '../../kernel/vault/unaltered.ts'
import { memberNames } from '../accounts/index.ts'
import { standOf, UNTOUCHED } from './custody/chain.ts'
import { isApart, type Opened, opened } from './item.ts'
import type { Colleague, ItemSummary } from './shapes.ts'
import type { CustodyRow, ItemRow } from './tables.ts'
import { barredOf } from './unseen.ts'

// Items as lists and pages show them.

type Names = ReadonlyMap<string, string>
type Step = Pick<CustodyRow, 'item' | 'kind' | 'by' | 'to_member' | 'n'>

export const colleague = (names: Names, id: string | null): Colleague | null =>
  id === null ? null : { id, name: names.get(id) ?? null }

/** What people call an item. @param isShut whether nobody may see what it shows: then the words of an advert are no name */
export const nameOf = ({ words, seen }: Opened, isShut = false): string =>
  words?.name ?? words?.about ?? (isShut ? null : (seen?.title ?? seen?.address)) ?? ''

/** Whether the last check of the bytes found them altered. */
export const differs = (steps: readonly Pick<Step, 'kind'>[]): boolean =>
  steps.findLast(({ kind }) => kind === 'verified' || kind === 'differs' || kind === 'opened')?.kind === 'differs'

function shownStand({ closed_at }: ItemRow, steps: readonly Step[], names: Names): ItemSummary['stand'] {
  const stand = standOf(steps.map(({ kind, by, to_member }) => ({ kind, by, to: to_member }))) ?? UNTOUCHED
  return {
    ...stand,
    closed: stand.closed || closed_at !== null,
    holder: colleague(names, stand.holder),
    offeredTo: colleague(names, stand.offeredTo),
    differs: differs(steps),
  }
}

export function summaryOf(
  row: ItemRow,
  item: Opened | null,
  { steps, names, isShut }: { readonly steps: readonly Step[]; readonly names: Names; readonly isShut: boolean },
): ItemSummary {
  return {
    id: row.id,
    code: codeOf(row.id),
    kind: row.kind,
    about: { kind: row.about_kind, id: row.about },
    copyOf: row.copy_of,
    way: row.way,
    takenAt: row.taken_at.toISOString(),
    takenBy: { id: row.taken_by, name: names.get(row.taken_by) ?? null },
    name: item && nameOf(item, isShut),
    size: item?.size ?? (row.size === null ? null : Number(row.size)),
    problem: row.problem,
    stand: shownStand(row, steps, names),
  }
}

/** Many items in a handful of questions. */
export async function summariesOf(context: RunContext, rows: readonly ItemRow[]): Promise<ItemSummary[]> {
  const { db } = context
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const steps = await db
    .selectFrom('custody')
    .select(['item', 'kind', 'by', 'to_member', 'n'])
    .where('item', 'in', ids)
    .orderBy('n')
    .execute()
  const byItem = Map.groupBy(steps, ({ item }) => item)
  const members = [...rows.map(({ taken_by }) => taken_by), ...steps.flatMap(({ by, to_member }) => [by, to_member])]
  const names = await memberNames(context, members)
  const items = await openedAll(context, rows)
  const barred = await barredOf(
    db,
    rows.map(({ about }) => about),
  )
  return rows.map((row) => {
    const isShut = row.closed_at !== null || barred.has(row.about)
    return summaryOf(row, items.get(row.id) ?? null, { steps: byItem.get(row.id) ?? [], names, isShut })
  })
}

/** Those of some items that the reader's keys open, by their ids; one that was changed must not hide all others. */
async function openedAll(
  { db, actor, may }: RunContext,
  rows: readonly ItemRow[],
): Promise<ReadonlyMap<string, Opened>> {
  if (actor.kind !== 'member') return new Map()
  const persons = [...new Set(rows.flatMap(({ data_key, about }) => (data_key === null ? [about] : [])))]
  const theirs =
    persons.length === 0
      ? []
      : await db.selectFrom('persons').select(['id', 'data_key']).where('id', 'in', persons).execute()
  const ofPerson = new Map(theirs.map(({ id, data_key }) => [id, data_key]))
  const keyed = rows.map((row) => ({ row, data_key: row.data_key ?? ofPerson.get(row.about) ?? null }))
  const keys = await keysIfOpen(db, actor, keyed)
  const all = new Map<string, Opened>()
  for (const { row, data_key } of keyed) {
    const key = data_key === null ? undefined : keys.get(data_key)
    const item = key === undefined ? null : unlessAltered(() => opened(row, key))
    if (item !== null && !isApart(item, may)) all.set(row.id, item)
  }
  return all
}
