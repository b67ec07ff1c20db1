import type { TestDatabase } from './databases.ts'

/** Another value of a column's type, as SQL over the column. */
const OTHER: Readonly<Record<string, string>> = {
  boolean: 'not $',
  text: "coalesce($, '') || 'x'",
  uuid: 'gen_random_uuid()',
  integer: 'coalesce($, 0) + 1',
  bytea: "coalesce($, ''::bytea) || '\\x01'::bytea",
  jsonb: `coalesce($, '{}') || '{"other": 1}'`,
  'text[]': "array_append($, 'other')",
  'timestamp with time zone': "coalesce($, now()) + interval '1 hour'",
}

/** What is altered: a column of the rows of a table that SQL picks. */
export type Altered = {
  readonly table: string
  readonly column: string
  /** The rows, as a condition that names no column that is altered. */
  readonly where: string
  /** SQL of the other value, where a check of the table allows few. */
  readonly to?: string | undefined
}

/**
 * Alters one column of one row in the database, past the program, while something is looked at; then puts it back.
 * @throws Error where not one row was altered, so that no test passes over an empty table
 */
export async function whileAltered<T>(
  database: TestDatabase,
  { table, column, where, to }: Altered,
  look: () => Promise<T>,
): Promise<T> {
  const rows = await database.superuser(
    `select quote_nullable(${column}::text) || '::' || pg_typeof(${column}) as was, pg_typeof(${column})::text as type
      from ${table} where ${where}`,
  )
  const [{ was, type }] = rows
  const other = to ?? OTHER[String(type)]?.replaceAll('$', column)
  if (rows.length !== 1 || other === undefined) throw new Error(`${table}.${column} cannot be altered: ${rows.length}`)
  await write(database, `update ${table} set ${column} = ${other} where ${where}`)
  try {
    return await look()
  } finally {
    await write(database, `update ${table} set ${column} = ${was} where ${where}`)
  }
}

/** Without triggers and foreign keys, as somebody who writes the files of the database would. */
const write = (database: TestDatabase, text: string) =>
  database.superuser(`do $alter$ begin set local session_replication_role = replica; ${text}; end $alter$`)
