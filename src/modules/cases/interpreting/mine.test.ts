import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InterpretersHouse } from '../../../../test/houses/interpreters.ts'
import { as, done } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { callsToTell } from './to-tell.ts'

onDatabases('what an interpreter sees', InterpretersHouse.open, (stand) => {
  const calls = async () => (await stand().mine(stand().interpreter)).toReversed()

  test('before they accept: language, dialect and hour; afterwards the place; never whom, which form or which country', async () => {
    const house = stand()
    const session = await house.asks({ startsAt: house.hour(60) })
    const [asked] = (await calls()).filter(({ state }) => state === 'asked')
    const { since: _, startsAt, call, ...shown } = asked
    assert.deepEqual(shown, {
      ...{ language: 'uk', dialect: 'Surzhyk', wishes: 'woman', means: 'in-person', minutes: 60, urgency: 'none' },
      ...{ state: 'asked', place: null, acts: ['accept', 'decline', 'conflict'] },
    })
    assert.equal(startsAt, house.hour(60))
    assert.equal(call, (await house.callOf(session)).id)
    await house.answers(house.interpreter, call)
    const opened = (await calls()).find((one) => one.call === call)
    assert.deepEqual(opened?.place, {
      ...{ place: 'Example street 5, door B', askFor: 'Rūta', telephone: '+371 20000000', note: 'Second floor' },
      agency: (await house.rows<{ name: string }>(`select name from agencies where id = '${house.agency}'`))[0].name,
    })
    assert.ok(!JSON.stringify(opened).includes(house.person))
  })

  test('the database shows them no session and no person, and no call of anybody else', async () => {
    const house = stand()
    await house.accepted({ startsAt: house.hour(61) })
    for (const [who, count] of [
      [house.interpreter, true],
      [house.second, false],
    ] as const) {
      const member = (await house.member(who.token)) as Member
      const seen = await as(house.kernel, member, async (db) => ({
        sessions: await db.selectFrom('interpreter_sessions').select('id').execute(),
        persons: await db.selectFrom('persons').select('id').execute(),
        calls: await db.selectFrom('interpreter_calls').select(['id', 'member']).execute(),
      }))
      assert.deepEqual([seen.sessions, seen.persons], [[], []])
      assert.equal(seen.calls.length > 0, count)
      assert.ok(seen.calls.every((one) => one.member === who.id))
    }
  })

  test('a colleague of theirs takes nothing of theirs in hand, and a call that never was answers in the same words', async () => {
    const house = stand()
    const { call } = await house.accepted({ startsAt: house.hour(62) })
    const answer = { answer: 'return' }
    const of = (id: string) => house.problem(house.second.token, 'interpreters.answer', { call: id, ...answer })
    const none = await of('01890000-0000-7000-8000-000000000000')
    assert.deepEqual({ ...(await of(call)), id: '' }, { ...none, id: '' })
    assert.equal(none?.code, 'not-found')
  })

  test('an hour given back is without a place at once, and the team looks for somebody else', async () => {
    const house = stand()
    const { session, call } = await house.accepted({ startsAt: house.hour(63) })
    const before = await house.seals(house.interpreter.id)
    await house.answers(house.interpreter, call, 'return')
    assert.equal(await house.seals(house.interpreter.id), before - 1)
    assert.equal((await house.session(session)).mayAskOthers, true)
  })

  test('they say between which languages they interpret, and are named with them', async () => {
    const house = stand()
    await house.call(house.interpreter.token, 'interpreters.set-languages', { languages: ['uk', 'lv', 'uk'] })
    type Found = { members: { id: string; languages: string[] }[] }
    const { members } = await house.call<Found>(house.worker.token, 'interpreters.candidates', { person: house.person })
    assert.deepEqual(members.find(({ id }) => id === house.interpreter.id)?.languages, ['lv', 'uk'])
    assert.deepEqual(members.find(({ id }) => id === house.second.id)?.languages, [])
    type Mine = { languages: string[] }
    assert.deepEqual((await house.call<Mine>(house.interpreter.token, 'interpreters.mine')).languages, ['lv', 'uk'])
  })

  test('the desk counts what waits, and the letter knows a moment and whose it is', async () => {
    const house = stand()
    type Waiting = { asked: number; urgent: number; since: string | null }
    const waiting = () => house.call<Waiting>(house.second.token, 'interpreters.waiting')
    assert.deepEqual(await waiting(), { asked: 0, urgent: 0, since: null })
    const since = house.now()
    await house.asks({ members: [house.second.id], urgency: 'danger', startsAt: house.hour(5) })
    await house.asks({ members: [house.second.id], startsAt: house.hour(7) })
    assert.deepEqual(await waiting(), { asked: 2, urgent: 1, since: since.toISOString() })
    const [{ agency }] = await house.rows<{ agency: string }>(
      `select agency from members where id = '${house.second.id}'`,
    )
    const told = await as(house.kernel, system(agency), (db) => callsToTell(db, agency, house.now()))
    const theirs = told.filter(({ members }) => members.includes(house.second.id))
    assert.deepEqual(
      theirs.map(({ urgent, due }) => [urgent, due?.toISOString()]).sort(),
      [
        [false, house.hour(7)],
        [true, house.hour(1)],
      ].sort(),
    )
  })

  test('what nobody answered ends with its hour; what was accepted a day after it, unless the team says that they came', async () => {
    const house = stand()
    const asked = await house.asks({ members: [house.second.id], startsAt: house.hour(30) })
    const done1 = await house.accepted({ startsAt: house.hour(30) })
    const left = await house.accepted({ startsAt: house.hour(31) })
    await house.hours(32)
    await house.settles(done1.call, 'done')
    assert.ok((await calls()).some(({ call, state, place }) => call === done1.call && state === 'done' && !place))
    await house.hours(25)
    const { ended } = await done<{ ended: string[] }>(house.kernel, {
      actor: system(house.agency),
      operation: 'interpreters.expire',
      input: {},
    })
    assert.ok(ended.includes(left.call))
    assert.equal((await house.session(asked)).calls[0].state, 'over')
    assert.equal(await house.seals(left.call), 0)
    await house.hours(24 * 95)
    assert.ok(
      (await calls()).every(({ call }) => call !== done1.call),
      'after three months no hour is shown',
    )
  })
})
