import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Corpus } from './corpus.ts'
import { countShared, type Frequencies, noFrequencies, type Telling } from './frequencies.ts'
import { WHOLE } from './part.ts'
import { mix } from './shingles.ts'

const corpusOf = (lists: readonly Iterable<number>[]): Corpus => {
  const corpus = new Corpus()
  for (const list of lists) corpus.add({ shingles: Uint32Array.from(list).sort(), order: [0, 0] })
  return corpus
}
const inOrder = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => i)
const allTelling: Telling = (_shingle, ranks) => ranks

type Settings = { kept?: Uint32Array; many?: number; telling?: Telling; parts?: number }

function counted(
  corpus: Corpus,
  { kept = inOrder(corpus.size), many = 3, telling = allTelling, parts = 1 }: Settings = {},
): Frequencies {
  const frequencies = noFrequencies(corpus)
  for (let part = 0; part < parts; part++) countShared({ corpus, kept, frequencies, many, telling }, { part, parts })
  return frequencies
}

/** Frequencies of each posting's shingles, as pairs. */
const told = (corpus: Corpus, frequencies: Frequencies): [number, number][][] =>
  Array.from({ length: corpus.size }, (_, at) => {
    const start = corpus.start(at)
    return [...corpus.shingles(at)].map((shingle, i) => [shingle, frequencies[corpus.memory.segmentOf[at]][start + i]])
  })

/** The same frequencies by brute force. */
function plainly(lists: readonly ReadonlySet<number>[]): [number, number][][] {
  const count = (shingle: number) => lists.filter((list) => list.has(shingle)).length
  return lists.map((list) =>
    [...list].sort((a, b) => a - b).map((shingle) => [shingle, count(shingle) > 1 ? count(shingle) : 0]),
  )
}

const lists = fc.array(
  fc
    .uniqueArray(
      fc.nat(40).map((n) => mix(n)),
      { maxLength: 14 },
    )
    .map((list) => new Set(list)),
  { minLength: 1, maxLength: 24 },
)

describe('frequencies', () => {
  test('tell of each shingle how many postings share it, whatever the number of parts', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 4 }), (sets, parts) => {
        const corpus = corpusOf(sets)
        assert.deepEqual(told(corpus, counted(corpus, { parts })), plainly(sets))
      }),
    )
  })

  test('postings that are left out are not counted', () => {
    const corpus = corpusOf([
      [1, 2],
      [1, 2],
      [1, 9],
    ])
    assert.deepEqual(told(corpus, counted(corpus, { kept: Uint32Array.of(0, 2) })), [
      [
        [1, 2],
        [2, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [1, 2],
        [9, 0],
      ],
    ])
  })

  test('the ends of the hash range are no exception', () => {
    const both = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
    const corpus = corpusOf([both, both])
    const expected = both.map((shingle) => [shingle, 2])
    assert.deepEqual(told(corpus, counted(corpus)), [expected, expected])
  })

  test('of a shingle of many postings it is asked for which it is telling; the others count as having none', () => {
    const corpus = corpusOf([[5, 6], [5, 6], [5], [5]])
    const asked: number[] = []
    const telling: Telling = (shingle, ranks) => {
      asked.push(shingle)
      return ranks.filter((rank) => rank !== 2)
    }
    const shared = told(corpus, counted(corpus, { telling })).map((pairs) => pairs[0][1])
    assert.deepEqual(asked, [5], 'six is of too few')
    assert.deepEqual(shared, [3, 3, 0, 3])
  })

  test('a shingle that is telling for one posting only is shared by none', () => {
    const corpus = corpusOf([[5], [5], [5]])
    const telling: Telling = (_, ranks) => ranks.subarray(0, 1)
    assert.deepEqual(told(corpus, counted(corpus, { telling })), [[[5, 0]], [[5, 0]], [[5, 0]]])
  })

  test('ranks are those of the order given, not of arrival', () => {
    const corpus = corpusOf([[5], [5, 7], [5]])
    const seen: number[] = []
    counted(corpus, {
      kept: Uint32Array.of(2, 1, 0),
      telling: (_, ranks) => {
        seen.push(...ranks)
        return ranks.filter((rank) => rank > 0)
      },
    })
    assert.deepEqual(seen.sort(), [0, 1, 2])
  })

  test('more postings than the number takes count as the most it takes', () => {
    const corpus = corpusOf(Array.from({ length: 70_000 }, () => [5]))
    assert.equal(told(corpus, counted(corpus))[69_999][0][1], 65_535)
  })

  test('more pairs than one slice of memory takes change nothing', () => {
    // 12 million pairs: 200 postings share one shingle in a thousand, over the whole hash range.
    const corpus = new Corpus()
    for (let rank = 0; rank < 200; rank++) {
      const shingles = Uint32Array.from({ length: 60000 }, (_, k) => k * 71000 + (k % 1000 === 0 ? 0 : 1 + rank))
      corpus.add({ shingles, order: [0, 0] })
    }
    const frequencies = noFrequencies(corpus)
    countShared({ corpus, kept: inOrder(200), frequencies, many: 1000, telling: allTelling }, WHOLE)
    for (const at of [0, 77, 199]) {
      const start = corpus.start(at)
      const own = frequencies[corpus.memory.segmentOf[at]].subarray(start, start + 60000)
      assert.ok(own.every((count, k) => count === (k % 1000 === 0 ? 200 : 0)))
    }
  })
})
