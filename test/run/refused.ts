import assert from 'node:assert/strict'
import { Problem } from '../../src/kernel/errors.ts'
import { type Altered, whileAltered } from './altered.ts'
import type { TestDatabase } from './databases.ts'

/** The problem that something ends with; `done` where it succeeds. */
export const endOf = (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'done',
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  )

type Rows = Omit<Altered, 'column' | 'to'> & {
  readonly columns: readonly string[]
  /** SQL of the other value, by the column, where a check of the table allows few. */
  readonly to?: Readonly<Record<string, string>>
}

/**
 * Alters columns in the database one after the other, and asks that what relies on them is refused as changed outside the
 * program, and done once the row is as it was.
 */
export async function eachRefused(
  database: TestDatabase,
  { table, where, columns, to = {} }: Rows,
  look: () => Promise<unknown>,
): Promise<void> {
  for (const column of columns) {
    const end = await whileAltered(database, { table, column, where, to: to[column] }, () => endOf(look))
    assert.equal(end, 'unavailable', `${table}.${column}`)
  }
  assert.equal(await endOf(look), 'done', `${table} as it was`)
}
