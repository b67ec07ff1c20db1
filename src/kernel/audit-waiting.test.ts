import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { as, done, type TestKernel, testAgency, testKernel } from '../../test/houses/kernel.ts'
import { onBothDatabases, onDatabases, openTestDatabase, type TestDatabase } from '../../test/run/databases.ts'
import { type Actor, system, visitor } from './actor.ts'
import { chain, faultIn } from './audit.ts'
import { headFault } from './audit-head.ts'
import { appendWaiting, joinWaiting, verifyWaiting } from './audit-waiting.ts'
import { dayOf } from './clock.ts'
import { newId } from './ids.ts'
import { operation } from './operation.ts'

const DAY = 86_400_000

const shape = {
  purpose: 'protection',
  verb: 'collection',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
  subject: ({ id }: { id: string }) => [id],
} as const
const operations = {
  'things.tell': operation({ ...shape, summary: 'Tell', permission: 'anyone', dayOnly: true, run: async () => ({}) }),
  'things.keep': operation({ ...shape, summary: 'Keep', permission: 'lead:read', run: async () => ({}) }),
}

async function raise(database: TestDatabase) {
  const kernel = testKernel(database, { operations })
  const agency = await testAgency(kernel)
  return { kernel, agency, database }
}

const call = (kernel: TestKernel, actor: Actor, name: string, id = newId()) =>
  done(kernel, { actor, operation: name, input: { id } })
const tell = async (kernel: TestKernel): Promise<string> => {
  const id = newId()
  await call(kernel, visitor, 'things.tell', id)
  return id
}
const bySystem = <T>(kernel: TestKernel, work: Parameters<typeof as<T>>[2]) => as(kernel, system(), work)

const NONE = { came: 0, joined: 0 }
async function faultOf(kernel: TestKernel): Promise<string | null> {
  await kernel.head.settled()
  const known = kernel.head.read()?.waiting ?? NONE
  return (await bySystem(kernel, (db) => verifyWaiting(db, kernel.secret, known))).fault
}

/** What the night does, with its note to the head. */
async function night(kernel: TestKernel): Promise<number> {
  const { moved, ...tally } = await bySystem(kernel, (db) =>
    joinWaiting(db, kernel.secret, dayOf(kernel.clock.now()), (link) => kernel.head.appended(link)),
  )
  kernel.head.noteWaiting(tally)
  return moved
}

const rows = (database: TestDatabase, query: string) => database.superuser(query)
const subjects = async (database: TestDatabase) =>
  (await rows(database, 'select subjects[1] as subject from audit order by seq')).map(({ subject }) => subject)

onBothDatabases('an entry that carries only the day', raise, (stand) => {
  test('waits beside the chain with its day, and joins it when the day is over', async () => {
    const { kernel, agency, database } = stand()
    const told = [await tell(kernel), await tell(kernel)]
    const kept = newId()
    await call(kernel, agency.founder, 'things.keep', kept)
    assert.deepEqual(await subjects(database), [kept])
    const waiting = await rows(
      database,
      'select at_ms::bigint % 86400000 as hour, subjects[1] as subject from audit_waiting',
    )
    assert.deepEqual(waiting.map(({ subject }) => subject).sort(), [...told].sort())
    assert.ok(waiting.every(({ hour }) => Number(hour) === 0))
    assert.equal(await night(kernel), 0, 'today is not over')
    kernel.clock.pass(DAY)
    const tomorrow = await tell(kernel)
    assert.equal(await night(kernel), 2)
    assert.deepEqual((await subjects(database)).sort(), [kept, ...told].sort())
    assert.deepEqual(
      (await rows(database, 'select subjects[1] as subject from audit_waiting')).map(({ subject }) => subject),
      [tomorrow],
    )
    assert.equal(await faultOf(kernel), null)
    const links = await bySystem(kernel, (db) => chain(db, 0, 100))
    assert.equal(faultIn(links, null), null)
    assert.equal(headFault(kernel.head.read(), links, { after: 0, isEnd: true }), null)
  })

  test('joins by its random id and not in the order of coming', async () => {
    const { kernel, database } = stand()
    for (let i = 0; i < 12; i++) await tell(kernel)
    const byId = (await rows(database, 'select subjects[1] as subject from audit_waiting order by id')).map(
      (row) => row.subject,
    )
    kernel.clock.pass(DAY)
    await night(kernel)
    assert.deepEqual((await subjects(database)).slice(-byId.length), byId)
  })

  test('a call that ends after its day has joined carries the day on which it ends', async () => {
    const { kernel, database } = stand()
    const today = dayOf(kernel.clock.now()).getTime()
    kernel.clock.pass(-60_000 - (kernel.clock.now().getTime() - today))
    await tell(kernel)
    kernel.clock.pass(DAY)
    assert.deepEqual(await rows(database, `select 1 from audit_waiting where at_ms < ${today}`), [])
    assert.equal(await faultOf(kernel), null)
    kernel.clock.pass(DAY)
    await night(kernel)
    assert.equal(await faultOf(kernel), null)
  })
})

