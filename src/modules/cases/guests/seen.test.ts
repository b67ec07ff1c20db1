import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON } from '../../../../test/houses/cases.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as, done } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { guestsToTell } from './to-tell.ts'

onDatabases('what a team makes of steps that guests said', GuestsHouse.open, (stand) => {
  type Desk = { said: { person: string; count: number }[] }
  const news = async (person: string) =>
    (await stand().call<Desk>(stand().worker.token, 'guests.missing')).said.find((one) => one.person === person)?.count
  const refused = async (by: { token: string }, operation: string, input: object) =>
    (await stand().problem(by.token, operation, input, REASON)) ?? null
  const listed = async (person: string) => (await stand().get(stand().worker, person)).next

  test('it is news on the desk and by mail until somebody of the team has seen it', async () => {
    const house = stand()
    const { person, by, guest } = await house.tracked('asylum-officer')
    assert.equal(await news(person), undefined)
    await house.says(by, guest, 'wish')
    await house.says(by, guest, 'apply')
    assert.equal(await news(person), 2)
    const told = () => as(house.kernel, system(house.agency), (db) => guestsToTell(db, house.agency, house.now()))
    const mine = (await told()).filter(({ members }) => members.includes(house.worker.id))
    assert.deepEqual(mine.filter(({ permission, unseen }) => permission === 'guest:invite' && unseen).length >= 2, true)
    assert.doesNotMatch(JSON.stringify(mine), new RegExp(`${person}|apply|asylum`))
    for (const who of [by, house.desk])
      assert.notEqual((await refused(who, 'guests.see-steps', { guest }))?.code, undefined)
    const [shown] = await house.guests(person)
    assert.deepEqual(
      shown.said.map(({ act, to, seenAt }) => [act, to, seenAt]),
      [
        ['apply', 'applied', null],
        ['wish', 'wished', null],
      ],
    )
    const { seen } = await house.call<{ seen: string[] }>(house.worker.token, 'guests.see-steps', { guest })
    assert.equal(seen.length, 2)
    assert.equal(await news(person), undefined)
    assert.ok((await house.guests(person))[0].said.every(({ seenAt }) => seenAt !== null))
    assert.ok((await told()).every(({ members, unseen }) => !(unseen && members.includes(house.worker.id))))
  })

  test('lists and days follow by the program, and at once for whoever sees the step', async () => {
    const house = stand()
    const { person, by, guest } = await house.tracked('asylum-officer')
    const clock = async () => (await house.get(house.worker, person)).clocks.some(({ name }) => name === 'asylum-needs')
    await house.says(by, guest, 'wish')
    await house.says(by, guest, 'apply')
    assert.equal(await clock(), true, 'on the person’s own page at once')
    const restate = () =>
      done<{ persons: string[] }>(house.kernel, {
        actor: system(house.agency),
        operation: 'guests.restate',
        input: {},
      })
    assert.ok((await restate()).persons.includes(person))
    assert.deepEqual((await restate()).persons, [])
    assert.equal((await listed(person))?.name, (await house.get(house.worker, person)).clocks[0]?.name)
    await house.says(by, guest, 'protect')
    await house.call(house.worker.token, 'guests.see-steps', { guest })
    assert.notEqual((await listed(person))?.name, 'asylum-needs')
    const temporary = await house.tracked('asylum-officer')
    await house.says(temporary.by, temporary.guest, 'take-temporary')
    await house.call(house.worker.token, 'guests.see-steps', { guest: temporary.guest })
    const { days } = await house.call<{ days: { kind: string; by: string | null }[] }>(
      house.worker.token,
      'days.list',
      {
        person: temporary.person,
      },
    )
    assert.deepEqual(
      days.map(({ kind, by: rule }) => [kind, rule !== null]),
      [['protection-ends', true]],
    )
  })
})
