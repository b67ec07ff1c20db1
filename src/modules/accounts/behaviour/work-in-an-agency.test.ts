import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { z } from 'zod'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { as, done, inAgency } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import { type JobContext, job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { keepDataKey, newDataKey } from '../../../kernel/vault/data-keys.ts'
import { open } from '../../../kernel/vault/seal.ts'
import { jobs } from '../operations.ts'

const WHY = 'it does not fit the facts'
const DAY = 24 * 3600_000

const disclose = operation({
  summary: 'Disclose something, with a second person',
  permission: 'lead:pass',
  purpose: 'investigation',
  verb: 'disclosure',
  approval: 'second-person',
  input: z.object({ to: z.string() }),
  output: z.object({ to: z.string() }),
  subject: () => [newId()],
  run: async (_, { to }) => ({ to }),
})

const start = operation({
  summary: 'Start long work',
  permission: 'agency:read',
  purpose: 'administration',
  verb: 'collection',
  input: z.object({ job: z.string() }),
  output: z.object({ id: z.string() }),
  subject: () => [],
  run: async ({ later }, { job }) => ({ id: await later({ job, input: {} }) }),
})

const nothing = (attended: boolean) =>
  job({ summary: 'Nothing', input: z.object({}), attended, attempts: 1, run: async () => ({}) })

type Approvals = {
  approvals: { id: string; input: unknown; own: boolean; mayApprove: boolean; askedBy: { name: string } }[]
}
type Job = { id: string; state: string; askedBy: { name: string } | null; mayCancel: boolean; mayRetry: boolean }
type Jobs = { jobs: Job[]; next: string | null }

onDatabases(
  'work in an agency',
  async (database) => {
    const house = new House(database, {
      operations: { 'things.disclose': disclose, 'things.start': start },
      jobs: { 'things.plain': nothing(false), 'things.attended': nothing(true) },
    })
    const founder = await house.found()
    const colleague = await house.admitted(founder, ['analyst'])
    const other = await house.another(founder)
    return { house, founder, colleague, other, database }
  },
  (stand) => {
    const ask = async (by: Person) => {
      const actor = await stand().house.actor(by.token)
      const result = await execute(stand().house.kernel, { actor, operation: 'things.disclose', input: { to: 'them' } })
      assert.ok(result.kind === 'waits')
      return result.approval
    }
    const waiting = async (token: string) => (await stand().house.call<Approvals>(token, 'approvals.list')).approvals
    const startJob = async (by: Person, name: string) =>
      (await stand().house.call<{ id: string }>(by.token, 'things.start', { job: name })).id

    test('what waits is shown, opened, to who asked and to who may approve, and to nobody else', async () => {
      const { house, founder, colleague, other } = stand()
      const id = await ask(founder)
      const [own] = await waiting(founder.token)
      assert.deepEqual([own.id, own.own, own.mayApprove, own.input], [id, true, false, { to: 'them' }])
      const [theirs] = await waiting(colleague.token)
      assert.deepEqual([theirs.id, theirs.own, theirs.mayApprove, theirs.input], [id, false, true, { to: 'them' }])
      assert.equal(theirs.askedBy.name, 'First Founder')
      assert.deepEqual(await waiting(other.token), [])
      const newcomer = await house.colleague(founder, ['investigator'])
      const [closed] = await waiting(newcomer.token)
      assert.deepEqual([closed.id, closed.mayApprove, closed.input], [id, false, null])
      const worker = await house.admitted(founder, ['case-worker'])
      assert.deepEqual(await waiting(worker.token), [], 'a role that may not disclose')
      await house.call(founder.token, 'approvals.withdraw', { approval: id })
    })

    test('one declines what another asked for, with a reason, and withdraws one’s own', async () => {
      const { house, founder, colleague, other } = stand()
      const id = await ask(founder)
      const input = { approval: id }
      const code = async (token: string, verb: string, reason?: string) =>
        (await house.problem(token, `approvals.${verb}`, input, reason))?.code
      assert.equal(await code(founder.token, 'decline', WHY), 'not-permitted')
      assert.equal(await code(colleague.token, 'withdraw'), 'not-permitted')
      assert.equal(await code(colleague.token, 'decline'), 'reason-needed')
      assert.equal(await code(other.token, 'decline', WHY), 'not-found')
      await house.call(colleague.token, 'approvals.decline', input, WHY)
      assert.equal(await code(colleague.token, 'decline', WHY), 'conflict')
      assert.equal(await code(founder.token, 'withdraw'), 'conflict')
      const actor = await house.actor(colleague.token)
      const approve = execute(house.kernel, { actor, operation: 'things.disclose', input: null, approval: id })
      await assert.rejects(approve, { code: 'conflict' })
    })

    test('jobs of the agency are listed by pages and by state, and to no other agency', async () => {
      const { house, founder, colleague, other } = stand()
      const made: string[] = []
      for (let i = 0; i < 3; i++) {
        made.unshift(await startJob(founder, 'things.plain'))
        house.kernel.clock.pass(1000)
      }
      const first = await house.call<Jobs>(colleague.token, 'jobs.list', { limit: 2 })
      const second = await house.call<Jobs>(colleague.token, 'jobs.list', { limit: 2, before: first.next })
      assert.deepEqual([...first.jobs, ...second.jobs].map(({ id }) => id).slice(0, 3), made)
      assert.equal(first.jobs[0].askedBy?.name, 'First Founder')
      assert.deepEqual((await house.call<Jobs>(colleague.token, 'jobs.list', { state: 'done' })).jobs, [])
      assert.deepEqual((await house.call<Jobs>(other.token, 'jobs.list')).jobs, [])
      for (const verb of ['get', 'cancel', 'retry'])
        assert.equal((await house.problem(other.token, `jobs.${verb}`, { id: made[0] }))?.code, 'not-found')
    })

    test('a job that waits is cancelled at once, one that runs is asked to end, one that ended is not', async () => {
      const { house, founder, database } = stand()
      const id = await startJob(founder, 'things.plain')
      await house.call(founder.token, 'jobs.cancel', { id })
      const shown = await house.call<Job>(founder.token, 'jobs.get', { id })
      assert.deepEqual([shown.state, shown.mayCancel, shown.mayRetry], ['cancelled', false, true])
      assert.equal((await house.problem(founder.token, 'jobs.cancel', { id }))?.code, 'conflict')
      const running = await startJob(founder, 'things.plain')
      await database.superuser(`update jobs set state = 'running' where id = '${running}'`)
      await house.call(founder.token, 'jobs.cancel', { id: running })
      const [row] = await database.superuser(`select state, cancel_asked from jobs where id = '${running}'`)
      assert.deepEqual(row, { state: 'running', cancel_asked: true })
    })

    test('a failed job is tried again; an attended one only by whose keys it needs', async () => {
      const { house, founder, colleague, database } = stand()
      const plain = await startJob(founder, 'things.plain')
      assert.equal((await house.problem(founder.token, 'jobs.retry', { id: plain }))?.code, 'conflict')
      const attended = await startJob(founder, 'things.attended')
      await database.superuser(
        `update jobs set state = 'failed', attempts = 3, problem = 'internal: x', ended_at = now()
         where id in ('${plain}', '${attended}')`,
      )
      await house.call(colleague.token, 'jobs.retry', { id: plain })
      assert.equal((await house.problem(colleague.token, 'jobs.retry', { id: attended }))?.code, 'not-permitted')
      house.kernel.woken.length = 0
      await house.call(founder.token, 'jobs.retry', { id: attended })
      assert.deepEqual(
        house.kernel.woken.map(([what, member]) => [what, member?.id]),
        [['jobs', founder.id]],
      )
      const rows = await database.superuser(
        `select state, attempts, problem, ended_at from jobs where id in ('${plain}', '${attended}')`,
      )
      const again = { state: 'waiting', attempts: 0, problem: null, ended_at: null }
      assert.deepEqual(rows, [again, again])
    })

    test('an upload is taken over with its key sealed to the agency and its name sealed', async () => {
      const { house, colleague, database } = stand()
      const key = randomBytes(32)
      const file = crypto.randomUUID()
      const sha256 = createHash('sha256').update('bytes').digest('base64url')
      const input = { file, key: key.toString('base64url'), name: 'names of victims.csv', size: 5, sha256 }
      assert.deepEqual(await house.call(colleague.token, 'files.keep', input), { file, size: 5, sha256 })
      const member = await house.member(colleague.token)
      assert.ok(member?.keys)
      const { keys } = member
      const read = await as(house.kernel, member, async (db) => {
        const row = await db.selectFrom('files').selectAll().where('id', '=', file).executeTakeFirstOrThrow()
        const opened = await keys.dataKey(db, row.data_key)
        return { row, opened }
      })
      assert.ok(read.opened && key.equals(read.opened))
      assert.equal(Buffer.from(open(read.opened, read.row.sealed_name, `files.name ${file}`)).toString(), input.name)
      assert.equal(read.row.expires_at?.getTime(), house.now().getTime() + DAY)
      const [{ text }] = await database.superuser(`select f::text as text from files f where id = '${file}'`)
      assert.ok(!String(text).includes('victims'))
    })

    test('a changed key opens what is older, in steps, and who has left holds nothing', async () => {
      const { house, founder, colleague } = stand()
      const old = await inAgency(house.kernel, founder.agency, (db) => newDataKey(db, founder.agency, house.now()))
      const { recoveryKey } = await house.call<{ recoveryKey: string }>(
        founder.token,
        'keys.change',
        { renewRecovery: true },
        'somebody has left',
      )
      assert.notEqual(recoveryKey, founder.recoveryKey)
      let moved = 0
      for (let step = 1; step > 0; moved += step)
        step = (await house.call<{ moved: number }>(founder.token, 'keys.reseal')).moved
      assert.ok(moved > 0)
      const member = await house.member(colleague.token)
      assert.ok(member?.keys)
      const { keys } = member
      const read = await as(house.kernel, member, (db) => keys.dataKey(db, old.id))
      assert.ok(read && Buffer.from(read).equals(old.bytes))
    })

    test('the recovery key gives a member the keys; another agency’s and a mistyped one do not', async () => {
      const { house, founder, other } = stand()
      const { recoveryKey } = await house.call<{ recoveryKey: string }>(
        founder.token,
        'keys.change',
        { renewRecovery: true },
        'the paper was lost',
      )
      const newcomer = await house.colleague(founder, ['analyst'])
      const recover = (token: string, words: string) =>
        house.problem(token, 'keys.recover', { recoveryKey: words }, WHY)
      assert.equal((await recover(newcomer.token, founder.recoveryKey))?.code, 'invalid-input')
      assert.equal((await recover(other.token, recoveryKey))?.code, 'invalid-input')
      assert.equal(await recover(newcomer.token, recoveryKey.toLowerCase().replaceAll('-', ' ')), null)
      const key = await inAgency(house.kernel, founder.agency, (db) =>
        keepDataKey(db, founder.agency, randomBytes(32), house.now()),
      )
      const member = await house.member(newcomer.token)
      assert.ok(member?.keys)
      const { keys } = member
      assert.ok(await as(house.kernel, member, (db) => keys.dataKey(db, key.id)))
    })

    // Last, since every session has ended after a week.
    test('what nobody decided within a week is ended by the program, entered, and opens to nobody', async () => {
      const { house, founder, colleague, database } = stand()
      const asked = await ask(founder)
      house.kernel.clock.pass(7 * DAY)
      const [{ agency }] = await database.superuser(`select agency from approvals where id = '${asked}'`)
      const actor = system(String(agency))
      const context: JobContext = {
        id: newId(),
        agency: actor.agency,
        member: null,
        blobs: house.kernel.blobs,
        now: house.now,
        signal: new AbortController().signal,
        call: (operation, input) => done(house.kernel, { actor, operation, input }),
        progress: async () => {},
      }
      const output = await jobs['end-approvals'].run(context, {})
      assert.deepEqual(output, { ended: 1 })
      assert.deepEqual(await jobs['end-approvals'].run(context, {}), { ended: 0 })
      const [row] = await database.superuser(
        `select state, (select count(*)::int from data_keys k where k.id = data_key) as keys from approvals where id = '${asked}'`,
      )
      assert.deepEqual(row, { state: 'declined', keys: 0 })
      const [entry] = await database.superuser(
        `select kind, actor, verb, outcome from audit where operation = 'approvals.expire' and '${asked}' = any (subjects)`,
      )
      assert.deepEqual(entry, { kind: 'system', actor: null, verb: 'erasure', outcome: 'done' })
      await assert.rejects(done(house.kernel, { actor: system(), operation: 'approvals.expire', input: {} }), {
        code: 'not-permitted',
      })
      // A session has ended by now; whoever comes back finds nothing that waits.
      const again = await house.signIn(colleague.passkey)
      const late = await house.problem(again, 'approvals.decline', { approval: asked }, WHY)
      assert.equal(late?.code, 'conflict')
    })
  },
)