/** What somebody with the database alone does to what waits; `kept` and `tally` are copies from before the last entry. */
const TAMPERINGS: readonly (readonly [what: string, statements: string, told: RegExp])[] = [
  ['another operation', `update audit_waiting set operation = 'things.other'`, /changed, or put in/],
  ['another subject', `update audit_waiting set subjects = '{}'`, /changed, or put in/],
  ['another outcome', `update audit_waiting set outcome = 'failed'`, /changed, or put in/],
  ['another day', 'update audit_waiting set at_ms = at_ms + 86400000', /changed, or put in/],
  ['another agency', 'update audit_waiting set agency = gen_random_uuid()', /changed, or put in/],
  ['a reason put in', `update audit_waiting set reason = 'x'`, /changed, or put in/],
  ['one removed', 'delete from audit_waiting where id = (select id from audit_waiting limit 1)', /1 entries.*missing/],
  ['all removed', 'delete from audit_waiting', /3 entries.*missing/],
  [
    'one told twice',
    'insert into audit_waiting select gen_random_uuid(), at_ms, kind, actor, agency, operation, verb, purpose, outcome, subjects, reason, reason_hash, problem, mark, shown from audit_waiting limit 1',
    /changed, or put in/,
  ],
  [
    'one put in',
    `insert into audit_waiting values (gen_random_uuid(), 0, 'reporter', null, null, 'a', 'b', 'c', 'done', '{}')`,
    /changed, or put in/,
  ],
  [
    'one removed, and the count with it',
    'delete from audit_waiting where id = (select id from audit_waiting limit 1); update audit_tally set came = came - 1',
    /count.*was changed/,
  ],
  ['the count removed', 'delete from audit_tally', /put back to an earlier state/],
  [
    'rows and count put back to before the last',
    'delete from audit_waiting; insert into audit_waiting select * from kept; update audit_tally set came = t.came, joined = t.joined, day_ms = t.day_ms, mark = t.mark from tally t',
    /put back to an earlier state/,
  ],
  [
    'all put back to before the first',
    `delete from audit_waiting; update audit_tally set came = 0, joined = 0, day_ms = 0, mark = ''`,
    /put back to an earlier state/,
  ],
]

onDatabases(
  'somebody with the database alone',
  async (database) => {
    const stood = await raise(database)
    await tell(stood.kernel)
    await tell(stood.kernel)
    await database.superuser(
      'create table kept as select * from audit_waiting; create table tally as select * from audit_tally',
    )
    await tell(stood.kernel)
    await database.superuser(
      'create table untouched as select * from audit_waiting; create table told as select * from audit_tally',
    )
    return stood
  },
  (stand) => {
    const restore = () =>
      stand().database.superuser(`delete from audit_waiting; insert into audit_waiting select * from untouched;
        delete from audit_tally; insert into audit_tally select * from told`)

    for (const [what, statements, told] of TAMPERINGS)
      test(`${what}: found`, async () => {
        const { kernel, database } = stand()
        assert.equal(await faultOf(kernel), null)
        await database.superuser(statements)
        assert.match((await faultOf(kernel)) ?? '', told)
        await restore()
        assert.equal(await faultOf(kernel), null)
      })

    test('what was put back is not made good by the next reporter', async () => {
      const { kernel, database } = stand()
      await database.superuser(TAMPERINGS[12][1])
      await tell(kernel)
      assert.notEqual(await faultOf(kernel), null)
      // With the mark of the state it pretends to be in, which whoever has the database has seen.
      await database.superuser('update audit_tally set mark = told.mark from told')
      assert.notEqual(await faultOf(kernel), null)
      await restore()
    })

    test('what has joined does not wait again', async () => {
      const { kernel } = stand()
      kernel.clock.pass(DAY)
      assert.equal(await night(kernel), 3)
      await restore()
      assert.match((await faultOf(kernel)) ?? '', /put back to an earlier state/)
    })
  },
)

// Of the embedded database all transactions take turns on one connection, so nobody is let past there.
describe('turns on a server', () => {
  let stand: Awaited<ReturnType<typeof raise>>
  before(async () => {
    stand = await raise(await openTestDatabase('server'))
  })
  after(() => stand?.database.close())

  test('a member’s entry does not wait for a reporter’s that is under way', async () => {
    const { kernel, agency, database } = stand
    let release = () => {}
    const holds = new Promise<void>((resolve) => {
      release = resolve
    })
    let reached = () => {}
    const reporterIsIn = new Promise<void>((resolve) => {
      reached = resolve
    })
    // As a reporter's call in its last step: the tally is raised, and the transaction still open.
    const under = as(kernel, visitor, async (db) => {
      await appendWaiting(db, kernel.secret, NONE, {
        at: dayOf(kernel.clock.now()),
        operation: 'things.tell',
        verb: 'collection',
        outcome: 'done',
        subjects: [],
      })
      reached()
      await holds
    })
    await reporterIsIn
    await call(kernel, agency.founder, 'things.keep')
    // The server has other databases, which hold locks of their own.
    const locked = await rows(
      database,
      `select count(*)::int as n from pg_locks where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())`,
    )
    release()
    await under
    assert.equal(locked[0].n, 0, 'the reporter holds no lock that members need')
  })
})
