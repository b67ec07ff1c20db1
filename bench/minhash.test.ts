import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupByMinHash, MinHash } from './minhash.ts'

const WORDS =
  'apple river stone cloud garden winter paper bridge candle forest market silver window yellow harbour meadow'

/** A text of 60 words that depends on its number alone. */
function textOf(number: number): string[] {
  const words = WORDS.split(' ')
  let state = number + 1
  return Array.from({ length: 60 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return `${words[state >>> 28]}${(state >>> 16) % 50}`
  })
}

test('copies with an edit come together, strangers stay apart', () => {
  const texts = [0, 1, 2].map(textOf)
  const edited = texts[1].with(30, 'changed').with(10, 'another')
  const groups = groupByMinHash([...texts, edited, texts[2]].map((words) => words.join(' ')))
  assert.equal(groups[3], groups[1])
  assert.equal(groups[4], groups[2])
  assert.equal(new Set(groups).size, 3)
})

test('similarity estimates the Jaccard index of the 2-grams', () => {
  for (let number = 0; number < 20; number++) {
    const words = textOf(number)
    // 10 words of 60 replaced at the end leave 49 of the 59 2-grams: 49 shared of 69 in all.
    const changed = [...words.slice(0, 50), ...textOf(number + 100).slice(0, 10)]
    const minHash = new MinHash()
    minHash.add(words.join(' '))
    minHash.add(changed.join(', ').toUpperCase())
    // Four standard deviations of the estimate by 128 permutations.
    assert.ok(Math.abs(minHash.similarity(0, 1) - 49 / 69) < 0.16, `${number}: ${minHash.similarity(0, 1)}`)
  }
})

test('the same texts give the same groups; more texts than the first room holds', () => {
  const texts = Array.from({ length: 1500 }, (_, i) => textOf(i % 1000).join(' '))
  const groups = groupByMinHash(texts)
  assert.deepEqual(groups, groupByMinHash(texts))
  for (let i = 1000; i < 1500; i++) assert.equal(groups[i], groups[i - 1000])
  assert.equal(new Set(groups).size, 1000)
})
