import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { edited, inventedWords, printOf, seeded, shuffled } from '../../test/samples/adverts.ts'
import { COHESION } from './campaigns.ts'
import { Corpus } from './corpus.ts'
import { groupPostings } from './group.ts'
import { Similarity } from './similarity.ts'

type Text = { readonly id: string; readonly text: string; readonly source: number }

/** Sorted groups of ids, of texts that arrive in this order. */
function groupsOf(texts: readonly Text[]): { groups: string[][]; medoids: string[] } {
  const corpus = new Corpus()
  for (const { text } of texts) corpus.add(printOf(text))
  const byId = Uint32Array.from(texts.keys()).sort((a, b) => (texts[a].id < texts[b].id ? -1 : 1))
  const { campaigns } = groupPostings({
    corpus,
    order: byId,
    sourceOf: Uint32Array.from(texts.map(({ source }) => source)),
    sources: 3,
  })
  return {
    groups: campaigns
      .map(({ members }) => members.map((at) => texts[at].id).sort())
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    medoids: campaigns.map(({ medoid }) => texts[medoid].id).sort(),
  }
}

const texts = (list: readonly string[]): Text[] =>
  list.map((text, i) => ({ id: `p${String(i).padStart(4, '0')}`, text, source: i % 3 }))

/** Campaigns of these sizes and share of edits among unrelated texts; the place shows the group of each text. */
function invented(sizes: readonly number[], share: number, strangers: number, seed: number): Text[] {
  const random = seeded(seed)
  const campaigns = sizes.flatMap((size) => {
    const words = inventedWords(60, random)
    return Array.from({ length: size }, () => edited(words, share, random).join(' '))
  })
  return texts([...campaigns, ...Array.from({ length: strangers }, () => inventedWords(60, random).join(' '))])
}

describe('groupPostings', () => {
  test('finds campaigns of edited copies among strangers', () => {
    const { groups } = groupsOf(invented([10, 25, 2, 7], 0.06, 60, 1))
    assert.deepEqual(
      groups.map((group) => group.length),
      [10, 25, 2, 7],
    )
  })

  test('exact copies join, also of texts too short to be compared otherwise', () => {
    const { groups } = groupsOf(texts(['darbs', 'citi vārdi šeit', 'darbs', 'Darbs!', 'pavisam kas cits']))
    assert.deepEqual(groups, [['p0000', 'p0002', 'p0003']])
  })

  test('copies go where their text goes', () => {
    const [one, near] = ['a b c d e f g h i j k l m n', 'a b c d e f g h i j k l m o']
    const { groups } = groupsOf(texts([one, near, one, 'x y z', near, one]))
    assert.deepEqual(groups, [['p0000', 'p0001', 'p0002', 'p0004', 'p0005']])
  })

  test('members stand in rank order, copies too', () => {
    const [one, near] = ['a b c d e f g h i j k l m n', 'a b c d e f g h i j k l m o']
    const corpus = new Corpus()
    for (const text of [one, near, one, near]) corpus.add(printOf(text))
    const { campaigns } = groupPostings({
      corpus,
      order: Uint32Array.of(3, 2, 1, 0),
      sourceOf: new Uint32Array(4),
      sources: 1,
    })
    assert.deepEqual(
      campaigns.map(({ members }) => members),
      [[3, 2, 1, 0]],
    )
  })

  test('only another pay or phone is no other text', () => {
    const { groups } = groupsOf(texts(['alga 900 eiro zvani 20000001', 'alga 1 200 eiro zvani 20000002']))
    assert.deepEqual(groups, [['p0000', 'p0001']])
  })

  test('texts without a word in common stay alone', () => {
    assert.deepEqual(groupsOf(invented([], 0, 80, 2)).groups, [])
    assert.deepEqual(groupsOf([]).groups, [])
    assert.deepEqual(groupsOf(texts(['tikai viens'])).groups, [])
  })

  test('a chain of texts is no campaign', () => {
    const words = inventedWords(400, seeded(3))
    const chain = texts(Array.from({ length: 6 }, (_, i) => words.slice(45 * i, 45 * i + 100).join(' ')))
    const { groups } = groupsOf(chain)
    for (const group of groups) assert.ok(!(group.includes('p0000') && group.includes('p0003')))
  })

  test('every member is like its medoid', () => {
    const list = invented([30, 12, 5], 0.15, 30, 4)
    const corpus = new Corpus()
    for (const { text } of list) corpus.add(printOf(text))
    const grouping = groupPostings({
      corpus,
      order: Uint32Array.from(list.keys()),
      sourceOf: new Uint32Array(list.length),
      sources: 1,
    })
    const similarity = new Similarity(corpus)
    for (const { members, medoid } of grouping.campaigns) {
      assert.ok(members.includes(medoid))
      assert.equal(new Set(members).size, members.length)
      for (const at of members) assert.ok(at === medoid || similarity.of(at, medoid) >= COHESION)
    }
  })

  test('no posting is in two campaigns', () => {
    const { groups } = groupsOf(invented([9, 9, 9, 9], 0.2, 20, 5))
    const all = groups.flat()
    assert.equal(new Set(all).size, all.length)
  })

  test('the order of arrival changes neither groups nor medoids', () => {
    const size = fc.integer({ min: 2, max: 12 })
    fc.assert(
      fc.property(
        fc.array(size, { maxLength: 4 }),
        fc.constantFrom(0, 0.05, 0.12, 0.25),
        fc.nat(1000),
        fc.nat(1000),
        (sizes, share, seed, order) => {
          const list = invented(sizes, share, 15, seed)
          assert.deepEqual(groupsOf(shuffled(list, seeded(order))), groupsOf(list))
        },
      ),
      runs(40),
    )
  })

  test('nor does it where a source has a frame', () => {
    const frame = inventedWords(50, seeded(6)).join(' ')
    const list = invented([10], 0.05, 90, 7).map((one) => ({ ...one, text: `${one.text} ${frame}`, source: 0 }))
    const straight = groupsOf(list)
    assert.deepEqual(
      straight.groups.map((group) => group.length),
      [10],
    )
    for (const seed of [1, 2, 3]) assert.deepEqual(groupsOf(shuffled(list, seeded(seed))), straight)
  })

  test('a stranger more changes no campaign', () => {
    const list = invented([8, 4], 0.05, 10, 8)
    const more = [...list, { id: 'zz', text: inventedWords(60, seeded(9)).join(' '), source: 0 }]
    assert.deepEqual(groupsOf(more).groups, groupsOf(list).groups)
  })
})
