import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'

type Risk = { waits: boolean; known: { by: { id: string; name: string | null }; at: string } | null }

async function set(database: TestDatabase) {
  const house = new House(database)
  const keeper = await house.found()
  return { house, keeper, database, other: await house.another(keeper) }
}

onDatabases('that the database does not wait for the disk', set, (stand) => {
  const look = (token = stand().keeper.token) => stand().house.call<Risk>(token, 'disk-risks.get')
  const say = (token = stand().keeper.token, input: object = { known: true }) =>
    stand().house.problem(token, 'disk-risks.acknowledge', input)

  test('is what Postgres itself says', async () => {
    const [row] = await stand().database.superuser(
      `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as waits`,
    )
    assert.deepEqual(await look(), { waits: row.waits, known: null })
  })

  test('is known once an administrator says so, for the own agency; the first stays named', async () => {
    const { house, keeper, other, database } = stand()
    if ((await look()).waits) {
      assert.equal((await say())?.code, 'conflict')
      return
    }
    assert.equal((await say(keeper.token, {}))?.code, 'invalid-input')
    assert.equal((await look()).known, null)
    assert.equal(await say(), null)
    const { known } = await look()
    assert.deepEqual(known, { by: { id: keeper.id, name: 'First Founder' }, at: house.now().toISOString() })
    const second = await house.colleague(keeper, ['administrator'])
    assert.equal(await say(second.token), null)
    assert.equal((await look(second.token)).known?.by.id, keeper.id)
    assert.equal((await look(other.token)).known, null, 'another agency has said nothing')
    const entries = await database.superuser(
      `select outcome from audit where operation = 'disk-risks.acknowledge' and actor = '${keeper.id}' order by seq`,
    )
    assert.deepEqual(
      entries.map(({ outcome }) => outcome),
      ['failed', 'done'],
    )
  })

  test('is for administrators', async () => {
    const { house, keeper } = stand()
    const analyst = await house.colleague(keeper, ['analyst'])
    assert.equal((await house.problem(analyst.token, 'disk-risks.get'))?.code, 'not-permitted')
    assert.equal((await say(analyst.token))?.code, 'not-permitted')
  })
})

test('the embedded database does not wait', async () => {
  const { openTestDatabase } = await import('../../../../test/run/databases.ts')
  const database = await openTestDatabase('embedded')
  const [{ fsync }] = await database.superuser(`select current_setting('fsync') as fsync`)
  assert.equal(fsync, 'off')
  await database.close()
})
