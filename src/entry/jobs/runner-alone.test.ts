import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import { z } from 'zod'
import { eventually } from '../../../test/browser/eventually.ts'
import { as, inAgency, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import { job } from '../../kernel/jobs.ts'
import { queueJob } from '../../kernel/queue.ts'
import { JobRunner } from './runner.ts'

/** Names of jobs that have begun, in order; they end once they are let go. */
const began: string[] = []
let holds = true

const plain = job({ summary: 'Ends at once', input: z.object({}), attended: false, attempts: 1, run: async () => ({}) })
const single = job({
  summary: 'One at a time',
  input: z.object({ name: z.string() }),
  attended: false,
  alone: true,
  attempts: 1,
  async run({ signal }, { name }) {
    began.push(name)
    while (holds) {
      signal.throwIfAborted()
      await pass(5)
    }
    return {}
  },
})

onDatabases(
  'a kind of job that runs alone',
  async (database) => {
    const kernel = testKernel(database, { jobs: { plain, single } })
    return { kernel, agency: (await testAgency(kernel)).id }
  },
  (stand) => {
    test('has one at work, in the order in which they were asked for; others go on beside it', async () => {
      const { kernel, agency } = stand()
      // On the second database it begins anew.
      began.length = 0
      holds = true
      const queued = (name: 'plain' | 'single', input: object) => {
        kernel.clock.pass(1)
        const request = { job: name, input: { ...input } }
        return inAgency(kernel, agency, (db) => queueJob(db, kernel.jobs, system(agency), request, kernel.clock.now()))
      }
      const stateOf = async (id: string) =>
        (await as(kernel, system(), (db) => db.selectFrom('jobs').select('state').where('id', '=', id).execute()))[0]
          .state
      const isOpen = async () => true
      const runner = new JobRunner(kernel, { atOnce: 3, every: 20, isAlone: false, schedule: {}, isOpen })
      const first = await queued('single', { name: 'first' })
      const second = await queued('single', { name: 'second' })
      await runner.start()
      try {
        await eventually(() => began.join(), 'first')
        const beside = await queued('plain', {})
        await eventually(() => stateOf(beside), 'done')
        assert.deepEqual([began, await stateOf(second)], [['first'], 'waiting'])
        holds = false
        await eventually(() => stateOf(first), 'done')
        await eventually(() => stateOf(second), 'done')
        assert.deepEqual(began, ['first', 'second'])
      } finally {
        holds = false
        await runner.stop()
      }
    })
  },
)
