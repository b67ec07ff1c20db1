import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { seeded } from '../../test/samples/adverts.ts'
import { EDGE } from './campaigns.ts'
import { Corpus } from './corpus.ts'
import { mix } from './shingles.ts'
import { Similarity } from './similarity.ts'

const corpusOf = (lists: readonly Iterable<number>[]): Corpus => {
  const corpus = new Corpus()
  for (const list of lists) corpus.add({ shingles: Uint32Array.from(list).sort(), order: [0, 0] })
  return corpus
}

const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const all = a.union(b).size
  return all === 0 ? 0 : a.intersection(b).size / all
}

/** Two sets of shingles with this many shared and own ones. */
function pairOf(shared: number, onlyA: number, onlyB: number, salt: number): [number[], number[]] {
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => mix(mix(salt) + from + i))
  const common = numbers(0, shared)
  return [[...new Set([...common, ...numbers(10000, onlyA)])], [...new Set([...common, ...numbers(20000, onlyB)])]]
}

describe('Similarity', () => {
  const shingles = fc.uniqueArray(fc.nat(60), { maxLength: 40 }).map((list) => new Set(list))

  test('is shared shingles over all shingles of both, either way round', () => {
    fc.assert(
      fc.property(shingles, shingles, (a, b) => {
        const similarity = new Similarity(corpusOf([a, b]))
        assert.equal(similarity.of(0, 1), jaccard(a, b))
        assert.equal(similarity.of(1, 0), jaccard(a, b))
      }),
    )
  })

  test('two empty texts are strangers, a text is like itself', () => {
    const similarity = new Similarity(corpusOf([[], [], [3, 9]]))
    assert.equal(similarity.of(0, 1), 0)
    assert.equal(similarity.of(2, 2), 1)
  })

  test('numbers above 2³¹ are no exception', () => {
    const similarity = new Similarity(
      corpusOf([
        [0xfffffff0, 5],
        [0xfffffff0, 6],
      ]),
    )
    assert.equal(similarity.of(0, 1), 1 / 3)
  })

  test('reaches never says yes below the threshold', () => {
    fc.assert(
      fc.property(shingles, shingles, fc.double({ min: 0.05, max: 1, noNaN: true }), (a, b, threshold) => {
        const similarity = new Similarity(corpusOf([a, b]))
        if (similarity.reaches(0, 1, threshold)) assert.ok(jaccard(a, b) >= threshold)
      }),
    )
  })

  test('the bit pictures turn no pair away that reaches the threshold of an edge', () => {
    const random = seeded(11)
    const lists = Array.from({ length: 4000 }, (_, round) => {
      const shared = 5 + Math.floor(random() * 300)
      // Just above the threshold, where the pictures have the smallest margin.
      const others = Math.floor(shared / EDGE) - shared
      const onlyA = Math.floor(random() * others)
      return pairOf(shared, onlyA, others - onlyA, round)
    })
    const similarity = new Similarity(corpusOf(lists.flat()))
    const pairs = lists.map((_, round) => [2 * round, 2 * round + 1] as const)
    const reaching = pairs.filter(([a, b]) => similarity.of(a, b) >= EDGE)
    const near = reaching.length
    const missed = reaching.filter(([a, b]) => !similarity.reaches(a, b, EDGE)).length
    assert.ok(near > 3000)
    assert.ok(missed / near < 0.005, `${missed} of ${near} pairs missed`)
  })

  test('pictures with every bit set are counted in full', () => {
    const many = Array.from({ length: 6000 }, (_, i) => mix(i))
    const similarity = new Similarity(corpusOf([many, many, many.slice(3000)]))
    assert.ok(similarity.reaches(0, 1, 1))
    assert.ok(similarity.reaches(0, 2, 0.5))
    assert.ok(!similarity.reaches(0, 2, 0.51))
  })

  test('most strangers are turned away by lengths and pictures alone', () => {
    const random = seeded(3)
    const draw = () => Array.from({ length: 100 }, () => Math.floor(random() * 0x100000000))
    const similarity = new Similarity(corpusOf(Array.from({ length: 60 }, draw)))
    let compared = 0
    const exact = similarity.of.bind(similarity)
    similarity.of = (a, b) => {
      compared++
      return exact(a, b)
    }
    for (let a = 0; a < 60; a++) for (let b = 0; b < a; b++) assert.ok(!similarity.reaches(a, b, EDGE))
    assert.ok(compared < 0.05 * 60 * 30, `${compared} of 1770 pairs compared in full`)
  })
})
