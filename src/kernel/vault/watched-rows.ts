import { isCounted } from '../counted.ts'
import type { Row, Tx } from '../database.ts'
import {
  type Asked,
  askingToo,
  bringingToo,
  broughtBy,
  type Insert,
  type Place,
  placeOf,
  placesOf,
  type Result,
  type Run,
  rowsToChange,
  type Select,
  setBy,
  settingToo,
  UNKNOWN,
  type Update,
  type Watch,
} from '../statements.ts'
import { type MarkedTable, type MarksToo, markOf, type RowMarks, rowMarks, sound } from './row-marks.ts'

type Values = Readonly<Record<string, unknown>>

/** A table whose rows are marked and checked by themselves. */
export type WatchedRows<T extends MarkedTable = MarkedTable, C extends string = string> = RowMarks<T, C> & {
  /** Columns that tell its rows apart. */
  readonly key: readonly string[]
  /** What the database puts into covered columns that an insertion leaves out; null into all others. */
  readonly defaults: Values
}

type Watching<T extends MarkedTable, C extends string> = MarksToo<C> & {
  readonly key?: readonly C[]
  readonly defaults?: Partial<Row<T>>
}

const WATCHED = new Map<string, WatchedRows>()

/**
 * Declares that a table is watched: whatever a room's queries read of it is checked, and whatever they write is marked, so
 * that no query can forget it. SQL in words and the database's own functions are not: they call `markOf` and `sound`.
 * @param columns what the mark covers, the row's own key among it
 * @param more its key, where that is not `id`, the defaults of covered columns, and what else {@link rowMarks} takes
 */
export function watchedRows<T extends MarkedTable, const C extends keyof Row<T> & string>(
  table: T,
  columns: readonly C[],
  { key = ['id' as C], defaults = {}, ...more }: Watching<T, C> = {},
): WatchedRows<T, C> {
  const watched = { ...rowMarks(table, columns, more), key, defaults }
  WATCHED.set(table, watched as unknown as WatchedRows)
  return watched
}

/** Checks and marks the rows of watched tables in a transaction, in as many statements for many rows as for one. */
export const watchOf =
  (db: Tx): Watch =>
  (statement, run) => {
    if (statement.kind === 'SelectQueryNode') return read(db, statement, run)
    if (statement.kind === 'InsertQueryNode') return run(marked(db, statement))
    if (statement.kind === 'UpdateQueryNode') return change(db, statement, run)
    return run(statement)
  }

const watchedAt = ({ table }: Place): WatchedRows | undefined => WATCHED.get(table)

/** Asks for what the mark covers beside what was asked for, and takes it out again once it was checked. */
async function read(db: Tx, statement: Select, run: Run): Promise<Result> {
  const places = placesOf(statement).flatMap((place) => {
    const marks = watchedAt(place)
    return marks === undefined ? [] : [{ marks, as: place.as }]
  })
  // A number over rows shows nobody and decides on nobody.
  if (places.length === 0 || isCounted(statement)) return run(statement)
  const isDistinct = statement.frontModifiers?.every(({ modifier }) => modifier === 'Distinct') ?? false
  const isPart = statement.limit !== undefined || statement.offset !== undefined
  if (
    statement.setOperations !== undefined ||
    statement.distinctOn !== undefined ||
    (statement.frontModifiers !== undefined && (!isDistinct || isPart))
  )
    throw new Error('Rows of a watched table are asked for one by one, or their marks cannot be checked.')
  const more = places.flatMap(({ marks, as: place }, at) =>
    marks.selected.map((column) => ({ place, column, as: `~${at}~${column}`, at })),
  )
  const result = await run(askingToo(statement, more))
  const checked = new Checked(
    db,
    more,
    places.map(({ marks }) => marks),
  )
  const rows = result.rows.map((row) => checked.row(row))
  return { ...result, rows: isDistinct ? onlyOnce(rows) : rows }
}

/** Rows without those that are there already: what the mark covers made the database tell them apart. */
function onlyOnce(rows: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const text = JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
    return !seen.has(text) && seen.add(text)
  })
}

