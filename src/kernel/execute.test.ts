import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { onDatabases } from '../../test/databases.ts'
import { type Echo, echoes, echoJobs, echoPermits } from '../../test/echoes.ts'
import { as, done, inAgency, problemOf, testAgency, testKernel } from '../../test/kernel.ts'
import { type Actor, system, visitor } from './actor.ts'
import { sql } from './database.ts'
import { Problem } from './errors.ts'
import { type Call, execute } from './execute.ts'
import { newId } from './ids.ts'
import { openBox, Unsealable } from './vault/boxes.ts'

type Entry = Record<'kind' | 'operation' | 'verb' | 'purpose' | 'outcome', string> & {
  readonly actor: string | null
  readonly agency: string | null
  readonly subjects: readonly string[]
  readonly problem: string | null
}

onDatabases(
  'execute',
  async (database) => {
    const heard: Echo[] = []
    const kernel = testKernel(database, { operations: echoes(heard), jobs: echoJobs, permits: echoPermits })
    return { database, kernel, heard, north: await testAgency(kernel), south: await testAgency(kernel) }
  },
  (stand) => {
    const call = (actor: Actor, operation: string, input: unknown = { id: newId(), text: 'dawn' }): Call => ({
      actor,
      operation,
      input,
    })
    const problem = (what: Call) => problemOf(stand().kernel, what)
    const entries = async (last: number) =>
      (
        await stand().database.superuser(
          `select kind, actor, agency, operation, verb, purpose, outcome, subjects, problem from audit
           order by seq desc limit ${last}`,
        )
      ).toReversed() as unknown as readonly Entry[]
    const lastEntry = async () => (await entries(1))[0]
    const count = async (table: string) =>
      Number((await stand().database.superuser(`select count(*)::int as n from ${table}`))[0].n)

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

      test('of the program itself is entered as such', async () => {
        const { kernel, north } = stand()
        for (const actor of [system(), system(north.id)]) {
          await done(kernel, call(actor, 'echoes.say'))
          const { kind, actor: who, agency } = await lastEntry()
          assert.deepEqual({ kind, who, agency }, { kind: 'system', who: null, agency: actor.agency })
        }
      })

      test('gives no more than the output schema names; what it leaves for later is woken once it is committed', async () => {
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

      test('of many at once each has its own place in the chain', async () => {
        const { kernel, north, south } = stand()
        const before = await count('audit')
        const calls = Array.from({ length: 20 }, (_, i) => call((i % 2 ? north : south).founder, 'echoes.say'))
        await Promise.all(calls.map((one) => execute(kernel, one)))
        assert.equal(await count('audit'), before + 20)
      })
    })

    describe('permission and purpose', () => {
      test('who lacks the permission, or the purpose, is refused, and that is entered', async () => {
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

      test('what nobody expected undoes everything, tells nothing, is entered, and keeps its cause for the log', async () => {
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

    describe('a second person', () => {
      const passers = async () => [await stand().north.member(['passer']), await stand().north.member(['passer'])]
      const ask = async (actor: Actor, text = 'dawn') => {
        const id = newId()
        const result = await execute(stand().kernel, call(actor, 'echoes.pass', { id, text, day: '7' }))
        assert.equal(result.kind, 'waits')
        return { id, approval: result.kind === 'waits' ? result.approval : assert.fail() }
      }
      const approve = (actor: Actor, approval: string, operation = 'echoes.pass') =>
        problem({ ...call(actor, operation, {}), approval })

      test('nothing is done until another member approves; then it runs once, as that member, for the one who asked', async () => {
        const { heard, database } = stand()
        const [one, other] = await passers()
        heard.length = 0
        const { id, approval } = await ask(one)
        assert.deepEqual(heard, [])
        const { outcome, subjects } = await lastEntry()
        assert.deepEqual({ outcome, subjects }, { outcome: 'waits', subjects: [id, approval] })
        assert.equal(await approve(other, approval), null)
        assert.deepEqual(heard, [{ text: 'dawn 8', by: other.id, askedBy: one.id }])
        assert.deepEqual((await lastEntry()).subjects, [id, approval])
        const again = await approve(other, approval)
        assert.equal(again?.code, 'conflict')
        assert.equal(heard.length, 1)
        const keys = `select count(*)::int as left from data_keys where id in (select data_key from approvals where id = '${approval}')`
        assert.deepEqual(await database.superuser(keys), [{ left: 0 }], 'what waited cannot be opened any more')
      })

      test('of two who approve at once one succeeds', async () => {
        const { heard, north } = stand()
        const [one, other] = await passers()
        const third = await north.member(['passer'])
        heard.length = 0
        const { approval } = await ask(one)
        const results = await Promise.all([approve(other, approval), approve(third, approval)])
        assert.deepEqual(results.map((result) => result?.code ?? 'done').sort(), ['conflict', 'done'])
        assert.equal(heard.length, 1)
      })

      test('not oneself, not without the permission, not from another agency, not with closed keys, not as another operation', async () => {
        const { heard, north, south } = stand()
        const [one, other] = await passers()
        heard.length = 0
        const { approval } = await ask(one)
        const expected: [Actor, string, string?][] = [
          [one, 'not-permitted'],
          [await north.member(['analyst']), 'not-permitted'],
          [await south.member(['passer']), 'not-found'],
          [{ ...other, keys: null }, 'keys-closed'],
          [other, 'not-found', 'echoes.say'],
        ]
        for (const [actor, code, operation] of expected) {
          assert.equal((await approve(actor, approval, operation))?.code, code)
          assert.deepEqual((await lastEntry()).subjects, [approval])
        }
        assert.equal((await approve(other, 'no id'))?.code, 'not-found')
        assert.deepEqual(heard, [])
      })

      test('after a week it waits no more', async () => {
        const { kernel } = stand()
        const [one, other] = await passers()
        const { approval } = await ask(one)
        kernel.clock.pass(7 * 24 * 3600_000)
        assert.equal((await approve(other, approval))?.code, 'conflict')
      })

      test('where it fails it goes on waiting', async () => {
        const [one, other] = await passers()
        const { approval } = await ask(one, 'fail')
        for (let i = 0; i < 2; i++) assert.equal((await approve(other, approval))?.code, 'internal')
      })

      test('what is asked for must be right before it waits, and lies sealed', async () => {
        const { database } = stand()
        const [one] = await passers()
        assert.equal(
          (await problem(call(one, 'echoes.pass', { id: newId(), text: '', day: '7' })))?.code,
          'invalid-input',
        )
        const { approval } = await ask(one, 'Anna Bērziņa')
        const [row] = await database.superuser(`select a::text as text from approvals a where id = '${approval}'`)
        assert.ok(!String(row.text).includes(Buffer.from('Anna').toString('hex')))
      })
    })

    describe('the walls in the database', () => {
      /** Every table of the kernel; `keys` shows public halves to all. */
      const TABLES = [
        'audit',
        'key_grants',
        'data_keys',
        'data_key_seals',
        'erasures',
        'files',
        'jobs',
        'outbox',
        'approvals',
      ]

      test('another agency’s rows are invisible and untouchable in every table', async () => {
        const { kernel, north, south, database } = stand()
        const asker = await north.member(['passer'])
        await execute(kernel, call(asker, 'echoes.pass', { id: newId(), text: 'dawn', day: '7' }))
        await execute(kernel, call(north.founder, 'echoes.queue'))
        await database.superuser(`insert into files values
          (gen_random_uuid(), '${north.id}', null, gen_random_uuid(), 1, '', '', now(), null)`)
        await database.superuser(`insert into erasures values (gen_random_uuid(), '${north.id}', now())`)
        for (const table of TABLES) {
          const sees = async (actor: Actor) =>
            as(kernel, actor, async (db) => {
              const { rows } = await sql<{ agency: string | null }>`select agency from ${sql.table(table)}`.execute(db)
              return new Set(rows.map(({ agency }) => agency))
            })
          assert.ok((await sees(north.founder)).has(north.id), `${table} shows its own`)
          assert.ok(!(await sees(south.founder)).has(north.id), `${table} hides another’s`)
          for (const actor of [visitor, { kind: 'reporter', id: newId(), agency: north.id } as const])
            assert.equal((await sees(actor)).size, 0, `${table} hides all from a ${actor.kind}`)
          const touch = as(kernel, south.founder, (db) =>
            sql`delete from ${sql.table(table)} where agency = ${north.id}`.execute(db),
          )
          const touched = await touch.then(
            ({ numAffectedRows }) => numAffectedRows,
            () => 0n,
          )
          assert.equal(touched ?? 0n, 0n, table)
        }
      })

      test('the audit can be neither changed nor shortened, nor written around its function', async () => {
        const { kernel, north } = stand()
        for (const attempt of [
          sql`update audit set outcome = 'done'`,
          sql`delete from audit`,
          sql`truncate audit`,
          sql`insert into audit select * from audit limit 1`,
        ])
          await assert.rejects(
            as(kernel, north.founder, (db) => attempt.execute(db)),
            /permission denied/,
          )
      })

      test('an agency writes no row in another’s name', async () => {
        const { kernel, north, south } = stand()
        const forged = as(kernel, south.founder, (db) =>
          db.insertInto('data_keys').values({ id: newId(), agency: north.id, made_at: new Date() }).execute(),
        )
        await assert.rejects(forged, /row-level security/)
      })

      test('what one transaction was told does not reach the next', async () => {
        const { kernel, north } = stand()
        await inAgency(kernel, north.id, async () => null)
        const nobody = { kind: '', actor: null, agency: null, purpose: '' }
        const rows = await kernel.database.transaction(nobody, (db) => db.selectFrom('data_keys').selectAll().execute())
        assert.deepEqual(rows, [])
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
  },
)
