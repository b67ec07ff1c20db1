import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openServer } from '../../src/kernel/database.ts'
import { newDatabase } from '../e2e/stand.ts'
import { asSuperuser } from '../run/databases.ts'
import { ATTACKS } from './all.ts'
import { percentile, SHORT } from './attack.ts'
import { neighbour, type ServerDatabase } from './neighbours.ts'
import { Target } from './target.ts'

// The short form of `npm run attack`: the same attacks on the program as it runs, with few connections, and no time judged.

describe('attacks from outside', () => {
  let target: Target
  before(async () => {
    target = await Target.open()
  })
  after(() => target?.close())

  for (const attack of ATTACKS)
    test(`to ${attack.name}`, async () => {
      const { held, seen } = await attack.run(target, SHORT)
      assert.ok(held, seen)
    })
})

test('attacks by other logins of the database server are refused, each of them', async () => {
  const database = (await newDatabase()) as ServerDatabase
  await (await openServer(database.DATABASE_URL, database.MIGRATION_URL, 1)).close()
  const { held, seen } = await neighbour(database).run(null as never, SHORT)
  assert.ok(held, seen)
  // A wall taken down is seen.
  await asSuperuser(database.MIGRATION_URL, (client) =>
    client.query(`grant connect on database ${new URL(database.DATABASE_URL).pathname.slice(1)} to public`),
  )
  assert.match((await neighbour(database).run(null as never, SHORT)).seen, /select 1; select pg_advisory_lock/)
})

test('percentile: the value under which so much lies', () => {
  assert.deepEqual([percentile([3, 1, 2], 0.95), percentile([1, 2, 3, 4], 0.5), percentile([], 0.5)], [3, 2, 0])
})
