import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { eventually } from '../../../test/browser/eventually.ts'
import { as, signedIn, type TestKernel, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { type Member, system } from '../../kernel/actor.ts'
import type { Selectable, Tables } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { SILENCE } from '../../kernel/job-claims.ts'
import { type AnyJob, type JobContext, job } from '../../kernel/jobs.ts'
import { operation } from '../../kernel/operation.ts'
import { queueJob } from '../../kernel/queue.ts'
import { JobRunner, type RunnerSettings } from './runner.ts'

/** The steps that jobs of these tests took, and orders to hold or fail them. */
type Bench = { steps: string[]; hold: boolean; fail: Error | null }

const bench: Bench = { steps: [], hold: false, fail: null }

const step = operation({
  summary: 'One step',
  permission: 'self',
  purpose: 'administration',
  verb: 'alteration',
  input: z.object({ at: z.int() }),
  output: z.object({}),
  subject: () => [],
  internal: true,
  run: async ({ actor }, { at }) => {
    bench.steps.push(`${actor.kind} ${at}`)
    return {}
  },
})

const walk = async (context: JobContext, { upTo }: { upTo: number }) => {
  for (let at = 1; at <= upTo; at++) {
    await context.call('steps.take', { at })
    await context.progress({ stage: 'walking', done: at, of: upTo })
    while (bench.hold && at === 1) {
      context.signal.throwIfAborted()
      await pass(5)
    }
    if (bench.fail) throw bench.fail
  }
  return { walked: upTo }
}

const input = z.object({ upTo: z.int() })
const jobs: Record<string, AnyJob> = {
  walk: job({ summary: 'Walks', input, attended: false, attempts: 3, run: walk }),
  attend: job({ summary: 'Walks with keys', input, attended: true, attempts: 3, run: walk }),
  sweep: job({
    summary: 'Sweeps',
    input: z.object({}),
    attended: false,
    attempts: 3,
    run: async () => ({ swept: true }),
  }),
}

const SETTINGS: RunnerSettings = { atOnce: 2, every: 20, isAlone: false, schedule: {}, isOpen: async () => true }

onBothDatabases(
  'jobs',
  async (database) => ({ database }),
  (stand) => {
    const kernelOf = () => testKernel(stand().database, { jobs, operations: { 'steps.take': step } })
    const row = async (kernel: TestKernel, id: string) => {
      const found = await as(kernel, system(), (db) =>
        db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst(),
      )
      return found as NonNullable<typeof found>
    }
    const change = (kernel: TestKernel, to: Partial<Selectable<Tables['jobs']>>) =>
      as(kernel, system(), (db) => db.updateTable('jobs').set(to).execute())
    const until = async (kernel: TestKernel, id: string, state: string) => {
      await eventually(async () => (await row(kernel, id)).state, state)
      return row(kernel, id)
    }
    const stepsReach = (count: number) => eventually(() => bench.steps.length >= count, true, `${count} steps`)
    const queued = (kernel: TestKernel, name: string, upTo = 3, by?: Member) => {
      const actor = by ?? system()
      return as(kernel, actor, (db) =>
        queueJob(db, kernel.jobs, actor, { job: name, input: { upTo } }, kernel.clock.now()),
      )
    }
    /** Waits until the runner has looked for work once more and passed over jobs that waited longer. */
    const hasLooked = async (kernel: TestKernel) => {
      kernel.clock.pass(1)
      await until(kernel, await queued(kernel, 'walk', 0), 'done')
    }
    /** Runs a test with its own runner and an empty queue. */
    const running = async (
      work: (runner: JobRunner, kernel: TestKernel) => Promise<void>,
      settings: Partial<RunnerSettings> = {},
    ) => {
      Object.assign(bench, { steps: [], hold: false, fail: null })
      const kernel = kernelOf()
      await as(kernel, system(), (db) => db.deleteFrom('jobs').execute())
      const runner = new JobRunner(kernel, { ...SETTINGS, ...settings })
      await runner.start()
      try {
        await work(runner, kernel)
      } finally {
        bench.hold = false
        await runner.stop()
      }
    }

    test('a queued job runs by steps as the program, and its output and progress stay', () =>
      running(async (runner, kernel) => {
        const id = await queued(kernel, 'walk')
        runner.wake(null)
        const done = await until(kernel, id, 'done')
        assert.deepEqual(bench.steps, ['system 1', 'system 2', 'system 3'])
        assert.deepEqual(done.output, { walked: 3 })
        assert.deepEqual(done.progress, { stage: 'walking', done: 3, of: 3 })
        assert.ok(done.started_at && done.ended_at)
        assert.equal(done.attempts, 0)
      }))

    test('a job is found although nothing woke the runner', () =>
      running(async (_, kernel) => {
        await until(kernel, await queued(kernel, 'walk'), 'done')
      }))

    test('a failure waits longer each time, then stays as failed with its reason', () =>
      running(async (_, kernel) => {
        bench.fail = new Problem('unavailable', 'The other side does not answer.')
        const id = await queued(kernel, 'walk')
        for (const [failures, wait] of [
          [1, 5],
          [2, 10],
        ] as const) {
          await eventually(async () => (await row(kernel, id)).attempts, failures)
          const waiting = await row(kernel, id)
          assert.deepEqual([waiting.state, waiting.attempts], ['waiting', failures])
          assert.equal(waiting.problem, 'unavailable: The other side does not answer.')
          assert.equal(Number(waiting.run_after) - kernel.clock.now().getTime(), wait * 1000)
          kernel.clock.pass(wait * 1000)
        }
        const failed = await until(kernel, id, 'failed')
        assert.equal(failed.attempts, 3)
        assert.ok(failed.ended_at)
        assert.equal(bench.steps.length, 3)
      }))

    test('a failure that no further try can mend is told at once', () =>
      running(async (_, kernel) => {
        bench.fail = new Problem('invalid-input', 'The file holds no postings.')
        const id = await queued(kernel, 'walk')
        assert.match(`${(await until(kernel, id, 'failed')).problem}`, /^invalid-input: The file holds no postings/)
      }))

    test('an unexpected error is told without its words', () =>
      running(async (_, kernel) => {
        bench.fail = new Error('secret of Anna')
        const id = await queued(kernel, 'walk')
        await eventually(async () => (await row(kernel, id)).attempts, 1)
        const told = `${(await row(kernel, id)).problem}`
        assert.match(told, /^internal: /)
        assert.ok(!told.includes('Anna'))
      }))

    test('a job of another version of the program fails and says so', () =>
      running(async (_, kernel) => {
        // In the transaction that queues it: the runner could take it before a second one.
        const id = await as(kernel, system(), async (db) => {
          const queued = { job: 'walk', input: { upTo: 3 } }
          const of = await queueJob(db, kernel.jobs, system(), queued, kernel.clock.now())
          await db.updateTable('jobs').set({ job: 'gone' }).where('id', '=', of).execute()
          return of
        })
        assert.match(`${(await until(kernel, id, 'failed')).problem}`, /knows no job gone/)
      }))

    test('cancelled while it runs: stops at its next step', () =>
      running(async (runner, kernel) => {
        bench.hold = true
        const id = await queued(kernel, 'walk')
        await stepsReach(1)
        await change(kernel, { cancel_asked: true })
        runner.wake(null)
        await until(kernel, id, 'cancelled')
        assert.equal(bench.steps.length, 1)
      }))

    test('cancelled before it ran: never runs', () =>
      running(async (_, kernel) => {
        const id = await queued(kernel, 'attend', 3, signedIn(kernel, randomUUID()).member)
        await change(kernel, { cancel_asked: true })
        await until(kernel, id, 'cancelled')
        assert.deepEqual(bench.steps, [])
      }))

    test('an attended job waits for its member and runs as that member', () =>
      running(async (runner, kernel) => {
        const { member } = signedIn(kernel, randomUUID())
        const id = await queued(kernel, 'attend', 2, member)
        runner.present(signedIn(kernel, member.agency).member)
        await hasLooked(kernel)
        assert.equal((await row(kernel, id)).state, 'waiting')
        runner.present(member)
        await until(kernel, id, 'done')
        assert.deepEqual(bench.steps, ['member 1', 'member 2'])
      }))

    test('an attended job does not run for a member whose keys are closed', () =>
      running(async (runner, kernel) => {
        const { member } = signedIn(kernel, randomUUID())
        const id = await queued(kernel, 'attend', 2, member)
        runner.present({ ...member, keys: null })
        await hasLooked(kernel)
        assert.equal((await row(kernel, id)).state, 'waiting')
      }))

    for (const [why, leave] of [
      ['signs out', (runner: JobRunner, _: TestKernel, member: Member) => runner.gone(member.session)],
      ['is silent too long', (_: JobRunner, kernel: TestKernel) => kernel.clock.pass(kernel.site.session.idle + 1)],
    ] as const)
      test(`it pauses when its member ${why}, and goes on when they come back`, () =>
        running(async (runner, kernel) => {
          const { member } = signedIn(kernel, randomUUID())
          bench.hold = true
          const id = await queued(kernel, 'attend', 3, member)
          runner.present(member)
          await stepsReach(1)
          leave(runner, kernel, member)
          const paused = await until(kernel, id, 'paused')
          assert.deepEqual([paused.attempts, paused.problem], [0, null])
          bench.hold = false
          runner.present({ ...member, session: randomUUID() })
          await until(kernel, id, 'done')
        }))

    test('it pauses when the session was revoked elsewhere', async () => {
      let isOpen = true
      await running(
        async (runner, kernel) => {
          const { member } = signedIn(kernel, randomUUID())
          bench.hold = true
          const id = await queued(kernel, 'attend', 3, member)
          runner.present(member)
          await stepsReach(1)
          isOpen = false
          await until(kernel, id, 'paused')
        },
        { isOpen: async () => isOpen },
      )
    })

    test('a stop gives jobs back as they were', () =>
      running(async (runner, kernel) => {
        bench.hold = true
        const { member } = signedIn(kernel, randomUUID())
        const [plain, attended] = [await queued(kernel, 'walk'), await queued(kernel, 'attend', 3, member)]
        runner.present(member)
        await stepsReach(2)
        await runner.stop()
        assert.deepEqual([(await row(kernel, plain)).state, (await row(kernel, attended)).state], ['waiting', 'paused'])
        assert.equal((await row(kernel, plain)).attempts, 0)
      }))

    test('a worker that falls silent loses its job, and cannot end it any more', () =>
      running(
        async (silent, kernel) => {
          bench.hold = true
          const id = await queued(kernel, 'walk')
          silent.wake(null)
          // The worker reports its first step before it falls silent.
          await eventually(async () => (await row(kernel, id)).progress !== null, true)
          kernel.clock.pass(SILENCE + 1)
          const other = new JobRunner(kernel, SETTINGS)
          await other.start()
          await stepsReach(2)
          assert.equal((await row(kernel, id)).losses, 1)
          await other.stop()
          assert.equal((await row(kernel, id)).state, 'waiting')
          bench.hold = false
          await silent.stop()
          assert.equal((await row(kernel, id)).state, 'waiting', 'the silent one gives nothing back')
        },
        { every: 1e6 },
      ))

    test('after a start alone on the database, running jobs are taken up at once', async () => {
      await running(
        async (_, kernel) => {
          bench.hold = true
          const [plain, attended] = [await queued(kernel, 'walk'), await queued(kernel, 'attend')]
          await change(kernel, { state: 'running', alive_at: kernel.clock.now() })
          const next = new JobRunner(kernel, { ...SETTINGS, isAlone: true })
          await next.start()
          await stepsReach(1)
          assert.equal((await row(kernel, plain)).state, 'running')
          assert.equal((await row(kernel, attended)).state, 'paused')
          await next.stop()
        },
        { every: 1e6 },
      )
    })

    test('a job that ends its process each time is given up', () =>
      running(async (_, kernel) => {
        const id = await queued(kernel, 'attend')
        await change(kernel, { state: 'running', losses: 29, alive_at: new Date(0) })
        assert.match(`${(await until(kernel, id, 'failed')).problem}`, /ended 30 times/)
      }))

    test('not more at once than there is room for', () =>
      running(
        async (_, kernel) => {
          bench.hold = true
          const ids = [await queued(kernel, 'walk'), await queued(kernel, 'walk'), await queued(kernel, 'walk')]
          const next = new JobRunner(kernel, SETTINGS)
          // The runner has taken all jobs that it takes by the end of its start.
          await next.start()
          const states = await Promise.all(ids.map(async (id) => (await row(kernel, id)).state))
          assert.deepEqual(states.sort(), ['running', 'running', 'waiting'])
          bench.hold = false
          for (const id of ids) await until(kernel, id, 'done')
          await next.stop()
        },
        { every: 1e6 },
      ))

    test('jobs of the program come at their times for each agency, one at a time', () => {
      // The time at which each agency was last asked for its plan, which comes after the scheduled jobs were queued.
      const asked = new Map<string, number>()
      return running(
        async (_, kernel) => {
          const { id: agency } = await testAgency(kernel)
          const states = async () => {
            const rows = await as(kernel, system(), (db) =>
              db.selectFrom('jobs').select('state').where('agency', '=', agency).execute(),
            )
            return rows.map(({ state }) => state)
          }
          kernel.clock.pass(60_000)
          await eventually(states, ['done'])
          kernel.clock.pass(60_000)
          await eventually(() => asked.get(agency), kernel.clock.now().getTime())
          assert.deepEqual(await states(), ['done'])
          kernel.clock.pass(3600_000)
          await eventually(states, ['done', 'done'])
        },
        {
          schedule: { sweep: 3600_000 },
          plan: async (_, agency, now) => void asked.set(agency, now.getTime()),
        },
      )
    })

    for (const [what, by] of [
      ['set back an hour', -3600_000],
      ['put on a day', 24 * 3600_000],
    ] as const)
      test(`a clock that is ${what} while a job runs neither loses nor repeats a step`, () =>
        running(async (runner, kernel) => {
          bench.hold = true
          const id = await queued(kernel, 'walk')
          runner.wake(null)
          await stepsReach(1)
          kernel.clock.pass(by)
          for (let beats = 0; beats < 3; beats++) {
            kernel.clock.pass(1)
            await eventually(async () => (await row(kernel, id)).alive_at, kernel.clock.now())
          }
          bench.hold = false
          const done = await until(kernel, id, 'done')
          assert.deepEqual(bench.steps, ['system 1', 'system 2', 'system 3'])
          assert.equal(done.losses, 0)
        }))

    test('a job that waits for a later hour starts then and not before, however often the runner is woken', () =>
      running(async (runner, kernel) => {
        bench.fail = new Problem('unavailable', 'Away.')
        const id = await queued(kernel, 'walk')
        await eventually(async () => (await row(kernel, id)).attempts, 1)
        bench.fail = null
        kernel.clock.pass(4_998)
        for (let i = 0; i < 5; i++) runner.wake(null)
        await hasLooked(kernel)
        assert.equal((await row(kernel, id)).state, 'waiting')
        kernel.clock.pass(1)
        await until(kernel, id, 'done')
      }))

    test('ended jobs are forgotten after ninety days', () =>
      running(async (_, kernel) => {
        const id = await queued(kernel, 'walk')
        await until(kernel, id, 'done')
        kernel.clock.pass(91 * 24 * 3600_000)
        await eventually(() => row(kernel, id), undefined)
      }))
  },
)
