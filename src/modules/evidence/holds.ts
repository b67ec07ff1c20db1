import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'

// Holds for a court stand in the log of an item alone, so the database reads them there.

/** Whether an item is held; `i` is the item. */
const isHeld = sql<SqlBool>`app.item_held(i.id)`

/** Numbers of those of some items, and of the copies made of them, that are held for a court. */
export async function heldAmong(db: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('evidence_items as i')
    .select('i.id')
    .where((row) => row.or([row('i.id', 'in', ids), row('i.copy_of', 'in', ids)]))
    .where(isHeld)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Whether an item of a person is held for a court. */
export async function holdsItem(db: Tx, person: string): Promise<boolean> {
  const found = await db
    .selectFrom('evidence_items as i')
    .select('i.id')
    .where('i.about_kind', '=', 'person')
    .where('i.about', '=', person)
    .where(isHeld)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
