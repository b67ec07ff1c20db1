import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { COHESION, cohere, EDGE, groupsOf, medoidOf, Unions } from './campaigns.ts'
import { Corpus } from './corpus.ts'
import { Similarity } from './similarity.ts'

const similarityOf = (lists: readonly Iterable<number>[]): Similarity => {
  const corpus = new Corpus()
  for (const list of lists) corpus.add({ shingles: Uint32Array.from(list).sort(), order: [0, 0] })
  return new Similarity(corpus)
}
/** `count` numbers in a row, beginning with `from`. */
const run = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i)
const once = () => 1

describe('Unions', () => {
  const joins = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 40 })

  /** Connected sets by brute force: repeats over all pairs until nothing changes. */
  function plainly(pairs: readonly (readonly [number, number])[]): number[] {
    const names = run(0, 30)
    for (let changed = true; changed; ) {
      changed = false
      for (const [a, b] of pairs) {
        const least = Math.min(names[a], names[b])
        changed ||= names[a] !== least || names[b] !== least
        names[a] = least
        names[b] = least
      }
    }
    return names
  }

  test('joins what is connected, and names each set by its smallest member', () => {
    fc.assert(
      fc.property(joins, (pairs) => {
        const unions = new Unions(30)
        for (const [a, b] of pairs) unions.join(a, b)
        assert.deepEqual(
          run(0, 30).map((at) => unions.find(at)),
          plainly(pairs),
        )
      }),
    )
  })

  test('groups are sets of two and more, ascending, by their first members', () => {
    fc.assert(
      fc.property(joins, (pairs) => {
        const unions = new Unions(30)
        for (const [a, b] of pairs) unions.join(a, b)
        const names = plainly(pairs)
        const expected = run(0, 30)
          .map((name) => run(0, 30).filter((at) => names[at] === name))
          .filter((group) => group.length > 1)
        assert.deepEqual(groupsOf(unions, 30), expected)
      }),
    )
  })

  test('sets found apart can be joined, and taken up where they were left', () => {
    fc.assert(
      fc.property(joins, joins, (some, others) => {
        const [one, two, both] = [new Unions(30), new Unions(30), new Unions(30)]
        for (const [a, b] of some) one.join(a, b)
        for (const [a, b] of others) two.join(a, b)
        for (const [a, b] of [...some, ...others]) both.join(a, b)
        const taken = new Unions(30, one.parent.slice())
        for (const [at, other] of two.parent.entries()) taken.join(at, other)
        assert.deepEqual(groupsOf(taken, 30), groupsOf(both, 30))
      }),
    )
  })

  test('a long chain is followed to its end', () => {
    const unions = new Unions(100_000)
    for (let i = 99_999; i > 0; i--) unions.join(i, i - 1)
    assert.equal(unions.find(99_999), 0)
  })
})

describe('medoid', () => {
  test('is the member most like the others', () => {
    const similarity = similarityOf([run(0, 20), run(2, 20), run(4, 20), run(30, 20)])
    assert.equal(medoidOf([0, 1, 2, 3], similarity, once), 1)
  })

  test('counts a text as often as it was posted', () => {
    const similarity = similarityOf([run(0, 20), run(2, 20), run(4, 20)])
    assert.equal(
      medoidOf([0, 1, 2], similarity, (at) => (at === 2 ? 50 : 1)),
      2,
    )
  })

  test('is a member, also of groups larger than the sample', () => {
    const similarity = similarityOf(Array.from({ length: 300 }, (_, i) => run(i, 60)))
    const group = run(10, 250)
    const medoid = medoidOf(group, similarity, once)
    assert.ok(group.includes(medoid))
    assert.ok(Math.abs(medoid - 135) < 40, 'from the middle of the row')
  })

  test('of two that are alike like both, the first is taken', () => {
    const similarity = similarityOf([run(0, 10), run(0, 10)])
    assert.equal(medoidOf([0, 1], similarity, once), 0)
  })
})

describe('cohesion', () => {
  test('a chain of ever less similar texts is no campaign: A~B~C~D, A unlike D', () => {
    const similarity = similarityOf([run(0, 100), run(45, 100), run(90, 100), run(135, 100)])
    for (const at of [0, 1, 2]) assert.ok(similarity.of(at, at + 1) >= EDGE, 'neighbours make an edge')
    assert.equal(similarity.of(0, 3), 0)
    const campaigns = cohere([0, 1, 2, 3], similarity, once)
    assert.ok(campaigns.length > 1)
    for (const { members } of campaigns) assert.ok(!(members.includes(0) && members.includes(3)))
  })

  test('a long chain falls into stretches', () => {
    const similarity = similarityOf(Array.from({ length: 40 }, (_, i) => run(45 * i, 100)))
    for (const { members } of cohere(run(0, 40), similarity, once)) assert.ok(members.length <= 3)
  })

  test('near-copies of one text stay together', () => {
    const lists = Array.from({ length: 30 }, (_, i) => run(0, 100).filter((n) => n % 30 !== i))
    const campaigns = cohere(run(0, 30), similarityOf(lists), once)
    assert.deepEqual(
      campaigns.map(({ members }) => members),
      [run(0, 30)],
    )
  })

  test('each member goes to exactly one campaign, is like its medoid, and the medoid is a member', () => {
    const shingles = fc.uniqueArray(fc.nat(25), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(fc.array(shingles, { minLength: 1, maxLength: 20 }), (lists) => {
        const similarity = similarityOf(lists)
        const group = run(0, lists.length)
        const campaigns = cohere(group, similarity, once)
        assert.deepEqual(
          campaigns.flatMap(({ members }) => members).sort((a, b) => a - b),
          group,
        )
        for (const { members, medoid } of campaigns) {
          assert.ok(members.includes(medoid))
          for (const member of members)
            assert.ok(member === medoid || similarity.of(member, medoid) >= COHESION, `${member} and ${medoid}`)
        }
      }),
      runs(200),
    )
  })

  test('a group of one is a campaign of one', () => {
    assert.deepEqual(cohere([4], similarityOf([[], [], [], [], run(0, 5)]), once), [{ members: [4], medoid: 4 }])
  })
})
