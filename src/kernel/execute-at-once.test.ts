import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type EchoStand, echoStand } from '../../test/houses/echo-stand.ts'
import { as } from '../../test/houses/kernel.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import { runs } from '../../test/run/mode.ts'
import { type Actor, system, visitor } from './actor.ts'
import { chain, faultIn } from './audit.ts'
import { headFault } from './audit-head.ts'
import { Problem } from './errors.ts'
import { type Call, execute } from './execute.ts'
import { newId } from './ids.ts'

type Ended = { readonly call: Call; readonly code: string }

onBothDatabases('many calls at once', echoStand, (stand) => {
  const call: EchoStand['call'] = (...what) => stand().call(...what)
  const run = async (one: Call): Promise<Ended> => {
    try {
      return { call: one, code: (await execute(stand().kernel, one)).kind }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { call: one, code: error.code }
    }
  }
  const links = () => as(stand().kernel, system(), (db) => chain(db, 0, 10_000))

  /** Calls with each possible end, and that end. */
  const mixed = (): readonly (readonly [Call, string])[] => {
    const { north, south } = stand()
    // Minutes pass between the tries, and a second factor counts for ten.
    return [
      [call(north.founder, 'echoes.say'), 'done'],
      [call(south.founder, 'echoes.say'), 'done'],
      [call(system(north.id), 'echoes.say'), 'done'],
      [call(north.founder, 'echoes.shout'), 'not-permitted'],
      [call(visitor, 'echoes.say'), 'not-signed-in'],
      [call(south.founder, 'echoes.say', { id: 'Anna' }), 'invalid-input'],
      [call(north.founder, 'echoes.break'), 'internal'],
      [call(north.founder, 'echoes.garble'), 'internal'],
      [call(south.founder, 'echoes.tell'), 'internal'],
      [
        call({ ...north.founder, confirmedAt: stand().kernel.clock.now().getTime() }, 'echoes.explain'),
        'reason-needed',
      ],
      [call(north.founder, 'echoes.queue'), 'done'],
    ]
  }

  test('property: in any mixture each call ends as it would alone, is entered once, and the chain has no fault', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(mixed().length - 1), { minLength: 2, maxLength: 14 }), async (picks) => {
        // The rates count strangers and the flood of their failures; a minute later they count anew.
        stand().kernel.clock.pass(60_000)
        const chosen = picks.map((pick) => mixed()[pick])
        const before = await stand().count('audit')
        const ended = await Promise.all(chosen.map(([one]) => run(one)))
        assert.deepEqual(
          ended.map(({ code }) => code),
          chosen.map(([, expected]) => expected),
        )
        assert.equal(await stand().count('audit'), before + picks.length)
        const all = await links()
        assert.equal(faultIn(all, null), null)
        await stand().kernel.head.settled()
        assert.equal(headFault(stand().kernel.head.read(), all, { after: 0, isEnd: true }), null)
      }),
      runs(10),
    ))

  test('each entry tells of its own call: who, for which agency, about what', async () => {
    const { north, south } = stand()
    const staff: Actor[] = [north.founder, south.founder, await north.member(), await south.member()]
    const calls = Array.from({ length: 16 }, (_, i) =>
      call(staff[i % staff.length], 'echoes.say', { id: newId(), text: 'dawn' }),
    )
    await Promise.all(calls.map(run))
    for (const { actor, input } of calls) {
      const { id } = input as { id: string }
      const entries = await stand().database.superuser(`select actor, agency from audit where '${id}' = any (subjects)`)
      const { id: who, agency } = actor as { id: string; agency: string }
      assert.deepEqual(entries, [{ actor: who, agency }])
    }
  })

  test('a call that fails undoes nothing of its neighbours', async () => {
    const { north } = stand()
    const tables = ['data_keys', 'data_key_seals', 'jobs', 'outbox']
    const before = await Promise.all(tables.map((table) => stand().count(table)))
    const calls = Array.from({ length: 12 }, (_, i) => call(north.founder, i % 3 ? 'echoes.break' : 'echoes.say'))
    const ended = await Promise.all(calls.map(run))
    assert.equal(ended.filter(({ code }) => code === 'done').length, 4)
    const after = await Promise.all(tables.map((table) => stand().count(table)))
    assert.deepEqual(after, [before[0] + 4, before[1] + 4, before[2], before[3]])
  })

  test('nothing is woken for a call that failed, and once for each that left something', async () => {
    const { kernel, north } = stand()
    kernel.woken.length = 0
    await Promise.all(
      ['echoes.break', 'echoes.queue', 'echoes.say', 'echoes.queue'].map((name) => run(call(north.founder, name))),
    )
    assert.deepEqual(kernel.woken.map(([what]) => what).toSorted(), ['jobs', 'jobs', 'outbox', 'outbox'])
  })

  test('a rate holds also where all its calls come at the same instant', async () => {
    const address = '192.0.2.77'
    const greet = () => run({ ...call(visitor, 'echoes.greet', { text: 'hi' }), address })
    const ended = await Promise.all(Array.from({ length: 9 }, greet))
    assert.equal(ended.filter(({ code }) => code === 'done').length, 2)
    assert.equal(ended.filter(({ code }) => code === 'too-many-requests').length, 7)
  })

  describe('a second person', () => {
    test('one of many approvals and refusals at once counts', async () => {
      const { kernel, north, heard } = stand()
      const asker = await north.member(['passer'])
      const others = await Promise.all(Array.from({ length: 4 }, () => north.member(['passer'])))
      for (let round = 0; round < 3; round++) {
        const asked = await execute(kernel, call(asker, 'echoes.pass', { id: newId(), text: 'dawn', day: '7' }))
        const approval = asked.kind === 'waits' ? asked.approval : assert.fail()
        heard.length = 0
        const ended = await Promise.all(others.map((one) => run({ ...call(one, 'echoes.pass', {}), approval })))
        assert.deepEqual(ended.map(({ code }) => code).toSorted(), ['conflict', 'conflict', 'conflict', 'done'])
        assert.equal(heard.length, 1)
      }
    })
  })
})
