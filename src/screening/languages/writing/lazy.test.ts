import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pack } from '../pack.ts'
import { lazily, once } from './lazy.ts'

const pack: Pack = { language: 'xx', functionWords: 'a b', months: 'm', people: 'p', concepts: { free: ['gratis'] } }

test('what is made once is made when asked for, and never again', () => {
  let times = 0
  const give = once(() => ++times)
  assert.equal(times, 0)
  assert.deepEqual([give(), give(), times], [1, 1, 1])
})

test('a lazy pack works its terms out when they are read, once', () => {
  let times = 0
  const lazy = lazily(pack, {
    concepts: () => {
      times++
      return { free: ['free'] }
    },
  })
  assert.deepEqual([lazy.language, lazy.functionWords, lazy.months, lazy.people, times], ['xx', 'a b', 'm', 'p', 0])
  assert.deepEqual(lazy.concepts, { free: ['free'] })
  assert.equal(lazy.concepts, lazy.concepts)
  assert.equal(times, 1)
})

test('months and people may be worked out too', () => {
  const lazy = lazily(pack, { months: () => 'm n', people: () => 'p q' })
  assert.deepEqual([lazy.months, lazy.people, lazy.concepts], ['m n', 'p q', pack.concepts])
})
