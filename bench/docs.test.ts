import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { RIGHTS, ROLES } from '../src/modules/accounts/index.ts'
import { operations } from '../src/operations.ts'
import { openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { PAGE as DATA_MAP, dataMapPage, formOf, wordsOf } from './data-map.ts'
import { PAGE as DECISIONS, decisionsPage } from './decisions.ts'
import { PAGE as OPERATIONS, operationsPage } from './operations-page.ts'
import { PAGE as PERMISSIONS, permissionsPage } from './permissions.ts'
import { PAGE as WHO_MAY, whoMayPage } from './who-may.ts'
import { markdownTable } from './written.ts'

const stands = (page: URL): string => readFileSync(page, 'utf8')

test('docs/operations.md names every operation (else: node bench/operations-page.ts --write)', () => {
  const page = operationsPage()
  assert.equal(stands(OPERATIONS), page)
  for (const name of Object.keys(operations)) assert.ok(page.includes(`| \`${name}\` |`), name)
})

test('docs/decisions/README.md lists every record with its date and status (else: npm run docs)', () => {
  assert.equal(stands(DECISIONS), decisionsPage())
})

test('what somebody must bring besides the permission stands with the operation', () => {
  const line = (name: string) =>
    operationsPage()
      .split('\n')
      .find((one) => one.startsWith(`| \`${name}\` |`)) ?? ''
  assert.match(line('leads.pass'), /\| disclosure \|.*a second person/)
  assert.doesNotMatch(line('leads.list'), /a second person|a reason/)
})

test('docs/permissions.md says who may do what (else: node bench/permissions.ts --write)', () => {
  const page = permissionsPage()
  assert.equal(stands(PERMISSIONS), page)
  for (const role of ROLES) assert.ok(page.includes(`| ${role} | ${RIGHTS[role].purposes.join(', ')} |`), role)
})

test('every permission that an operation asks for is held by somebody, or said to need no role', () => {
  const rows = permissionsPage().split('## Permissions')[1]?.split('\n').slice(4) ?? []
  assert.deepEqual(
    rows.filter((row) => row.split(' | ')[1] === '–'),
    [],
  )
})

describe('docs/data-map.md', () => {
  let database: TestDatabase
  before(async () => {
    database = await openTestDatabase('embedded')
  })
  after(() => database?.close())

  test('is what the database holds (else: node bench/data-map.ts --write)', async () => {
    assert.equal(stands(DATA_MAP), await dataMapPage(database))
  })

  test('docs/who-may.md says what each role may do in it (else: node bench/who-may.ts --write)', async () => {
    assert.equal(stands(WHO_MAY), await whoMayPage(database))
  })

  test('every table of the database stands in it, with words and at least one policy', async () => {
    const tables = await database.superuser(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const rows = (await dataMapPage(database)).split('\n').filter((line) => line.startsWith('| `'))
    const cells = new Map(rows.map((line) => [/`(\w+)`/.exec(line)?.[1], line.split(' | ')]))
    // The ledger of migrations is made by the program before the first file is read, and the program's login cannot see it.
    for (const name of tables.map((row) => String(row.name)).filter((one) => one !== 'migrations')) {
      const row = cells.get(name)
      assert.ok(row, `${name} is missing`)
      assert.notEqual(row?.[1], '–', `nothing is said of ${name}: put a comment above its «create table»`)
      assert.notEqual(row?.at(-1), '– |', `${name} lets nobody in`)
    }
  })
})

test('only the comment right above a table is about it', () => {
  const text =
    '-- About the file.\n\n-- What people\n-- want.\ncreate table wishes (\n  id int\n);\ncreate table bare (\n'
  assert.deepEqual(
    [...wordsOf([{ name: '1.sql', text }])],
    [
      ['wishes', 'What people want.'],
      ['bare', ''],
    ],
  )
})

test('a column is sealed by its name and its type, not by its name alone', () => {
  assert.equal(formOf({ name: 'sealed_name', type: 'bytea' }), 'sealed')
  assert.equal(formOf({ name: 'lookup', type: 'bytea' }), 'hash or key')
  // A text column is readable, whatever it calls itself.
  assert.equal(formOf({ name: 'sealed_name', type: 'text' }), 'plain')
})

test('a bar in a cell does not end it, and numbers stand at the right', () => {
  assert.equal(markdownTable(['a', 'b'], [['x|y', 1]], 'numbers'), '| a | b |\n| --- | ---: |\n| x\\|y | 1 |')
  assert.equal(markdownTable(['a'], [['']]), '| a |\n| --- |\n| – |')
})
