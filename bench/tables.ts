import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { writeOrCompare } from './written.ts'

/** The types of all tables, as the program's queries are checked against them. */
export const FILE = new URL('../src/tables.ts', import.meta.url)
const SOURCE = join(import.meta.dirname, '../src')

/** One column as the catalogue knows it. `codes` are the values that a check allows, where the table has such a check. */
export type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  /** `always`: the database alone writes it. `default`: an insert may leave it out. */
  readonly given: 'always' | 'default' | 'no'
  readonly codes: readonly string[] | null
}

/** A file in which a room says what its columns of text and JSON hold. The path begins at `src/`. */
export type Room = { readonly path: string; readonly columns: readonly string[] }

// Of a bigint the server's driver makes text, the embedded one a number, and a `bigint` beyond 2^53.
const TYPES: Readonly<Record<string, string>> = {
  bigint: 'Bigint',
  boolean: 'boolean',
  bytea: 'Uint8Array',
  'double precision': 'number',
  integer: 'number',
  real: 'number',
  text: 'string',
  'text[]': 'string[]',
  'timestamp with time zone': 'Date',
  uuid: 'string',
  'uuid[]': 'string[]',
}
/** What a room may say more of. */
const TOLD_BY_ROOMS = ['text', 'text[]', 'jsonb']
const WIDTH = 120

/**
 * The file with the types of these tables.
 * @throws Error naming a column whose type is not known, JSON of which no room says what it holds, and what a room says
 *   of a column that is not there, is told by a check already, or is told by two rooms
 */
export function tablesFile(columns: readonly Column[], rooms: readonly Room[]): string {
  const told = toldBy(columns, rooms)
  const tables = [...new Set(columns.map(({ table }) => table))].map((table) =>
    [
      `    ${table}: {`,
      ...columns.filter((column) => column.table === table).map((column) => property(column, told)),
      '    }',
    ].join('\n'),
  )
  return [
    '// Generated from the migrated database by `node bench/tables.ts --write` (npm run docs); a test compares both.',
    `import type { Generated, GeneratedAlways } from './kernel/database.ts'`,
    ...rooms
      .filter((room) => room.columns.length > 0)
      .map((room) => `import type { Columns as ${aliasOf(room)} } from './${room.path}'`),
    '',
    '/** The drivers differ: `Number(…)` reads what either gives. */',
    'type Bigint = string | number | bigint',
    '',
    `declare module './kernel/database.ts' {`,
    '  interface Tables {',
    ...tables,
    '  }',
    '}',
    '',
  ].join('\n')
}

/** By `table.column` the type that a room gives it. */
function toldBy(columns: readonly Column[], rooms: readonly Room[]): ReadonlyMap<string, string> {
  const known = new Map(columns.map((column) => [`${column.table}.${column.name}`, column]))
  const told = new Map<string, string>()
  for (const room of rooms)
    for (const name of room.columns) {
      const column = known.get(name)
      const fault = column === undefined ? 'there is no such column' : whyNotTold(column, told.has(name))
      if (fault !== null) throw new Error(`src/${room.path}: ${name}: ${fault}`)
      told.set(name, `${aliasOf(room)}['${name}']`)
    }
  return told
}

function whyNotTold({ type, codes }: Column, twice: boolean): string | null {
  if (twice) return 'another room says what it holds'
  if (codes !== null) return 'a check of the table lists its values already'
  return TOLD_BY_ROOMS.includes(type) ? null : `${type} says enough by itself`
}

/** `modules/notices/statements/tables.ts` → NoticesStatements. */
const aliasOf = ({ path }: Room) =>
  path
    .replace(/^modules\//, '')
    .split(/[/-]/)
    .slice(0, -1)
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('')

function property(column: Column, told: ReadonlyMap<string, string>): string {
  const { table, name, type, nullable, given, codes } = column
  const one = told.get(`${table}.${name}`) ?? TYPES[type]
  if (one === undefined) throw new Error(`${table}.${name} is ${type}: its room's tables.ts must say what it holds`)
  const members = [...(codes?.map((code) => `'${code}'`) ?? [one]), ...(nullable ? ['null'] : [])]
  const union = members.join(' | ')
  if (given !== 'no') return `      ${name}: ${given === 'always' ? 'GeneratedAlways' : 'Generated'}<${union}>`
  const line = `      ${name}: ${union}`
  // As the formatter breaks a line that is too long.
  return line.length <= WIDTH ? line : [`      ${name}:`, ...members.map((member) => `        | ${member}`)].join('\n')
}

/** All that rooms say in their `tables.ts` about columns. */
export const toldInRooms = (): readonly Room[] =>
  globSync('{kernel,modules}/**/tables.ts', { cwd: SOURCE })
    .sort()
    .map((path) => ({ path, columns: toldIn(readFileSync(join(SOURCE, path), 'utf8')) }))

/** The columns of which a file says what they hold: the keys of its interface `Columns`. */
export function toldIn(text: string): readonly string[] {
  const [, body = ''] = /^export interface Columns \{\n(.*?)^\}/ms.exec(text) ?? []
  return [...body.matchAll(/^ {2}'(\w+\.\w+)':/gm)].map(([, name]) => name as string)
}

// The ledger of migrations is no table of the program: its login cannot see it.
const COLUMNS = `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as nullable, case when a.attidentity = 'a' or a.attgenerated <> '' then 'always'
      when a.attidentity = 'd' or a.atthasdef then 'default' else 'no' end as given,
    (select pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
      and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '= ANY') as "check"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
  order by c.relname collate "C", a.attnum`

/** The columns of a migrated database. */
export async function columnsOf(database: Pick<TestDatabase, 'superuser'>): Promise<readonly Column[]> {
  const rows = (await database.superuser(COLUMNS)) as readonly (Omit<Column, 'codes'> & { check: string | null })[]
  return rows.map(({ check, ...column }) => ({ ...column, codes: codesOf(check) }))
}

/** The codes of `column in ('a', 'b')`, as Postgres writes such a check; null of any other check. */
export function codesOf(check: string | null): readonly string[] | null {
  const [, list] = /^CHECK \(\(\w+ = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)\)$/.exec(check ?? '') ?? []
  return list === undefined ? null : [...list.matchAll(/'([^']*)'/g)].map(([, code]) => code as string)
}

if (import.meta.main) {
  const database = await openTestDatabase('embedded')
  writeOrCompare(FILE, tablesFile(await columnsOf(database), toldInRooms()))
  await database.close()
}
