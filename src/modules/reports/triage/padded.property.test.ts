import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { padded, unpadded } from './padded.ts'

const numbers = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { minLength: 1, maxLength: 3000 })
  .map((list) => Uint32Array.from(list).sort())

test('property: pieces come back as they were, and there are as many as of any other text under the same power of two', () => {
  fc.assert(
    fc.property(numbers, (list) => {
      const whole = padded(list)
      assert.deepEqual(unpadded(whole), list)
      assert.equal(whole.length, list.length <= 1024 ? 1024 : list.length <= 2048 ? 2048 : 4096)
      // From before they were filled up.
      assert.deepEqual(unpadded(list), list)
    }),
    { numRuns: 30 },
  )
})

test('no pieces at all are as long as some, and say nothing', () => {
  assert.equal(padded(new Uint32Array()).length, 1024)
  assert.ok(unpadded(padded(new Uint32Array())).length <= 1)
})
