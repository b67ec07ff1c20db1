import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Person } from '../../../../test/houses/accounts.ts'
import { FIRST, InterpretersHouse, SECOND } from '../../../../test/houses/interpreters.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { CALL_RULES, isCallEnd, whyNotCall } from './call.ts'
import { CALL_ANSWERS, CALL_OUTCOMES, CALL_STATES, type CallAct, type CallState } from './codes.ts'
import { sealPlace } from './rows.ts'

onDatabases('rows of interpreting', InterpretersHouse.open, (stand) => {
  const within = async <T>(who: Person, run: (db: Tx) => Promise<T>): Promise<T> =>
    as(stand().kernel, (await stand().member(who.token)) as Member, run)

  const outcome = (run: () => Promise<unknown>) =>
    run().then(
      () => 'done',
      () => 'refused',
    )

  test('an interpreter rewrites nothing of what they were asked, and brings no call to a state of the team', async () => {
    const house = stand()
    const { call } = await house.accepted({ startsAt: house.hour(50) })
    for (const state of CALL_STATES.filter((one) => ['taken', 'called-off', 'done', 'missed'].includes(one)))
      assert.notEqual(
        await outcome(() =>
          within(house.interpreter, (db) =>
            db.updateTable('interpreter_calls').set({ state }).where('id', '=', call).execute(),
          ),
        ),
        'done',
        state,
      )
    for (const change of [{ language: 'lv' }, { minutes: 90 }, { member: house.second.id }, { dialect: 'Other' }])
      assert.notEqual(
        await outcome(() =>
          within(house.interpreter, (db) =>
            db.updateTable('interpreter_calls').set(change).where('id', '=', call).execute(),
          ),
        ),
        'done',
        Object.keys(change).join(),
      )
    assert.equal((await house.mine(house.interpreter)).find((one) => one.call === call)?.minutes, 60)
  })

  test('an interpreter makes no session and no call, and deletes none', async () => {
    const house = stand()
    const { session, call } = await house.accepted({ startsAt: house.hour(51) })
    const [row] = await house.rows<{ agency: string; data_key: string }>(
      `select agency, data_key from interpreter_sessions where id = '${session}'`,
    )
    const made = { id: crypto.randomUUID(), person: house.person, asked_by: house.interpreter.id, asked_at: new Date() }
    assert.notEqual(
      await outcome(() =>
        within(house.interpreter, (db) =>
          db
            .insertInto('interpreter_sessions')
            .values({ ...made, ...row })
            .execute(),
        ),
      ),
      'done',
    )
    await within(house.interpreter, (db) => db.deleteFrom('interpreter_sessions').execute()).catch(() => null)
    assert.equal((await house.session(session)).calls[0].id, call)
  })

  test('a colleague of the team’s agency who is on no team sees neither session nor call', async () => {
    const house = stand()
    await house.asks({ startsAt: house.hour(52) })
    for (const who of [house.desk, house.inspector])
      assert.deepEqual(
        await within(who, async (db) => [
          ...(await db.selectFrom('interpreter_sessions').select('id').execute()),
          ...(await db.selectFrom('interpreter_calls').select('id').execute()),
        ]),
        [],
      )
  })

  test('a call that was turned to another interpreter past the program opens for nobody', async () => {
    const house = stand()
    const session = await house.asks({ startsAt: house.hour(53) })
    const { id } = await house.callOf(session)
    await house.database.superuser(`update interpreter_calls set member = '${house.second.id}' where id = '${id}'`)
    assert.equal((await house.problem(house.second.token, 'interpreters.mine', {}))?.code, 'unavailable')
    await house.database.superuser(`update interpreter_calls set member = '${house.interpreter.id}' where id = '${id}'`)
    await house.answers(house.interpreter, id)
  })

  test('the place of one session does not open in another', async () => {
    const house = stand()
    const { call } = await house.accepted({ startsAt: house.hour(54) })
    const other = await house.accepted({ startsAt: house.hour(55) })
    const key = new Uint8Array(32).fill(7)
    const place = { place: 'A', askFor: 'B', telephone: '', note: '' }
    assert.notDeepEqual(sealPlace(key, call, place), sealPlace(key, other.call, place))
    await house.database.superuser(`update interpreter_calls a set sealed = b.sealed from interpreter_calls b
      where a.id = '${call}' and b.id = '${other.call}'`)
    assert.equal((await house.problem(house.interpreter.token, 'interpreters.mine', {}))?.code, 'unavailable')
    await house.database.superuser(`delete from interpreter_calls where id = '${call}'`)
  })

  test('a state that was put back past the program opens nothing: its key is gone', async () => {
    const house = stand()
    const { call } = await house.accepted({ startsAt: house.hour(56) })
    await house.answers(house.interpreter, call, 'return')
    await house.database.superuser(`update interpreter_calls set state = 'accepted' where id = '${call}'`)
    const shown = (await house.mine(house.interpreter)).find((one) => one.call === call)
    assert.deepEqual([shown?.state, shown?.place], ['accepted', null])
    await house.database.superuser(`update interpreter_calls set state = 'returned' where id = '${call}'`)
  })

  test('whatever two interpreters and the team do, the program does what the table says', async () => {
    const house = stand()
    const step = fc.record({
      who: fc.constantFrom('first' as const, 'second' as const, 'team' as const),
      on: fc.constantFrom('first' as const, 'second' as const),
      answer: fc.constantFrom(...CALL_ANSWERS),
      outcome: fc.constantFrom(...CALL_OUTCOMES),
    })
    const people = { first: house.interpreter, second: house.second } as const
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const person = await house.meets(house.worker)
        const session = await house.asks({ person, members: [people.first.id, people.second.id] })
        const calls = async () => {
          const { calls: all } = await house.session(session, person)
          const of = (name: string) => all.find((one) => one.name === name) ?? all[0]
          return { first: of(FIRST), second: of(SECOND) }
        }
        const hours = { startsAt: new Date(house.hour(48)), minutes: 60 }
        const expected: { first: CallState; second: CallState } = { first: 'asked', second: 'asked' }
        const numbers = await calls()
        for (const { who, on, answer, outcome } of steps) {
          const target = who === 'team' ? on : who
          const act: CallAct = who === 'team' ? outcome : answer
          const side = who === 'team' ? ('team' as const) : ('interpreter' as const)
          const isOpen = whyNotCall(expected[target], act, side, hours, house.now()) === null
          const call = numbers[target].id
          const problem =
            who === 'team'
              ? await house.problem(house.worker.token, 'interpreters.settle', { call, act })
              : await house.problem(people[who].token, 'interpreters.answer', { call, answer })
          assert.equal(problem === null, isOpen, `${expected[target]} ${act} by ${who}`)
          if (!isOpen) continue
          expected[target] = CALL_RULES[expected[target]].moves[act]?.to ?? expected[target]
          const other = target === 'first' ? 'second' : 'first'
          if (expected[target] === 'accepted' && expected[other] === 'asked') expected[other] = 'taken'
        }
        const found = await calls()
        assert.deepEqual({ first: found.first.state, second: found.second.state }, expected)
        for (const one of ['first', 'second'] as const)
          if (isCallEnd(expected[one])) assert.equal(await house.seals(numbers[one].id), 0)
      }),
      { numRuns: 12 },
    )
  })
})
