import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { eachRefused } from '../../../../test/run/refused.ts'
import { CONFIRMED_FOR } from '../../../kernel/execute.ts'
import { DUTY } from '../marks.ts'

type Answer = { telephone: { shown: string; tel: string; hours: string | null } | null }

const NUMBER = { shown: '+371 2000 0142', hours: 'day and night' }
const KEPT = { ...NUMBER, tel: '+37120000142' }

async function set(database: TestDatabase) {
  const house = new House(database)
  const keeper = await house.found()
  const [analyst, other] = [await house.colleague(keeper, ['analyst']), await house.another(keeper)]
  return { house, keeper, analyst, other, database }
}

onDatabases('the duty telephone of an agency', set, (stand) => {
  const see = async ({ token }: { token: string } = stand().analyst) => {
    const { telephone } = await stand().house.call<Answer>(token, 'duty-telephones.get')
    return telephone
  }
  const say = (telephone: object | null, { token }: { token: string } = stand().keeper) =>
    stand().house.problem(token, 'duty-telephones.set', { telephone })

  test('is none until an administrator sets it; whoever works there sees it then, and no other agency', async () => {
    const { analyst, other } = stand()
    assert.equal(await see(), null)
    assert.equal((await say(NUMBER, analyst))?.code, 'not-permitted')
    assert.equal(await say(NUMBER), null)
    assert.deepEqual(await see(), KEPT)
    assert.equal(await see(other), null)
  })

  test('is a number that can be dialled', async () => {
    for (const shown of ['', 'call us', '+', '12', '++37120000142', '+371 2000 0142 (after 6 in the evening, ask)'])
      assert.deepEqual((await say({ shown }))?.code, 'invalid-input', shown)
    assert.deepEqual(await see(), KEPT)
  })

  test('is refused where somebody altered it in the database', async () => {
    const columns = DUTY.columns.filter((column) => column !== 'agency')
    await eachRefused(stand().database, { table: 'duty_telephones', where: 'true', columns }, () => see())
  })

  test('is set by whoever has just proved that it is them, and taken back the same way', async () => {
    const { house, keeper } = stand()
    house.kernel.clock.pass(CONFIRMED_FOR + 1000)
    assert.equal((await say(null))?.code, 'confirmation-needed')
    assert.deepEqual(await see(), KEPT)
    const again = { ...keeper, token: await house.signIn(keeper.passkey) }
    assert.equal(await say(null, again), null)
    assert.equal(await see(), null)
  })
})
