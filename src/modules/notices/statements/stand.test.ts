import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { JOB_STATES } from '../../../kernel/codes.ts'
import { type ImportFacts, importStand } from './stand.ts'

const open: ImportFacts = { ended: false, unreadable: false, job: 'running', upload: true }

test('an import that its job still works on is being read; one whose reader signed out waits for them', () => {
  assert.equal(importStand(open).state, 'reading')
  assert.equal(importStand({ ...open, job: 'waiting' }).state, 'reading')
  assert.equal(importStand({ ...open, job: 'paused' }).state, 'waiting')
})

test('a job that was given up ends its import with words, and it can be tried again as long as its upload is there', () => {
  assert.deepEqual(importStand({ ...open, job: 'failed' }), { state: 'failed', failure: 'gave-up', mayRetry: true })
  assert.deepEqual(importStand({ ...open, job: 'cancelled' }), {
    state: 'failed',
    failure: 'cancelled',
    mayRetry: true,
  })
  const gone = { state: 'failed', failure: 'upload-gone', mayRetry: false }
  assert.deepEqual(importStand({ ...open, job: 'failed', upload: false }), gone)
})

test('a job that nobody remembers reads nothing any more', () => {
  assert.equal(importStand({ ...open, job: null }).failure, 'gave-up')
  assert.equal(importStand({ ...open, job: null, upload: false }).failure, 'upload-gone')
})

test('what was read to its end stays so, whatever became of job and upload', () =>
  fc.assert(
    fc.property(fc.constantFrom(null, ...JOB_STATES), fc.boolean(), fc.boolean(), (job, upload, unreadable) => {
      const { state, mayRetry } = importStand({ ended: true, unreadable, job, upload })
      assert.deepEqual([state, mayRetry], [unreadable ? 'failed' : 'done', false])
    }),
  ))

test('property: nothing is read for ever: without a job at work it has ended, and what failed says why', () =>
  fc.assert(
    fc.property(fc.constantFrom(null, ...JOB_STATES), fc.boolean(), (job, upload) => {
      const { state, failure, mayRetry } = importStand({ ended: false, unreadable: false, job, upload })
      const atWork = job === 'waiting' || job === 'running' || job === 'paused'
      assert.equal(state === 'failed', !atWork)
      assert.equal(failure !== null, state === 'failed')
      // Offered only where it can succeed: the file must be there to be read.
      assert.ok(!mayRetry || (upload && state === 'failed'))
    }),
  ))
