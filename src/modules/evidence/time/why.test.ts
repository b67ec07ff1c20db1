import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inVain, STUCK_WHYS, whysOf } from './why.ts'

describe('why no timestamp came', () => {
  test('is read from the words of the job as it was written into them', () => {
    for (const why of STUCK_WHYS) assert.deepEqual(whysOf(`unavailable: ${inVain(['status', why])}`), ['status', why])
  })

  test('is nothing where the job failed otherwise', () => {
    assert.deepEqual(whysOf('unavailable: The database is away. status'), [])
    assert.deepEqual(whysOf(''), [])
  })
})
