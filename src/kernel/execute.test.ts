import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type EchoStand, echoStand } from '../../test/houses/echo-stand.ts'
import { as, done, problemOf } from '../../test/houses/kernel.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import { system, visitor } from './actor.ts'
import { Problem } from './errors.ts'
import { execute } from './execute.ts'
import { newId } from './ids.ts'
import { openBox, Unsealable } from './vault/boxes.ts'

onBothDatabases('execute', echoStand, (stand) => {
  const call: EchoStand['call'] = (...what) => stand().call(...what)
  const problem: EchoStand['problem'] = (what) => stand().problem(what)
  const lastEntry = () => stand().lastEntry()
  const count = (table: string) => stand().count(table)

  describe('a call that is allowed', () => {
    test('runs and is entered with who, for which agency and purpose, and about what', async () => {
      const { kernel, north } = stand()
      const id = newId()
      const output = await done(kernel, call(north.founder, 'echoes.say', { id, text: 'dawn' }))
      assert.deepEqual(output, { text: 'dawn' })
      assert.deepEqual(await lastEntry(), {
        kind: 'member',
        actor: north.founder.id,
        agency: north.id,
        operation: 'echoes.say',
        verb: 'consultation',
        purpose: 'investigation',
        outcome: 'done',
        subjects: [id],
        problem: null,
      })
    })

    test('of another system is entered under its number; once its key has ended it is refused, and that too', async () => {
      const { kernel, north } = stand()
      const client = { kind: 'client', id: newId(), agency: north.id, roles: ['platform'] } as const
      const refused = await problem(call({ ...client, roles: [] }, 'echoes.greet'))
      assert.equal(refused?.code, 'not-signed-in')
      const { kind, actor, outcome } = await lastEntry()
      assert.deepEqual({ kind, actor, outcome }, { kind: 'client', actor: client.id, outcome: 'refused' })
      // The kernel itself refuses only ended keys; the rooms decide about the rights of valid ones.
      assert.notEqual((await problemOf(kernel, call(client, 'echoes.greet')))?.code, 'not-signed-in')
    })

    test('of the program itself is entered as such', async () => {
      const { kernel, north } = stand()
      for (const actor of [system(), system(north.id)]) {
        await done(kernel, call(actor, 'echoes.say'))
        const { kind, actor: who, agency } = await lastEntry()
        assert.deepEqual({ kind, who, agency }, { kind: 'system', who: null, agency: actor.agency })
      }
    })

    test('gives no more than the output schema names; workers are woken once it is committed', async () => {
      const { kernel, north } = stand()
      kernel.woken.length = 0
      const output = await done<{ job: string }>(kernel, call(north.founder, 'echoes.queue'))
      assert.deepEqual(Object.keys(output), ['job'])
      assert.deepEqual(
        kernel.woken.map(([what, member]) => [what, member?.id]),
        [
          ['outbox', north.founder.id],
          ['jobs', north.founder.id],
        ],
      )
      const [job] = await stand().database.superuser(
        `select agency, member, state from jobs where id = '${output.job}'`,
      )
      assert.deepEqual(job, { agency: north.id, member: north.founder.id, state: 'waiting' })
    })

    test('has its own place in the chain, also among many at once', async () => {
      const { kernel, north, south } = stand()
      const before = await count('audit')
      const calls = Array.from({ length: 20 }, (_, i) => call((i % 2 ? north : south).founder, 'echoes.say'))
      await Promise.all(calls.map((one) => execute(kernel, one)))
      assert.equal(await count('audit'), before + 20)
    })
  })

  describe('permission and purpose', () => {
    test('an actor without the permission or the purpose is refused, and the refusal is entered', async () => {
      const { north } = stand()
      const [id, member] = [newId(), await north.member(['analyst'])]
      const refused = await problem(call(member, 'echoes.shout', { id, text: 'dawn' }))
      assert.equal(refused?.code, 'not-permitted')
      const { outcome, subjects, problem: code, actor } = await lastEntry()
      assert.deepEqual(
        { outcome, subjects, code, actor },
        { outcome: 'refused', subjects: [id], code: 'not-permitted', actor: member.id },
      )
      const shouter = await north.member(['shouter'])
      assert.equal(await problem(call(shouter, 'echoes.shout')), null)
    })

    test('a stranger is told to sign in', async () => {
      assert.equal((await problem(call(visitor, 'echoes.say')))?.code, 'not-signed-in')
      const { kind, outcome, actor, agency } = await lastEntry()
      assert.deepEqual(
        { kind, outcome, actor, agency },
        { kind: 'visitor', outcome: 'refused', actor: null, agency: null },
      )
    })

    test('an operation that is not in the table does not exist, not even one that every object has', async () => {
      for (const name of ['echoes.nothing', 'toString', '__proto__', ''])
        assert.equal((await problem(call(stand().north.founder, name)))?.code, 'not-found')
    })
  })

  describe('input and output', () => {
    test('every fault of an input is told at once, and nothing of it is entered', async () => {
      const { north } = stand()
      const wrong = await problem(call(north.founder, 'echoes.say', { id: 'Anna', text: '' }))
      assert.equal(wrong?.code, 'invalid-input')
      assert.deepEqual(
        wrong?.fields.map(({ field }) => field),
        ['id', 'text'],
      )
      const { outcome, subjects, problem: code } = await lastEntry()
      assert.deepEqual({ outcome, subjects, code }, { outcome: 'failed', subjects: [], code: 'invalid-input' })
      for (const input of [undefined, null, 'text', 7, []])
        assert.equal((await problem({ ...call(north.founder, 'echoes.say'), input }))?.code, 'invalid-input')
    })

    test('an output that does not fit its schema is a fault of the program: nothing is kept', async () => {
      const { north } = stand()
      const before = await count('data_keys')
      assert.equal((await problem(call(north.founder, 'echoes.garble')))?.code, 'internal')
      assert.equal(await count('data_keys'), before)
      assert.equal((await lastEntry()).problem, 'internal')
    })

    test('an unexpected error undoes everything, tells nothing, is entered, and keeps its cause for the log', async () => {
      const { kernel, north } = stand()
      const tables = ['data_keys', 'data_key_seals', 'jobs', 'outbox']
      const before = await Promise.all(tables.map(count))
      kernel.woken.length = 0
      const broken = await problem(call(north.founder, 'echoes.break', { id: newId(), text: 'Anna' }))
      assert.equal(broken?.code, 'internal')
      assert.doesNotMatch(JSON.stringify(broken), /Anna/)
      assert.match(String(broken?.cause), /Anna/)
      assert.deepEqual(await Promise.all(tables.map(count)), before)
      assert.deepEqual(kernel.woken, [])
      const { outcome, problem: code } = await lastEntry()
      assert.deepEqual({ outcome, code }, { outcome: 'failed', code: 'internal' })
    })

    test('a subject that is no id fails the operation, and its words enter the audit nowhere', async () => {
      const { north } = stand()
      const told = await problem(call(north.founder, 'echoes.tell', { id: newId(), text: 'Anna Bērziņa' }))
      assert.equal(told?.code, 'internal')
      assert.deepEqual((await lastEntry()).subjects, [])
      const [{ found }] = await stand().database.superuser(
        `select count(*)::int as found from audit a where a::text like '%Anna%'`,
      )
      assert.equal(found, 0)
    })
  })

  describe('reason, second factor and rate', () => {
    const why = 'asked by the court of Riga'

    test('a reason is needed, in bounds, and is kept sealed to the agency', async () => {
      const { kernel, north, database } = stand()
      for (const reason of [undefined, '', '  because  ', 'x'.repeat(2001)])
        assert.equal((await problem({ ...call(north.founder, 'echoes.explain'), reason }))?.code, 'reason-needed')
      const output = await done(kernel, { ...call(north.founder, 'echoes.explain'), reason: ` ${why} ` })
      assert.deepEqual(output, { text: why })
      const [{ reason }] = await database.superuser('select reason from audit order by seq desc limit 1')
      assert.ok(!Buffer.from(reason as Uint8Array).includes('court'))
      const opened = await as(kernel, north.founder, async (db) => {
        const keys = await db.selectFrom('keys').select('id').where('agency', '=', north.id).execute()
        const pair = await north.founder.keys?.keyPair(db, keys[0].id)
        return pair ? Buffer.from(openBox(pair, reason as Uint8Array)).toString() : null
      })
      assert.equal(opened, why)
      assert.ok(!opened?.startsWith(' '))
      await as(kernel, stand().south.founder, async (db) => {
        const keys = await db.selectFrom('keys').select('id').where('agency', '=', stand().south.id).execute()
        const pair = (await stand().south.founder.keys?.keyPair(db, keys[0].id)) ?? assert.fail()
        assert.throws(() => openBox(pair, reason as Uint8Array), Unsealable)
      })
    })

    test('the proof with a second factor counts for ten minutes', async () => {
      const { kernel, north } = stand()
      const proved = (ago: number) => ({ ...north.founder, confirmedAt: kernel.clock.now().getTime() - ago })
      const explain = (ago: number) => problem({ ...call(proved(ago), 'echoes.explain'), reason: why })
      assert.equal(await explain(10 * 60_000), null)
      assert.equal((await explain(10 * 60_000 + 1))?.code, 'confirmation-needed')
    })

    test('calls of one address beyond the rate wait, others do not, and a flood is entered once', async () => {
      const { kernel } = stand()
      const greet = (address: string) => problem({ ...call(visitor, 'echoes.greet', { text: 'hi' }), address })
      const before = await count('audit')
      assert.deepEqual([await greet('192.0.2.1'), await greet('192.0.2.1')], [null, null])
      for (let i = 0; i < 5; i++) {
        const refused = await greet('192.0.2.1')
        assert.equal(refused?.code, 'too-many-requests')
        assert.equal(refused?.retryAfter, 60)
      }
      assert.equal(await count('audit'), before + 3)
      assert.equal(await greet('192.0.2.2'), null)
      kernel.clock.pass(60_000)
      assert.equal(await greet('192.0.2.1'), null)
    })

    test('failures of one stranger are entered sixty times a minute, those of a member always', async () => {
      const { north } = stand()
      const before = await count('audit')
      for (let i = 0; i < 70; i++) await problem({ ...call(visitor, 'echoes.say'), address: '192.0.2.3' })
      assert.equal(await count('audit'), before + 60)
      for (let i = 0; i < 70; i++) await problem(call(north.founder, 'echoes.shout'))
      assert.equal(await count('audit'), before + 130)
    })
  })

  test('a failure that cannot be entered is told as such, with both causes', async () => {
    const { kernel, north } = stand()
    const gone = { ...kernel.database, transaction: () => Promise.reject(new Error('no connection')) }
    const lost = await problemOf({ ...kernel, database: gone }, call(north.founder, 'echoes.say'))
    assert.ok(lost instanceof Problem)
    assert.equal(lost.code, 'unavailable')
    assert.ok(lost.cause instanceof AggregateError && lost.cause.errors.length === 2)
  })
})
