import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Row, Tables, Tx } from '../database.ts'
import { isId } from '../ids.ts'
import { trustOf } from './trust.ts'
import { changedOutside } from './unaltered.ts'

/** Tables that have a column for the mark. */
export type MarkedTable = { [T in keyof Tables]: 'row_mark' extends keyof Tables[T] ? T : never }[keyof Tables]

type Marked = { readonly row_mark: Uint8Array | null }

/** What a room says of a table whose plain columns decide who is told, reached, shown or let in. */
export type RowMarks<T extends MarkedTable = MarkedTable, C extends string = string> = {
  readonly table: T
  /** What the mark covers, the row's own key among it. */
  readonly columns: readonly C[]
  /** The columns and the mark, to be asked for together. */
  readonly selected: readonly (C | 'row_mark')[]
  /** What marks of earlier versions covered, the first before the second. */
  readonly former: readonly (readonly C[])[]
  /** Column of the agency whose rows they are. */
  readonly owner: string
}

/** What a declaration says besides table and columns. */
export type MarksToo<C extends string> = { readonly former?: readonly (readonly C[])[]; readonly owner?: C }

/**
 * Declares which columns of a table its mark covers. The mark is an HMAC under a key of the installation, so that whoever
 * can write the database alone cannot make one.
 */
export function rowMarks<T extends MarkedTable, const C extends keyof Row<T> & string>(
  table: T,
  columns: readonly C[],
  { former = [], owner = 'agency' as C }: MarksToo<C> = {},
): RowMarks<T, C> {
  return { table, columns, selected: [...columns, 'row_mark'], former, owner }
}

/** The name by which the floor knows that all rows of a table have their marks over these columns. */
export const marksName = ({ table, columns, former }: RowMarks): string =>
  // A declaration that never changed goes by its table alone, as it did before one could.
  former.length === 0 ? table : `${table}: ${columns.join(' ')}`

/** A row as its mark covers it, with the mark. */
export type MarkedRow<M extends RowMarks> = Pick<
  Row<M['table']>,
  (M['columns'][number] | 'row_mark') & keyof Row<M['table']>
>

type Of<T extends MarkedTable, C extends string> = Pick<Row<T>, C & keyof Row<T>>

/** The mark of a row as it is about to be written. */
export function markOf<T extends MarkedTable, C extends string>(
  db: Tx,
  { table, columns }: RowMarks<T, C>,
  row: Of<T, C>,
): Uint8Array {
  const values = columns.map((column) => [column, plain((row as Record<string, unknown>)[column])])
  return createHmac('sha256', trustOf(db).key)
    .update(JSON.stringify([table, values]))
    .digest()
}

/** A new row with its mark. */
export const withMark = <T extends MarkedTable, C extends string, V extends Of<T, C>>(
  db: Tx,
  marks: RowMarks<T, C>,
  row: V,
): V & { row_mark: Uint8Array } => ({ ...row, row_mark: markOf(db, marks, row) })

/** Whether a row is as this program wrote it. */
export function isSound<T extends MarkedTable, C extends string>(
  db: Tx,
  marks: RowMarks<T, C>,
  row: Of<T, C> & Marked,
): boolean {
  const right = markOf(db, marks, row)
  const { row_mark: given } = row
  return given !== null && given.length === right.length && timingSafeEqual(given, right)
}

/** Whether a row has its right mark over what an earlier version covered. */
export const wasSound = (db: Tx, marks: RowMarks, row: Marked): boolean =>
  marks.former.some((columns) => isSound(db, { ...marks, columns } as RowMarks, row as never))

/**
 * The row itself, where it is as this program wrote it.
 * @throws Problem `unavailable` where it was changed outside the program
 */
export function sound<T extends MarkedTable, C extends string, R extends Of<T, C> & Marked>(
  db: Tx,
  marks: RowMarks<T, C>,
  row: R,
): R {
  if (!isSound(db, marks, row)) throw changedOutside()
  return row
}

/**
 * A change of a row with the row's new mark.
 * @param row as it stands, held until the transaction ends
 * @throws Problem `unavailable` where the row was changed outside the program: its change would make that right
 */
export const changedWith = <T extends MarkedTable, C extends string, V extends Partial<Row<T>>>(
  db: Tx,
  marks: RowMarks<T, C>,
  row: Of<T, C> & Marked,
  change: V,
): V & { row_mark: Uint8Array } => ({ ...change, row_mark: markOf(db, marks, { ...sound(db, marks, row), ...change }) })

/** One text for one value, whichever driver gave it and in whichever order a JSON object came. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  // Postgres gives ids in small letters, whatever was written.
  if (typeof value === 'string') return isId(value.toLowerCase()) ? value.toLowerCase() : value
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, plain(one)])
  return value
}
