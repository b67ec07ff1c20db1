import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { testKernel } from '../../../test/houses/kernel.ts'
import type { Database } from '../../kernel/database.ts'
import { JobRunner } from './runner.ts'

/** A database whose every transaction waits until `answer` is called; `asked` counts them. */
function slowDatabase() {
  const waiting: (() => void)[] = []
  const bench = {
    asked: 0,
    isSlow: false,
    answer: () => {
      bench.isSlow = false
      for (const go of waiting.splice(0)) go()
    },
  }
  const database: Database = {
    kind: 'server',
    transaction: async () => {
      bench.asked++
      if (bench.isSlow) await new Promise<void>((resolve) => waiting.push(resolve))
      throw new Error('nothing is kept here')
    },
    rewriteKeys: async () => false,
    flush: async () => {},
    close: async () => {},
  }
  return { bench, database }
}

test('a database slower than the period is asked once, not once more each period', async (t) => {
  t.mock.method(console, 'error', () => {})
  mock.timers.enable({ apis: ['setInterval'] })
  t.after(() => mock.timers.reset())
  const { bench, database } = slowDatabase()
  const runner = new JobRunner(testKernel(database, { jobs: {}, operations: {} }), {
    atOnce: 1,
    every: 20,
    isAlone: false,
    schedule: {},
    isOpen: async () => true,
  })
  await runner.start()
  Object.assign(bench, { asked: 0, isSlow: true })
  for (let period = 0; period < 50; period++) {
    mock.timers.tick(20)
    await new Promise((resolve) => setImmediate(resolve))
  }
  assert.equal(bench.asked, 1)
  bench.answer()
  await new Promise((resolve) => setImmediate(resolve))
  mock.timers.tick(20)
  await new Promise((resolve) => setImmediate(resolve))
  assert.equal(bench.asked, 2, 'the next period asks again')
  await runner.stop()
})
