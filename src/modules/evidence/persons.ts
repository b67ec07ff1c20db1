import type { Tx } from '../../kernel/database.ts'
import { type FileWords, openWords, sealWords } from './item.ts'
import type { ItemRow } from './tables.ts'

// Items of a person: they go with the person, and a new key of the person seals them anew.

/** Takes items of persons away; their logs stay, and nobody sees them any more. */
export async function forgetItems(db: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await db.deleteFrom('evidence_items').where('id', 'in', ids).where('about_kind', '=', 'person').execute()
}

/** Says more of an item of a person: whether it is intimate, or by which law it is kept longer. @throws Problem `unavailable` where it was changed outside the program */
export async function sayOfItem(
  db: Tx,
  row: Pick<ItemRow, 'id' | 'kind' | 'sealed'>,
  key: Uint8Array,
  more: Pick<FileWords, 'intimate' | 'keptBy'>,
): Promise<void> {
  const words = { ...openWords<FileWords>(key, row), ...more }
  await db
    .updateTable('evidence_items')
    .set({ sealed: sealWords(key, row, words) })
    .where('id', '=', row.id)
    .where('about_kind', '=', 'person')
    .execute()
}

/** Seals a person's items under a new key. @throws Problem `unavailable` where one was changed outside the program */
export async function resealItems(db: Tx, person: string, old: Uint8Array, key: Uint8Array): Promise<void> {
  const rows = await db
    .selectFrom('evidence_items')
    .select(['id', 'kind', 'sealed'])
    .where('about_kind', '=', 'person')
    .where('about', '=', person)
    .execute()
  for (const row of rows) {
    const words = openWords<FileWords>(old, row)
    await db
      .updateTable('evidence_items')
      .set({ sealed: sealWords(key, row, words) })
      .where('id', '=', row.id)
      .execute()
  }
}
