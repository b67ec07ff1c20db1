import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UNION } from './union.ts'

test('the Union has 27 members, each once, and the United Kingdom is none of them', () => {
  assert.deepEqual([UNION.length, new Set(UNION).size, UNION.includes('GB')], [27, 27, false])
  assert.deepEqual(UNION.toSorted(), UNION)
})
