import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { eventually } from '../../../test/browser/eventually.ts'
import { as, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { openTestDatabase } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { job } from '../../kernel/jobs.ts'
import { queueJob } from '../../kernel/queue.ts'
import { JobRunner } from './runner.ts'

test('a clock that is set back while the runner looks round costs no job', async () => {
  const database = await openTestDatabase('server')
  const { promise: end, resolve: ends } = Promise.withResolvers<void>()
  let isRunning = false
  const walk = job({
    summary: 'Walks until it is told to end',
    input: z.object({}),
    attended: false,
    attempts: 3,
    run: async () => {
      isRunning = true
      await end
      return {}
    },
  })
  const kernel = testKernel(database, { jobs: { walk } })
  const { founder } = await testAgency(kernel)
  let isSetBack = false
  // Asked in each look round, between the reading of the time and the beats of jobs.
  const isOpen = async () => {
    if (isRunning && !isSetBack) {
      isSetBack = true
      kernel.clock.pass(-3600_000)
    }
    return true
  }
  const runner = new JobRunner(kernel, { atOnce: 1, every: 20, isAlone: false, schedule: {}, isOpen })
  await runner.start()
  try {
    const now = kernel.clock.now()
    const id = await as(kernel, system(), (db) => queueJob(db, kernel.jobs, system(), { job: 'walk', input: {} }, now))
    const row = () =>
      as(kernel, system(), (db) => db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
    runner.present(founder)
    runner.wake(null)
    await eventually(() => isSetBack, true)
    kernel.clock.pass(1)
    await eventually(async () => (await row()).alive_at, kernel.clock.now())
    ends()
    await eventually(async () => (await row()).state, 'done')
    assert.equal((await row()).losses, 0)
  } finally {
    ends()
    await runner.stop()
    await database.close()
  }
})
