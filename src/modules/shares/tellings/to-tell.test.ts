import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { TellingsHouse } from '../../../../test/houses/tellings.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { sharesToTell } from '../to-tell.ts'
import { dropOver } from './draft-row.ts'
import { tellingsToTell } from './to-tell.ts'

const DAY = 24 * 3_600_000

onDatabases('tellings that somebody hears of', TellingsHouse.open, (stand) => {
  const waiting = () =>
    as(stand().kernel, system(stand().agency), (db) => tellingsToTell(db, stand().agency, stand().now()))

  test('what waits is told to the team without whoever wrote it, for a week; then it goes', async () => {
    const house = stand()
    const person = await house.child()
    const { telling } = await house.asks(person)
    const [one, ...more] = await waiting()
    assert.deepEqual(more, [])
    assert.deepEqual([...one.members].toSorted(), [house.worker.id, house.mate.id].toSorted())
    assert.deepEqual([one.except, one.came?.getTime(), one.due], [house.worker.id, house.now().getTime(), null])
    await house.later(7 * DAY)
    assert.deepEqual(await waiting(), [])
    assert.deepEqual((await house.tellings(person)).waiting, [])
    const late = await house.problem(house.mate.token, 'persons.agree-telling', { telling })
    assert.equal(late?.code, 'conflict')
    const dropped = await as(house.kernel, system(house.agency), (db) => dropOver(db, house.agency, house.now(), 100))
    assert.deepEqual(dropped, [telling])
    const gone = await house.problem(house.mate.token, 'persons.agree-telling', { telling })
    assert.equal(gone?.code, 'not-found')
  })

  test('whoever wrote it takes it back, and a colleague of the team does not agree to it', async () => {
    const house = stand()
    const person = await house.child()
    for (const by of [house.worker, house.mate]) {
      const { telling } = await house.asks(person)
      const [seen] = (await house.tellings(person, by)).waiting
      assert.equal(seen.agrees, by === house.mate)
      await house.call(by.token, 'persons.drop-telling', { telling })
    }
    assert.deepEqual(await waiting(), [])
    assert.deepEqual((await house.tellings(person)).told, [])
  })

  test('the team alone hears what became of it; at the receiver’s whoever works with persons', async () => {
    const house = stand()
    const person = await house.child()
    const share = await house.tells(person)
    const told = (agency: string) => as(house.kernel, system(agency), (db) => sharesToTell(db, agency, house.now()))
    const [there] = await told(house.orphans)
    assert.deepEqual([there.permission, there.members, there.unseen], [['share:read', 'case:read'], null, true])
    await house.act(house.judge, 'acknowledge', share)
    await house.act(house.judge, 'decline', share, { text: 'Not our parish.' })
    const [here] = await told(house.agency)
    assert.deepEqual([...(here.members ?? [])].toSorted(), [house.worker.id, house.mate.id].toSorted())
    assert.equal(here.sent, true)
    await house.join(house.worker, person, house.authority)
    assert.equal((await house.tellings(person)).told[0].state, 'declined')
  })
})
