import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { type Column, codesOf, columnsOf, FILE, tablesFile, toldIn, toldInRooms } from './tables.ts'

const PLAIN: Column = { table: 'boats', name: 'name', type: 'text', nullable: false, given: 'no', codes: null }
const column = (more: Partial<Column>): Column => ({ ...PLAIN, ...more })
const lineOf = (more: Partial<Column>, told: readonly string[] = []): string =>
  tablesFile([column(more)], [{ path: 'modules/harbour-life/tables.ts', columns: told }])
    .split('    boats: {\n')[1]
    .split('\n    }')[0]
    .replace(/^ {6}/, '')

describe('src/tables.ts', () => {
  let database: TestDatabase
  let columns: readonly Column[]
  before(async () => {
    database = await openTestDatabase('embedded')
    columns = await columnsOf(database)
  })
  after(() => database?.close())

  test('is what the migrated database holds (else: node bench/tables.ts --write)', () => {
    assert.equal(readFileSync(FILE, 'utf8'), tablesFile(columns, toldInRooms()))
  })

  test('changes with the database: a column that may be null, has a default, another list, or is gone', () => {
    const said = tablesFile(columns, toldInRooms())
    const changed = (change: (column: Column) => readonly Column[]) =>
      tablesFile(
        columns.flatMap((one) => (`${one.table}.${one.name}` === 'leads.state' ? change(one) : [one])),
        toldInRooms(),
      )
    assert.equal(
      changed((one) => [one]),
      said,
    )
    for (const one of [{ nullable: true }, { given: 'default' }, { codes: ['new'] }, { codes: null }] as const)
      assert.notEqual(
        changed((state) => [{ ...state, ...one }]),
        said,
      )
    assert.notEqual(
      changed(() => []),
      said,
    )
  })

  test('has every table but the ledger of migrations, with what the catalogue says of its columns', async () => {
    const [{ names }] = await database.superuser(
      `select array_agg(table_name::text order by table_name collate "C") as names from information_schema.tables
        where table_schema = 'public' and table_name <> 'migrations'`,
    )
    assert.deepEqual([...new Set(columns.map(({ table }) => table))], names)
    const of = (table: string, name: string) => columns.find((one) => one.table === table && one.name === name)
    assert.partialDeepStrictEqual(of('lead_events', 'seq'), { type: 'bigint', nullable: false, given: 'always' })
    assert.partialDeepStrictEqual(of('jobs', 'attempts'), { given: 'default', codes: null })
    assert.partialDeepStrictEqual(of('leads', 'state_before'), { nullable: true, codes: ['new', 'claimed'] })
  })
})

test('a column is what its type, its null, its default and its list of values make it', () => {
  assert.equal(lineOf({}), 'name: string')
  assert.equal(lineOf({ type: 'bytea', nullable: true }), 'name: Uint8Array | null')
  assert.equal(lineOf({ codes: ['a', 'b'], nullable: true }), `name: 'a' | 'b' | null`)
  assert.equal(lineOf({ type: 'integer', given: 'default' }), 'name: Generated<number>')
  assert.equal(lineOf({ type: 'bigint', given: 'always' }), 'name: GeneratedAlways<Bigint>')
  assert.equal(lineOf({ type: 'jsonb', nullable: true }, ['boats.name']), `name: HarbourLife['boats.name'] | null`)
})

test('a list that is too long for a line stands as the formatter writes it', () => {
  const codes = Array.from({ length: 9 }, (_, i) => `a-long-word-${i}`)
  const [first, ...members] = lineOf({ codes }).split('\n')
  assert.equal(first, 'name:')
  assert.deepEqual(
    members,
    codes.map((code) => `        | '${code}'`),
  )
})

test('JSON of which no room says what it holds, and a type that nobody knows, are refused by name', () => {
  assert.throws(() => lineOf({ type: 'jsonb' }), /boats\.name is jsonb/)
  assert.throws(() => lineOf({ type: 'money' }), /boats\.name is money/)
})

test('what a room says of a column must be needed', () => {
  assert.throws(() => lineOf({}, ['boats.nme']), /harbour-life\/tables\.ts: boats\.nme: there is no such column/)
  assert.throws(() => lineOf({ codes: ['a'] }, ['boats.name']), /lists its values already/)
  assert.throws(() => lineOf({ type: 'integer' }, ['boats.name']), /integer says enough/)
  const rooms = ['a', 'b'].map((name) => ({ path: `modules/${name}/tables.ts`, columns: ['boats.name'] }))
  assert.throws(() => tablesFile([PLAIN], rooms), /another room says/)
})

test('only a check of one column against a list gives a list', () => {
  assert.deepEqual(codesOf(`CHECK ((state = ANY (ARRAY['a'::text, 'b-c'::text])))`), ['a', 'b-c'])
  for (const other of [
    `CHECK (((state = ANY (ARRAY['a'::text])) = (ended_on IS NOT NULL)))`,
    'CHECK ((number >= 1))',
    null,
  ])
    assert.equal(codesOf(other), null)
})

test('a room says it in its interface Columns, and nowhere else', () => {
  const text = `export interface Columns {\n  /** Said so. */\n  'a.b': Word\n  'a.c': readonly (\n    | 'x.y'\n  )[]\n}\nexport type Other = {\n  'd.e': Word\n}\n`
  assert.deepEqual(toldIn(text), ['a.b', 'a.c'])
  assert.deepEqual(toldIn('export type Row = string\n'), [])
})
