import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachTerm, eachWord, remembered, writtenOut } from './terms.ts'

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

test('a pack is written out when its terms are read', () => {
  let times = 0
  const pack = writtenOut(
    { language: 'xx', functionWords: '', months: '', people: '', concepts: { free: ['a'] } },
    (term) => {
      times++
      return [`${term}${term}`]
    },
  )
  assert.equal(times, 0)
  assert.deepEqual(pack.concepts, { free: ['aa'] })
})