type Hidden = Asked & { readonly at: number }

/** Takes the covered columns out of rows, and checks them. */
class Checked {
  private readonly db: Tx
  private readonly hidden: ReadonlyMap<string, Hidden>
  private readonly marks: readonly WatchedRows[]

  constructor(db: Tx, hidden: readonly Hidden[], marks: readonly WatchedRows[]) {
    this.db = db
    this.hidden = new Map(hidden.map((one) => [one.as, one]))
    this.marks = marks
  }

  /** @throws Problem `unavailable` where the row was changed outside the program */
  row(row: Values): Record<string, unknown> {
    const shown: Record<string, unknown> = {}
    const found: Record<string, unknown>[] = this.marks.map(() => ({}))
    for (const [name, value] of Object.entries(row)) {
      const hidden = this.hidden.get(name)
      if (hidden === undefined) shown[name] = value
      else found[hidden.at][hidden.column] = value
    }
    this.marks.forEach((marks, at) => {
      // An outer join that found none.
      if (marks.key.some((column) => found[at][column] !== null)) sound(this.db, marks, found[at] as never)
    })
    return shown
  }
}

/** An insertion whose rows have their marks. */
function marked(db: Tx, statement: Insert): Insert {
  const place = placeOf(statement.into)
  const marks = place === null ? undefined : watchedAt(place)
  if (marks === undefined) return statement
  const rows = broughtBy(statement)
  if (rows === null) throw new Error(`Rows of ${marks.table} are given as values, or they cannot be marked.`)
  const whole = rows.map((row) => ({ ...NULLS(marks), ...marks.defaults, ...known(marks, row) }))
  const insert = bringingToo(
    statement,
    'row_mark',
    whole.map((row) => markOf(db, marks, row as never)),
  )
  const { onConflict } = insert
  if (onConflict?.updates === undefined) return insert
  const set = known(marks, setBy(onConflict.updates))
  if (Object.keys(set).length === 0) return insert
  // With all that is covered in its place, what stood there before does not matter; with less, it would have to be checked.
  const kept = marks.columns.filter((column) => !(column in set) && !marks.key.includes(column))
  if (kept.length > 0 || whole.length !== 1)
    throw new Error(`One row of ${marks.table} is written over whole, or it cannot be marked: ${kept.join()}`)
  const over = settingToo(onConflict, 'row_mark', markOf(db, marks, { ...whole[0], ...set } as never))
  return { ...insert, onConflict: over }
}

const NULLS = ({ columns }: WatchedRows): Values => Object.fromEntries(columns.map((column) => [column, null]))

/** What is given of covered columns. */
function known(marks: WatchedRows, given: ReadonlyMap<string, unknown>): Values {
  const covered = [...given].filter(([column]) => marks.columns.includes(column))
  for (const [column, value] of covered)
    if (value === UNKNOWN) throw new Error(`${marks.table}.${column} is given as a value, or it cannot be marked.`)
  return Object.fromEntries(covered)
}

/** Checks the row that is changed and marks it anew, where the change touches what the mark covers. */
async function change(db: Tx, statement: Update, run: Run): Promise<Result> {
  const place = placeOf(statement.table)
  const marks = place === null ? undefined : watchedAt(place)
  if (marks === undefined) return run(statement)
  const set = known(marks, setBy(statement.updates))
  if (Object.keys(set).length === 0) return run(statement)
  if (statement.from !== undefined || statement.joins !== undefined)
    throw new Error(`Rows of ${marks.table} are changed by a condition on themselves alone, or they cannot be marked.`)
  const { rows } = await run(rowsToChange(statement, marks.selected))
  if (rows.length === 0) return run(statement)
  // What is decided about many is decided about each.
  if (rows.length > 1) throw new Error(`Rows of ${marks.table} are changed one at a time, or they cannot be marked.`)
  const before = sound(db, marks, rows[0] as never)
  return run(settingToo(statement, 'row_mark', markOf(db, marks, { ...(before as Values), ...set } as never)))
}
