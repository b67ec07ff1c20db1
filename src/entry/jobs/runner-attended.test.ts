import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { eventually } from '../../../test/browser/eventually.ts'
import { as, done, inAgency, signedIn, type TestKernel, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { job } from '../../kernel/jobs.ts'
import { queueJob } from '../../kernel/queue.ts'
import { retry } from '../../modules/accounts/upkeep/jobs.ts'
import { JobRunner, type RunnerSettings } from './runner.ts'

/** The members with whom the job ran, and those who turn out to hold no keys. */
const ran: { with: string[]; closed: string[]; hold: boolean } = { with: [], closed: [], hold: false }

const read = job({
  summary: 'Reads with anybody’s keys',
  input: z.object({}),
  attended: true,
  attendants: { permission: 'screening:start', purpose: 'investigation' },
  attempts: 2,
  async run({ member, signal }) {
    ran.with.push(member?.id ?? 'nobody')
    if (ran.closed.includes(member?.id ?? '')) throw new Problem('keys-closed', 'Closed.')
    while (ran.hold) {
      signal.throwIfAborted()
      await pass(5)
    }
    return {}
  },
})

const plain = job({ summary: 'Needs nobody', input: z.object({}), attended: false, attempts: 1, run: async () => ({}) })

const SETTINGS: RunnerSettings = { atOnce: 2, every: 20, isAlone: false, schedule: {}, isOpen: async () => true }

onBothDatabases(
  'attended jobs of an agency',
  async (database) => {
    const permits: TestKernel['permits'] = (actor, permission) =>
      permission !== 'screening:start' || (actor.kind === 'member' && actor.roles.includes('analyst'))
    const kernel = testKernel(database, { jobs: { read, plain }, operations: { 'jobs.retry': retry }, permits })
    return { kernel, ours: await testAgency(kernel), theirs: await testAgency(kernel) }
  },
  (stand) => {
    const running = async (work: (runner: JobRunner) => Promise<void>, settings: Partial<RunnerSettings> = {}) => {
      Object.assign(ran, { with: [], closed: [], hold: false })
      const { kernel } = stand()
      await as(kernel, system(), (db) => db.deleteFrom('jobs').execute())
      const runner = new JobRunner(kernel, { ...SETTINGS, ...settings })
      await runner.start()
      try {
        await work(runner)
      } finally {
        ran.hold = false
        await runner.stop()
      }
    }
    const queued = (name = 'read') => {
      const { kernel, ours } = stand()
      const actor = system(ours.id)
      return inAgency(kernel, ours.id, (db) =>
        queueJob(db, kernel.jobs, actor, { job: name, input: {} }, kernel.clock.now()),
      )
    }
    const stateOf = async (id: string) =>
      (
        await as(stand().kernel, system(), (db) => db.selectFrom('jobs').select('state').where('id', '=', id).execute())
      )[0].state
    const isDone = (id: string) => eventually(() => stateOf(id), 'done')
    /** Waits until the runner has looked for work once more and passed over jobs that waited longer. */
    const hasLooked = async () => {
      stand().kernel.clock.pass(1)
      await isDone(await queued('plain'))
    }

    test('one waits until a member with the right is present, and runs with nobody else', () =>
      running(async (runner) => {
        const { ours, theirs } = stand()
        const id = await queued()
        runner.present(theirs.founder)
        runner.present(await ours.member(['hotline']))
        await hasLooked()
        assert.deepEqual([await stateOf(id), ran.with], ['waiting', []])
        runner.present(ours.founder)
        await isDone(id)
        assert.deepEqual(ran.with, [ours.founder.id])
      }))

    test('it goes on with a colleague where the first member leaves', () =>
      running(async (runner) => {
        const { ours } = stand()
        const [first, second] = [ours.founder, await ours.member()]
        ran.hold = true
        const id = await queued()
        runner.present(first)
        await eventually(() => ran.with.length, 1)
        runner.gone(first.session)
        await eventually(() => stateOf(id), 'paused')
        ran.hold = false
        runner.present(second)
        await isDone(id)
        assert.deepEqual(ran.with, [first.id, second.id])
      }))

    test('somebody without the agency’s keys is tried once, and a colleague with them runs it', () =>
      running(async (runner) => {
        const { kernel, ours } = stand()
        const newcomer = signedIn(kernel, ours.id).member
        ran.closed = [newcomer.id]
        const id = await queued()
        runner.present(newcomer)
        await eventually(async () => [await stateOf(id), ran.with.length], ['paused', 1])
        await hasLooked()
        assert.deepEqual(ran.with, [newcomer.id])
        runner.present(ours.founder)
        await isDone(id)
        assert.deepEqual(ran.with, [newcomer.id, ours.founder.id])
      }))

    test('once it has failed any colleague may try it again', () =>
      running(async () => {
        const { kernel, ours } = stand()
        const id = await queued()
        await as(kernel, system(), (db) =>
          db.updateTable('jobs').set({ state: 'failed' }).where('id', '=', id).execute(),
        )
        await done(kernel, { actor: ours.founder, operation: 'jobs.retry', input: { id } })
        assert.equal(await stateOf(id), 'waiting')
      }))

    test('each agency is asked for the jobs of its own times, and one that fails holds up no other', async () => {
      const asked: string[] = []
      const { ours, theirs } = stand()
      const plan: RunnerSettings['plan'] = async (db, agency, now) => {
        asked.push(agency)
        if (agency === [ours.id, theirs.id].sort()[0]) throw new Error('cannot')
        const its = await db.selectFrom('keys').select('agency').where('agency', '=', agency).execute()
        assert.equal(its.length, 1)
        assert.deepEqual(now, stand().kernel.clock.now())
      }
      await running(() => eventually(() => asked.length, 2), { plan })
      assert.deepEqual(asked, [ours.id, theirs.id].sort())
    })
  },
)
