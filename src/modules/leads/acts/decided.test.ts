import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BECAUSE, STATE_NAMES } from '../codes.ts'
import { lessonOf } from './decided.ts'

test('what was pursued is a lesson whatever else; a dismissal only where it says something of the offer', () => {
  for (const state of ['open-for-notice', 'open-for-case', 'passed'] as const) assert.equal(lessonOf(state, null), true)
  assert.deepEqual(
    BECAUSE.filter((because) => lessonOf('dismissed', because) === false),
    ['honest-offer', 'no-offer'],
  )
  assert.equal(lessonOf('dismissed', null), null)
})

test('what nobody decided is no lesson', () => {
  for (const state of STATE_NAMES)
    if (['new', 'claimed', 'merged'].includes(state))
      for (const because of [null, ...BECAUSE]) assert.equal(lessonOf(state, because), null, state)
})
