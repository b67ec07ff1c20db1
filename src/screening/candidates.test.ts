import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Unions } from './campaigns.ts'
import { forEachCandidate, forEachShared, LookUpChooser } from './candidates.ts'
import { Corpus } from './corpus.ts'
import { mix } from './shingles.ts'

const corpusOf = (lists: readonly Iterable<number>[]): Corpus => {
  const corpus = new Corpus()
  for (const list of lists) corpus.add({ shingles: Uint32Array.from(list).sort(), order: [0, 0] })
  return corpus
}
const inOrder = (size: number): Uint32Array => Uint32Array.from({ length: size }, (_, i) => i)

type Shared = { readonly shingle: number; readonly members: number[] }

function sharedIn(corpus: Corpus, order = inOrder(corpus.size)): Shared[] {
  const groups: Shared[] = []
  forEachShared(corpus, order, ({ shingle, members }) => groups.push({ shingle, members: [...members] }))
  return groups
}

/** The same by the plainest means. */
function sharedPlainly(lists: readonly ReadonlySet<number>[]): Shared[] {
  const members = new Map<number, number[]>()
  for (const [rank, list] of lists.entries()) {
    for (const shingle of list) members.set(shingle, [...(members.get(shingle) ?? []), rank])
  }
  return [...members]
    .filter(([, ranks]) => ranks.length > 1)
    .map(([shingle, ranks]) => ({ shingle, members: ranks }))
    .sort((a, b) => a.shingle - b.shingle)
}

function pairsOf(lists: readonly Iterable<number>[]): [number, number][] {
  const corpus = corpusOf(lists)
  const chooser = new LookUpChooser(corpus.size)
  forEachShared(corpus, inOrder(corpus.size), ({ shingle, members }) => chooser.offer(shingle, members))
  const pairs: [number, number][] = []
  forEachCandidate(chooser.chosen(), (a, b) => pairs.push([a, b]))
  return pairs
}

const pairNames = (pairs: readonly (readonly [number, number])[]): Set<string> =>
  new Set(pairs.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)))

/** So few shingles a posting that each fits among those it is looked up by. */
const lists = fc.array(
  fc.uniqueArray(
    fc.nat(40).map((n) => mix(n)),
    { maxLength: 14 },
  ),
  { minLength: 1, maxLength: 24 },
)

describe('forEachShared', () => {
  test('gives each shingle of two and more postings with all of them, by rank', () => {
    fc.assert(
      fc.property(lists, (drawn) => {
        const sets = drawn.map((list) => new Set(list))
        assert.deepEqual(sharedIn(corpusOf(sets)), sharedPlainly(sets))
      }),
    )
  })

  test('ranks are those of the order given, not of arrival', () => {
    const corpus = corpusOf([
      [1, 2],
      [2, 3],
      [1, 3],
    ])
    assert.deepEqual(sharedIn(corpus, Uint32Array.of(2, 0, 1)), [
      { shingle: 1, members: [0, 1] },
      { shingle: 2, members: [1, 2] },
      { shingle: 3, members: [0, 2] },
    ])
  })

  test('postings that the order leaves out are left out', () => {
    assert.deepEqual(
      sharedIn(
        corpusOf([
          [1, 2],
          [1, 2],
          [1, 9],
        ]),
        Uint32Array.of(0, 2),
      ),
      [{ shingle: 1, members: [0, 1] }],
    )
  })

  test('the ends of the hash range are no exception', () => {
    const both = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe]
    assert.deepEqual(
      sharedIn(corpusOf([both, both])).map(({ shingle }) => shingle),
      both,
    )
  })

  test('more pairs than one slice of memory takes change nothing', () => {
    // 12 million pairs: 200 postings share one shingle in a thousand, from the bottom of the hash range to the top.
    const postings = 200
    const corpus = new Corpus()
    for (let rank = 0; rank < postings; rank++) {
      const shingles = Uint32Array.from({ length: 60000 }, (_, k) => k * 71000 + (k % 1000 === 0 ? 0 : 1 + rank))
      corpus.add({ shingles, order: [0, 0] })
    }
    const groups = sharedIn(corpus)
    assert.deepEqual(
      groups.map(({ shingle }) => shingle),
      Array.from({ length: 60 }, (_, i) => i * 71_000_000),
    )
    for (const { members } of groups) assert.deepEqual(members, [...inOrder(postings)])
  })
})

describe('candidates', () => {
  test('every pair that shares a shingle of few postings is found', () => {
    fc.assert(
      fc.property(lists, (drawn) => {
        const sets = drawn.map((list) => new Set(list))
        const found = pairNames(pairsOf(sets))
        for (const { members } of sharedPlainly(sets)) {
          if (members.length > 3) continue
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
    // Each posting has sixty shingles of a hundred postings each; the two of a pair share two more of their own.
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
    // Forty shingles each, of which every one also stands in four strangers: the rarest are a matter of chance.
    const drawn = Array.from({ length: 50 }, (_, at) =>
      Array.from({ length: 40 }, (_, i) => mix(1000 * Math.floor(at / 10) + i)),
    )
    const unions = new Unions(50)
    for (const [a, b] of pairsOf(drawn)) unions.join(a, b)
    for (let at = 0; at < 50; at++) assert.equal(unions.find(at), unions.find(10 * Math.floor(at / 10)))
    assert.equal(new Set(Array.from({ length: 50 }, (_, at) => unions.find(at))).size, 5)
  })

  test('the pairs are the same whatever the order in which shingles are offered', () => {
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.nat()), (drawn, luck) => {
        const groups = sharedIn(corpusOf(drawn.map((list) => new Set(list))))
        const lookUps = (offered: readonly Shared[]) => {
          const chooser = new LookUpChooser(drawn.length)
          for (const { shingle, members } of offered) chooser.offer(shingle, Uint32Array.from(members))
          const pairs: [number, number][] = []
          forEachCandidate(chooser.chosen(), (a, b) => pairs.push([a, b]))
          return pairNames(pairs)
        }
        const mixed = groups
          .map((group) => ({ group, at: luck.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ group }) => group)
        assert.deepEqual([...lookUps(mixed)].sort(), [...lookUps(groups)].sort())
      }),
    )
  })

  test('no postings, no pairs', () => {
    assert.deepEqual(pairsOf([]), [])
    assert.deepEqual(pairsOf([[], []]), [])
    assert.deepEqual(pairsOf([[1, 2, 3]]), [])
  })
})
