import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ASK, AsksHouse } from '../../../../test/houses/asks.ts'
import { SharesHouse } from '../../../../test/houses/shares.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'

const open = async (database: TestDatabase) => new AsksHouse(await SharesHouse.open(database))
const ANSWER = { text: 'A firm called Quartzite.', basis: 'Section 3', ofPerson: false }

onDatabases('what waits of questions between agencies', open, (stand) => {
  const house = () => stand().house
  const made = async (more: object = {}) => {
    const { analyst, police } = house()
    const input = { agency: police, ...ASK, ofPerson: false, ...more }
    return (await house().call<{ ask: string }>(analyst.token, 'asks.make-alone', input)).ask
  }
  const there = () => stand().waiting(house().officer)
  const here = () => stand().waiting(house().analyst)
  const counts = async () => {
    const { toAcknowledge, toAnswer } = await there()
    const { late, answered } = await here()
    return { toAcknowledge, toAnswer, late, answered }
  }

  test('nothing waits where nothing was asked', async () => {
    assert.deepEqual(await counts(), { toAcknowledge: 0, toAnswer: 0, late: 0, answered: 0 })
    assert.deepEqual([(await there()).due, (await here()).due], [[], []])
  })

  test('each state is counted on the desk of whoever has to do something, and on no other', async () => {
    const ask = await made()
    assert.deepEqual(await counts(), { toAcknowledge: 1, toAnswer: 0, late: 0, answered: 0 })
    await stand().step(house().officer, 'acknowledge', ask)
    assert.deepEqual(await counts(), { toAcknowledge: 0, toAnswer: 1, late: 0, answered: 0 })
    await stand().step(house().officer, 'answer-alone', ask, { ...ANSWER, partly: true })
    assert.deepEqual(await counts(), { toAcknowledge: 0, toAnswer: 1, late: 0, answered: 1 })
    await stand().page(house().analyst, ask)
    assert.deepEqual(await counts(), { toAcknowledge: 0, toAnswer: 1, late: 0, answered: 0 })
    await stand().step(house().officer, 'answer-alone', ask, ANSWER)
    assert.deepEqual(await counts(), { toAcknowledge: 0, toAnswer: 0, late: 0, answered: 1 })
    await stand().page(house().analyst, ask)
    await stand().step(house().analyst, 'end', ask)
    assert.deepEqual(await counts(), { toAcknowledge: 0, toAnswer: 0, late: 0, answered: 0 })
  })

  test('a row of the desk says whose step it is and how urgent, and nothing of whom or what', async () => {
    const ask = await made({ urgency: 'danger', title: 'Palimpsest' })
    const { due } = await there()
    assert.deepEqual(Object.keys(due[0]).toSorted(), ['ask', 'clock', 'due', 'missed', 'side', 'urgency'])
    assert.deepEqual([due[0].ask, due[0].side, due[0].clock], [ask, 'asked', 'acknowledge'])
    assert.doesNotMatch(JSON.stringify(due), /Palimpsest/)
    assert.deepEqual((await here()).due, [], 'while the others have time the asker has nothing to do')
    await stand().step(house().analyst, 'withdraw', ask)
    assert.deepEqual((await there()).due, [])
  })

  test('late over there, it stands on both desks; answered, on neither as late', async () => {
    const ask = await made({ urgency: 'urgent' })
    await house().passes(5)
    assert.deepEqual(
      (await here()).due.map(({ ask: id, side, missed }) => [id, side, missed]),
      [[ask, 'asker', true]],
    )
    assert.equal((await there()).due[0].missed, true)
    assert.equal((await here()).late, 1)
    await stand().step(house().officer, 'acknowledge', ask)
    await stand().step(house().officer, 'answer-alone', ask, ANSWER)
    assert.equal((await here()).late, 0)
    assert.deepEqual((await here()).due, [], 'that it may be used until a day is no clock of anybody’s')
    await stand().page(house().analyst, ask)
  })

  test('a third agency has none of it, and whoever has no such role is refused', async () => {
    await made()
    const { toAcknowledge, toAnswer, late, answered, due } = await stand().waiting(house().stranger)
    assert.deepEqual(
      { toAcknowledge, toAnswer, late, answered, due },
      {
        ...{ toAcknowledge: 0, toAnswer: 0, late: 0, answered: 0 },
        due: [],
      },
    )
    assert.equal((await house().problem(null, 'asks.waiting'))?.code, 'not-signed-in')
  })

  test('twenty rows have room, and the rest is counted', async () => {
    for (let n = 0; n < 22; n++) await made({ title: `Barn ${n}` })
    const { due, toAcknowledge } = await there()
    assert.equal(due.length, 20)
    assert.ok(toAcknowledge >= 22)
    const days = due.map(({ due: day }) => day)
    assert.deepEqual(days, days.toSorted())
  })
})
