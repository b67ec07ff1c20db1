import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { Unions } from './campaigns.ts'
import { forEachCandidate, LookUpChooser, type LookUps, noLookUps } from './candidates.ts'
import { Corpus } from './corpus.ts'
import { countShared, noFrequencies } from './frequencies.ts'
import { type Part, WHOLE } from './part.ts'
import { mix } from './shingles.ts'

const inOrder = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => i)

function lookUpsOf(lists: readonly Iterable<number>[]): LookUps {
  const corpus = new Corpus()
  for (const list of lists) corpus.add({ shingles: Uint32Array.from(list).sort(), order: [0, 0] })
  const frequencies = noFrequencies(corpus)
  const telling = (_shingle: number, ranks: Uint32Array) => ranks
  countShared({ corpus, kept: inOrder(corpus.size), frequencies, many: 9, telling }, WHOLE)
  const chooser = new LookUpChooser(corpus, frequencies)
  const lookUps = noLookUps(corpus.size)
  for (let at = 0; at < corpus.size; at++) chooser.choose(at, at, lookUps)
  return lookUps
}

function pairsOf(lists: readonly Iterable<number>[], part: Part = WHOLE): [number, number][] {
  const pairs: [number, number][] = []
  forEachCandidate(lookUpsOf(lists), part, (a, b) => pairs.push([a, b]))
  return pairs
}

/** Shingles of two or more postings with their members, by brute force. */
function sharedPlainly(lists: readonly ReadonlySet<number>[]): { shingle: number; members: number[] }[] {
  const members = new Map<number, number[]>()
  for (const [rank, list] of lists.entries()) {
    for (const shingle of list) members.set(shingle, [...(members.get(shingle) ?? []), rank])
  }
  return [...members].filter(([, ranks]) => ranks.length > 1).map(([shingle, ranks]) => ({ shingle, members: ranks }))
}

const pairNames = (pairs: readonly (readonly [number, number])[]): Set<string> =>
  new Set(pairs.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)))

/** Few enough shingles per posting that it is looked up by all of them. */
const lists = fc.array(
  fc.uniqueArray(
    fc.nat(40).map((n) => mix(n)),
    { maxLength: 14 },
  ),
  { minLength: 1, maxLength: 24 },
)

describe('candidates', () => {
  test('every pair that shares a shingle of few postings is found', () => {
    fc.assert(
      fc.property(lists, (drawn) => {
        const sets = drawn.map((list) => new Set(list))
        const found = pairNames(pairsOf(sets))
        for (const { members } of sharedPlainly(sets)) {
          if (members.length > 5) continue
          for (const [i, a] of members.entries())
            for (const b of members.slice(i + 1)) assert.ok(found.has(`${a} ${b}`), `${a} and ${b}`)
        }
      }),
    )
  })

  test('all postings of a shingle hang together, however many they are', () => {
    fc.assert(
      fc.property(lists, (drawn) => {
        const sets = drawn.map((list) => new Set(list))
        const unions = new Unions(sets.length)
        for (const [a, b] of pairsOf(sets)) unions.join(a, b)
        for (const { members } of sharedPlainly(sets))
          for (const member of members) assert.equal(unions.find(member), unions.find(members[0]))
      }),
    )
  })

  test('nothing but what shares a shingle is paired, and nothing with itself', () => {
    fc.assert(
      fc.property(lists, (drawn) => {
        const sets = drawn.map((list) => new Set(list))
        for (const [a, b] of pairsOf(sets)) {
          assert.notEqual(a, b)
          assert.ok(!sets[a].isDisjointFrom(sets[b]))
        }
      }),
    )
  })

  test('of many postings of one shingle each is paired with the first and its neighbours only', () => {
    const pairs = pairsOf(Array.from({ length: 1000 }, () => [77]))
    assert.ok(pairs.length <= 3 * 1000, `${pairs.length} pairs of 1000 postings`)
    assert.ok(pairNames(pairs).has('0 999'))
    assert.ok(pairNames(pairs).has('500 502'))
  })

  test('a shared rare shingle is not crowded out by common ones', () => {
    // Each posting has sixty shingles that a hundred postings share; the two of a pair share two more.
    const common = Array.from({ length: 60 }, (_, i) => mix(i))
    const drawn = Array.from({ length: 100 }, (_, at) => [
      ...common,
      mix(5000 + Math.floor(at / 2)),
      mix(9000 + Math.floor(at / 2)),
    ])
    const found = pairNames(pairsOf(drawn))
    for (let at = 0; at < 100; at += 2) assert.ok(found.has(`${at} ${at + 1}`))
  })

  test('copies are looked up alike even where all they have is shared by chance too', () => {
    // Forty shingles each, and each shingle also in four unrelated postings, so that the choice of the rarest ones is
    // chance.
    const drawn = Array.from({ length: 50 }, (_, at) =>
      Array.from({ length: 40 }, (_, i) => mix(1000 * Math.floor(at / 10) + i)),
    )
    const unions = new Unions(50)
    for (const [a, b] of pairsOf(drawn)) unions.join(a, b)
    for (let at = 0; at < 50; at++) assert.equal(unions.find(at), unions.find(10 * Math.floor(at / 10)))
    assert.equal(new Set(Array.from({ length: 50 }, (_, at) => unions.find(at))).size, 5)
  })

  test('every posting of a shingle of five is paired with every other, though the shingle is rare and of low hash', () => {
    const drawn = Array.from({ length: 5 }, () => [77])
    assert.equal(pairNames(pairsOf(drawn)).size, 10)
    assert.equal(pairsOf(drawn).length, 10, 'and once')
  })

  test('no shingle is looked up twice by one posting', () => {
    fc.assert(
      fc.property(lists, (drawn) => {
        const lookUps = lookUpsOf(drawn)
        for (let rank = 0; rank < drawn.length; rank++) {
          const own = [...lookUps.subarray(rank * 24, rank * 24 + 24)].filter((shingle) => shingle !== 0xffffffff)
          assert.equal(new Set(own).size, own.length)
        }
      }),
    )
  })

  test('parts find together what one finds', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 5 }), (drawn, parts) => {
        const found = Array.from({ length: parts }, (_, part) => pairsOf(drawn, { part, parts })).flat()
        assert.deepEqual(found, pairsOf(drawn))
      }),
      runs(20),
    )
  })

  test('no postings, no pairs', () => {
    assert.deepEqual(pairsOf([]), [])
    assert.deepEqual(pairsOf([[], []]), [])
    assert.deepEqual(pairsOf([[1, 2, 3]]), [])
  })
})
