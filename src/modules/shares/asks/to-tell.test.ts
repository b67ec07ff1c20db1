import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANSWER, AsksHouse } from '../../../../test/houses/asks.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { asksToTell } from './to-tell.ts'

onDatabases('what agencies ask, and somebody is told of', SharesHouse.open, (stand) => {
  const asks = () => new AsksHouse(stand())
  const toldTo = (agency: string) => as(stand().kernel, system(agency), (db) => asksToTell(db, agency, stand().now()))
  const gone = () => stand().rows('delete from asks')

  test('it waits for whoever answers there, and for nobody of the asker while they have time', async () => {
    const house = stand()
    await asks().asked()
    const [one, ...more] = await toldTo(house.police)
    assert.deepEqual(more, [])
    assert.deepEqual(
      [one.permission, one.members, one.sent, one.unseen, one.urgent],
      [...['share:answer', null, false, true, false]],
    )
    assert.ok(one.due !== null && one.due > one.came)
    assert.deepEqual(await toldTo(house.agency), [])
    await gone()
    await asks()
      .asked({ urgency: 'danger', ofPerson: false })
      .catch(() => null)
    await gone()
  })

  test('what nobody has acknowledged in time is told to the asker', async () => {
    const house = stand()
    await asks().asked()
    await house.passes(24 * 8)
    const [one] = await toldTo(house.agency)
    assert.deepEqual([one.sent, one.unseen, one.permission], [true, true, 'share:read'])
    await gone()
  })

  test('an answer is new for the asker until somebody has read it, and has no clock for them', async () => {
    const house = stand()
    const ask = await asks().asked()
    await asks().step(house.officer, 'acknowledge', ask)
    await asks().byTwo(house.officer, house.chief, 'asks.answer', { ask, ...ANSWER })
    const [answer, ...more] = await toldTo(house.agency)
    assert.deepEqual(more, [])
    assert.deepEqual([answer.sent, answer.unseen, answer.due], [true, false, null])
    assert.deepEqual(await toldTo(house.police), [])
    await asks().page(house.analyst, ask)
    assert.deepEqual(await toldTo(house.agency), [])
    await gone()
  })

  test('a third agency is told of nothing, also where the program asks for another', async () => {
    const house = stand()
    await asks().asked()
    assert.deepEqual(await toldTo(house.third), [])
    const past = await as(house.kernel, system(house.third), (db) => asksToTell(db, house.police, house.now()))
    assert.deepEqual(past, [])
    await gone()
  })
})
