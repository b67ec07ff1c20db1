import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InterpretersHouse } from '../../../../test/houses/interpreters.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('what the team sees of interpreting', InterpretersHouse.open, (stand) => {
  type Missing = { missing: { person: string; code: string; session: string; startsAt: string; language: string }[] }
  const missing = async (by = stand().worker) => (await stand().call<Missing>(by.token, 'interpreters.missing')).missing

  test('an hour as it was asked for, with the place and what each can still be settled as', async () => {
    const house = stand()
    const session = await house.asks({ members: [house.interpreter.id], startsAt: house.hour(40) })
    const { id: _, askedAt: __, calls, ...shown } = await house.session(session)
    assert.deepEqual(shown, {
      ...{ startsAt: house.hour(40), language: 'uk', dialect: 'Surzhyk', wishes: 'woman', means: 'in-person' },
      ...{ minutes: 60, urgency: 'none', mayAskOthers: true },
      words: {
        ...{ place: 'Example street 5, door B', askFor: 'Rūta' },
        ...{ telephone: '+371 20000000', note: 'Second floor' },
      },
    })
    assert.deepEqual(
      calls.map(({ name, agency, state, acts }) => [name, agency, state, acts]),
      [['Ilze Interpreter', 'Other Invented Authority', 'asked', ['refuse', 'call-off']]],
    )
  })

  test('the latest hour that was asked for stands first', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const sessions = []
    for (const hours of [30, 20, 25]) {
      sessions.push(await house.asks({ person, startsAt: house.hour(hours) }))
      house.kernel.clock.pass(1000)
    }
    type Answer = { sessions: { id: string }[]; mayAsk: boolean }
    const answer = await house.call<Answer>(house.worker.token, 'interpreters.of-person', { person })
    assert.deepEqual(
      answer.sessions.map(({ id }) => id),
      sessions.toReversed(),
    )
    assert.equal(answer.mayAsk, true)
  })

  test('whoever only reads of the person asks nobody and settles nothing', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const session = await house.asks({ person })
    const lawyer = await house.colleague(house.keeper, ['lawyer'], 'Lauris Lawyer')
    await house.join(house.worker, person, lawyer)
    type Answer = { sessions: { id: string; mayAskOthers: boolean; calls: { acts: string[] }[] }[]; mayAsk: boolean }
    const { sessions, mayAsk } = await house.call<Answer>(lawyer.token, 'interpreters.of-person', { person })
    assert.deepEqual([mayAsk, sessions[0].mayAskOthers, sessions[0].calls[0].acts], [false, false, []])
    const problem = await house.problem(lawyer.token, 'interpreters.call-off', { session })
    assert.equal(problem?.code, 'not-permitted')
  })

  test('an hour is without anybody once all who were asked cannot come, and no more once somebody is asked or it is over', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const theirs = async () => (await missing()).filter((one) => one.person === person)
    const late = await house.asks({ person, startsAt: house.hour(60) })
    const soon = await house.asks({ person, startsAt: house.hour(10), members: [house.second.id] })
    assert.deepEqual(await theirs(), [], 'both wait for an answer')
    const [first] = (await house.session(late, person)).calls
    const [second] = (await house.session(soon, person)).calls
    await house.answers(house.interpreter, first.id, 'decline')
    await house.answers(house.second, second.id, 'decline')
    assert.deepEqual(
      (await theirs()).map(({ session, language }) => [session, language]),
      [
        [soon, 'uk'],
        [late, 'uk'],
      ],
      'the next hour first',
    )
    assert.ok(
      (await missing(house.desk)).every((one) => one.person !== person),
      'of their own team alone',
    )
    await house.call(house.worker.token, 'interpreters.ask-others', { session: late, members: [house.second.id] })
    assert.deepEqual(
      (await theirs()).map(({ session }) => session),
      [soon],
    )
    await house.hours(11)
    assert.deepEqual(await theirs(), [])
    assert.equal((await house.session(soon, person)).mayAskOthers, false, 'its hour is over')
  })

  test('who declined may be asked again for another hour, and for the same one', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const session = await house.asks({ person })
    const [first] = (await house.session(session, person)).calls
    await house.answers(house.interpreter, first.id, 'decline')
    await house.call(house.worker.token, 'interpreters.ask-others', { session, members: [house.interpreter.id] })
    assert.deepEqual((await house.session(session, person)).calls.map(({ state }) => state).sort(), [
      'asked',
      'declined',
    ])
    await house.asks({ person, startsAt: house.hour(70) })
  })

  test('a person in protected identity has interpreters too, who learn as little', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    await house.join(house.worker, person, house.authority)
    const input = { person, members: [house.worker.id, house.authority.id] }
    await house.call(house.worker.token, 'persons.protect', input, 'Because the recruiter looks for them')
    const session = await house.asks({ person })
    const [call] = (await house.session(session, person)).calls
    await house.answers(house.interpreter, call.id)
    const shown = (await house.mine(house.interpreter)).find((one) => one.call === call.id)
    assert.equal(shown?.place?.askFor, 'Rūta')
    assert.equal((await house.problem(house.desk.token, 'interpreters.of-person', { person }))?.code, 'not-found')
  })
})
