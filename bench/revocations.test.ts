import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { KINDS } from '../src/entry/restore/kinds.ts'
import { operations } from '../src/operations.ts'
import { openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { endings, entered, PAGE, revocationsPage, unexplained } from './revocations.ts'

let database: TestDatabase
before(async () => {
  database = await openTestDatabase('server')
})
after(() => database.close())

test('whatever ends an access is entered when it ends, or it is said why not', async () => {
  assert.deepEqual(unexplained(await endings(database), await entered(database)), [])
})

test('a column that nobody thought of is told, and so is a reason that is not needed', async () => {
  const all = [...(await endings(database)), { table: 'members', what: 'suspended_at' }]
  assert.deepEqual(unexplained(all, await entered(database)), ['members.suspended_at'])
  const without = (await endings(database)).filter(({ table }) => table !== 'helplines')
  assert.deepEqual(unexplained(without, await entered(database)), ['helplines.deleted needs no reason'])
})

test('a trigger that was dropped is told', async () => {
  const left = (await entered(database)).filter(({ table }) => table !== 'credentials')
  assert.deepEqual(unexplained(await endings(database), left), ['credentials.deleted'])
})

test('each kind that a trigger enters can be ended again, and no other is listed', async () => {
  const rows = await database.superuser(`select encode(tgargs, 'escape') as arguments from pg_trigger
    where tgname like 'note\\_%' and tgnargs > 0`)
  const named = rows.map(({ arguments: text }) => String(text).split('\\000')[0])
  const inFunctions = ['role', 'provider', 'key', 'paper', 'share', 'seal']
  assert.deepEqual([...new Set([...named, ...inFunctions])].sort(), Object.keys(KINDS).sort())
})

test('the operations named on the page are there', () => {
  for (const [kind, { by }] of Object.entries(KINDS))
    for (const [name] of by.matchAll(/\b[a-z-]+\.[a-z-]+\b/g))
      assert.ok(Object.hasOwn(operations, name), `${kind}: ${name}`)
})

test('the page says what the program does', () => {
  assert.equal(readFileSync(PAGE, 'utf8'), revocationsPage(), 'npm run docs')
})
