import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advert, gather, inventedAdverts, seeded, shuffled } from '../../test/samples/adverts.ts'
import { type Conclusions, drawConclusions } from './conclude.ts'
import type { Gathered } from './gathered.ts'
import type { Posting } from './posting.ts'
import { keyOf } from './posting-key.ts'

function conclude(postings: readonly Posting[]): { gathered: Gathered; concluded: Conclusions } {
  const { gathered, store } = gather(postings)
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  return { gathered, concluded: drawConclusions(gathered, read) }
}

const memberships = ({ leads }: Conclusions): string[] => leads.map(({ members }) => members.toSorted().join()).sort()

describe('repeats', () => {
  const list = inventedAdverts([6, 0, 3], 10, 4)

  test('a posting read twice counts once', () => {
    const once = conclude(list).concluded
    const twice = conclude([...list, ...list.slice(0, 8)]).concluded
    assert.equal(once.repeated, 0)
    assert.equal(twice.repeated, 8)
    assert.deepEqual(memberships(twice), memberships(once))
    assert.deepEqual(
      twice.leads.map(({ score }) => score),
      once.leads.map(({ score }) => score),
    )
  })

  test('another text under a known id is another posting', () => {
    const { gathered, concluded } = conclude([advert({ text: 'viens' }), advert({ text: 'otrs' })])
    assert.equal(concluded.repeated, 0)
    assert.equal(concluded.order.length, 2)
    assert.notEqual(keyOf(gathered, 0), keyOf(gathered, 1))
  })

  test('of a posting read several times one is taken, under one number', () => {
    const { concluded, gathered } = conclude([list[0], list[1], list[0], list[1], list[0]])
    assert.deepEqual([...concluded.firsts].sort(), [0, 1])
    assert.deepEqual([...concluded.order].sort(), [0, 1])
    for (const [rank, at] of concluded.order.entries()) assert.ok(gathered.isRepeat(at, concluded.firsts[rank]))
  })

  test('of a posting that was remembered and read again, what was read is shown and what was remembered is not new', () => {
    const { gathered, store } = gather([list[0], list[1], list[0], list[2]])
    const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
    const { order, firsts } = drawConclusions(gathered, read, { firstNew: 2 })
    const pairs = Array.from(order, (at, rank) => `${at} first ${firsts[rank]}`)
    assert.deepEqual(pairs.sort(), ['1 first 1', '2 first 0', '3 first 3'])
  })

  test('which of a posting’s names and dates is taken does not depend on which came first', () => {
    const twice = list
      .slice(0, 12)
      .map((one) => ({ ...one, source: 'elsewhere', employer: 'Other', date: '2020-01-01' }))
    const leads = conclude([...list, ...twice]).concluded.leads
    assert.ok(leads.length > 0)
    assert.deepEqual(conclude([...twice, ...list]).concluded.leads, leads)
    assert.deepEqual(conclude(shuffled([...twice, ...list, ...twice], seeded(3))).concluded.leads, leads)
  })
})
