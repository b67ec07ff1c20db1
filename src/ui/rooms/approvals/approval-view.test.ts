import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given } from './approval-view.ts'

test('what was asked for, as lines', () => {
  assert.deepEqual(given({ lead: 'x', note: ' ', n: 3, deep: {} }), [
    { name: 'lead', value: ['x'] },
    { name: 'n', value: ['3'] },
  ])
  assert.deepEqual(given({ parts: ['text', 'where'], none: [], deep: [{}] }), [
    { name: 'parts', value: ['text', 'where'] },
  ])
  assert.deepEqual(given(null), [])
})
