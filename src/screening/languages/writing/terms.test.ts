import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachTerm, eachWord, remembered } from './terms.ts'

test('each word of each place is spelled, once', () => {
  const twice = eachWord((word) => (word === '~' ? [word] : [word, `${word}x`, word]))
  assert.equal(twice('a|b ~ c'), 'a|ax|b|bx ~ c|cx')
})

test('the same words are worked on once', () => {
  let times = 0
  const work = remembered((words) => `${words}${++times}`)
  assert.deepEqual([work('a'), work('b'), work('a')], ['a1', 'b2', 'a1'])
})

test('a term may become several, and none stands twice', () => {
  assert.deepEqual(eachTerm({ free: ['a', 'b'], fee: ['c'] }, (term) => [term, 'x']), {
    free: ['a', 'x', 'b'],
    fee: ['c', 'x'],
  })
})
