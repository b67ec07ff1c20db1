import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON } from '../../../../test/houses/cases.ts'
import { FIRST, InterpretersHouse, SECOND } from '../../../../test/houses/interpreters.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('asking interpreters for an hour', InterpretersHouse.open, (stand) => {
  const refused = (by: { token: string }, operation: string, input: object) =>
    stand().problem(by.token, operation, input, REASON)
  const fault = async (more: object) =>
    (await refused(stand().worker, 'interpreters.ask', stand().asking(more)))?.fields[0]?.message
  const both = () => ({ members: [stand().interpreter.id, stand().second.id] })

  test('whoever accepts first comes, and the others learn that they are not needed', async () => {
    const house = stand()
    const session = await house.asks(both())
    const first = await house.callOf(session, FIRST)
    const second = await house.callOf(session, SECOND)
    assert.deepEqual([first.state, second.state], ['asked', 'asked'])
    await house.answers(house.second, second.id)
    assert.equal((await house.callOf(session, FIRST)).state, 'taken')
    assert.equal((await house.callOf(session, SECOND)).state, 'accepted')
    assert.equal(await house.seals(first.id), 0)
    assert.equal(
      (await refused(house.interpreter, 'interpreters.answer', { call: first.id, answer: 'accept' }))?.code,
      'not-found',
    )
  })

  test('of two who accept at the same moment one comes', async () => {
    const house = stand()
    const session = await house.asks(both())
    const calls = await Promise.all([house.callOf(session, FIRST), house.callOf(session, SECOND)])
    const answers = await Promise.all([
      refused(house.interpreter, 'interpreters.answer', { call: calls[0].id, answer: 'accept' }),
      refused(house.second, 'interpreters.answer', { call: calls[1].id, answer: 'accept' }),
    ])
    assert.equal(answers.filter((problem) => problem === null).length, 1)
    const states = (await house.session(session)).calls.map(({ state }) => state).sort()
    assert.deepEqual(states, ['accepted', 'taken'])
  })

  test('whom the person refuses is not told why, loses the place at once, and is not asked for them again', async () => {
    const house = stand()
    const { session, call } = await house.accepted()
    assert.equal((await house.mine(house.interpreter)).find((one) => one.call === call)?.place?.askFor, 'Rūta')
    await house.settles(call, 'refuse')
    assert.equal((await house.callOf(session)).state, 'called-off')
    assert.ok((await house.mine(house.interpreter)).every((one) => one.call !== call))
    assert.equal(await house.seals(call), 0)
    assert.equal(await fault({}), 'no-such-interpreter')
    const missing = async () =>
      (await house.call<{ missing: { session: string }[] }>(house.worker.token, 'interpreters.missing')).missing.map(
        (one) => one.session,
      )
    assert.ok((await missing()).includes(session), 'somebody else is to be found')
    await house.call(house.worker.token, 'interpreters.ask-others', { session, members: [house.second.id] })
    assert.ok(!(await missing()).includes(session))
    // For somebody else they may be asked.
    const person = await house.meets(house.worker)
    await house.asks({ person })
    await house.call(house.worker.token, 'interpreters.call-off', { session })
    assert.ok(!(await missing()).includes(session), 'nobody is looked for once the team called it off')
    assert.equal((await refused(house.worker, 'interpreters.call-off', { session }))?.code, 'not-found')
    const again = { session, members: [house.second.id] }
    assert.equal((await refused(house.worker, 'interpreters.ask-others', again))?.fields[0]?.message, 'no-hour-open')
  })

  test('a conflict of interest closes the place at once, also after they accepted', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const session = await house.asks({ person, members: [house.second.id] })
    const [{ id }] = (await house.session(session, person)).calls
    await house.answers(house.second, id)
    assert.ok((await house.seals(house.second.id)) > 0)
    const before = await house.seals(house.second.id)
    await house.answers(house.second, id, 'conflict')
    assert.equal(await house.seals(house.second.id), before - 1)
    const { members } = await house.call<{ members: { id: string }[] }>(house.worker.token, 'interpreters.candidates', {
      person,
    })
    assert.deepEqual(
      members.map((one) => one.id),
      [house.interpreter.id],
    )
  })

  test('the hour, the people and the dialect are checked where they are said', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    assert.equal(await fault({ person, startsAt: house.hour(-1) }), 'is-past')
    assert.equal(await fault({ person, startsAt: house.hour(24 * 200) }), 'too-far')
    assert.equal(await fault({ person, members: [house.authority.id] }), 'no-such-interpreter')
    assert.notEqual(await fault({ person, dialect: 'house 5, 20000000' }), undefined)
    assert.notEqual(await fault({ person, members: [] }), undefined)
    const session = await house.asks({ person })
    const again = { session, members: [house.interpreter.id] }
    assert.equal((await refused(house.worker, 'interpreters.ask-others', again))?.fields[0]?.message, 'asked-already')
    assert.equal((await refused(house.desk, 'interpreters.call-off', { session }))?.code, 'not-found')
    assert.equal((await refused(house.desk, 'interpreters.ask', house.asking({ person })))?.code, 'not-found')
    const [{ id: call }] = (await house.session(session, person)).calls
    assert.equal((await refused(house.worker, 'interpreters.settle', { call, act: 'done' }))?.code, 'conflict')
    assert.equal((await refused(house.desk, 'interpreters.settle', { call, act: 'refuse' }))?.code, 'not-found')
  })

  test('what was done stands in the person’s history, with names and without a reason', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const session = await house.asks({ person })
    const [{ id }] = (await house.session(session, person)).calls
    await house.settles(id, 'refuse')
    const told = (await house.get(house.worker, person)).events.filter(({ kind }) => kind === 'interpreter')
    assert.deepEqual(told.map(({ words }) => [words?.value, words?.text ?? '']).reverse(), [
      ['ask', `${FIRST}, Other Invented Authority`],
      ['refuse', ''],
    ])
  })

  test('who was erased has no hours, and nothing of what was said for them', async () => {
    const house = stand()
    const person = await house.closed({ name: 'Slēgta Persona' })
    const session = await house.asks({ person, members: [house.second.id] })
    const [{ id }] = (await house.session(session, person)).calls
    await house.answers(house.second, id)
    await house.call(house.worker.token, 'persons.erase', { person }, REASON)
    assert.ok((await house.mine(house.second)).every(({ call }) => call !== id))
    assert.deepEqual(await house.rows(`select id from interpreter_sessions where person = '${person}'`), [])
    assert.deepEqual(await house.rows(`select id from interpreter_calls where session = '${session}'`), [])
  })
})
