import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InterpretersHouse } from '../../../../test/houses/interpreters.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { callsToTell } from './to-tell.ts'

const HOUR = 3_600_000

onDatabases('interpreters and teams that somebody is told of', InterpretersHouse.open, (stand) => {
  const toldTo = (agency: string) => as(stand().kernel, system(agency), (db) => callsToTell(db, agency, stand().now()))
  const bureau = async () => {
    const [{ agency }] = await stand().rows<{ agency: string }>(
      `select agency from members where id = '${stand().interpreter.id}'`,
    )
    return agency
  }
  const toInterpreters = async () => toldTo(await bureau())
  const toTeam = () => toldTo(stand().agency)
  const gone = () => stand().rows('delete from interpreter_sessions')

  test('an interpreter has a day to answer, in danger an hour, and never longer than until the hour begins', async () => {
    const house = stand()
    for (const [more, hours, urgent] of [
      [{}, 24, false],
      [{ urgency: 'danger' }, 1, true],
      [{ startsAt: house.hour(3) }, 3, false],
    ] as const) {
      await house.asks(more)
      const [one, ...others] = await toInterpreters()
      assert.deepEqual(others, [])
      assert.deepEqual(Object.keys(one).toSorted(), [
        ...['came', 'due', 'except', 'members', 'permission', 'sent', 'unseen', 'urgent'],
      ])
      assert.deepEqual(
        [one.permission, one.members, one.sent, one.unseen],
        [...['interpreter:work', [house.interpreter.id], false, true]],
      )
      assert.deepEqual([(one.due.getTime() - one.came.getTime()) / HOUR, one.urgent], [hours, urgent])
      await gone()
    }
  })

  test('the team learns that nobody answers by the time of whoever was asked last, and nothing once somebody comes', async () => {
    const house = stand()
    const session = await house.asks()
    await house.hours(1)
    await house.call(house.worker.token, 'interpreters.ask-others', { session, members: [house.second.id] })
    const [one, ...more] = await toTeam()
    assert.deepEqual(more, [])
    assert.deepEqual(
      [one.permission, one.members, one.sent, one.unseen],
      [...['interpreter:ask', [house.worker.id], true, true]],
    )
    assert.equal(one.due.getTime(), house.now().getTime() + 24 * HOUR)
    await house.answers(house.interpreter, (await house.callOf(session)).id)
    assert.deepEqual([await toTeam(), await toInterpreters()], [[], []])
    await gone()
  })

  test('an hour for which all declined waits for the team until it begins, or until they call it off', async () => {
    const house = stand()
    const session = await house.asks({ urgency: 'danger' })
    const hour = await house.session(session)
    await house.hours(1)
    await house.answers(house.interpreter, hour.calls[0].id, 'decline')
    const [one, ...more] = await toTeam()
    assert.deepEqual(more, [])
    assert.deepEqual([one.sent, one.unseen, one.urgent, one.members], [false, false, true, [house.worker.id]])
    assert.deepEqual([one.came, one.due], [house.now(), new Date(hour.startsAt)])
    assert.deepEqual(await toInterpreters(), [])
    await house.call(house.worker.token, 'interpreters.call-off', { session })
    assert.deepEqual(await toTeam(), [])
    await gone()
  })

  test('nobody is told of an hour that has begun', async () => {
    const house = stand()
    await house.asks({ startsAt: house.hour(2) })
    assert.deepEqual([(await toTeam()).length, (await toInterpreters()).length], [1, 1])
    await house.hours(2)
    assert.deepEqual([await toTeam(), await toInterpreters()], [[], []])
    await gone()
  })

  test('the program of the interpreter’s agency finds no session and no person, and changes nothing; a third one finds nothing', async () => {
    const house = stand()
    await house.asks()
    const agency = await bureau()
    const found = await as(house.kernel, system(agency), async (db) => [
      ...(await db.selectFrom('interpreter_sessions').select('id').execute()),
      ...(await db.selectFrom('persons').select('id').execute()),
    ])
    assert.deepEqual(found, [])
    for (const change of [`set state = 'declined'`, `set sealed = '\\x00'`, `set member = agency`]) {
      const changed = as(house.kernel, system(agency), (db) =>
        sql.raw(`update interpreter_calls ${change} returning id`).execute(db),
      )
      assert.deepEqual((await changed.catch(() => ({ rows: [] }))).rows, [], change)
    }
    const third = await house.another(house.keeper)
    assert.deepEqual(await toldTo(third.agency), [])
    const past = await as(house.kernel, system(third.agency), (db) => callsToTell(db, agency, house.now()))
    assert.deepEqual(past, [])
    await gone()
  })
})
