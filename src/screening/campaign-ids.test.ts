import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { nameCampaigns, nameOrganisers, type PublishedIds } from './campaign-ids.ts'

const published = (ids: Record<string, readonly string[]>): PublishedIds =>
  new Map(Object.entries(ids).map(([id, members]) => [id, new Set(members)]))

describe('nameCampaigns', () => {
  test('a new group gets an id that depends on its first posting only', () => {
    const [id] = nameCampaigns([['a', 'b']], new Map())
    assert.match(id, /^C-[0-9a-f]{10}$/)
    assert.deepEqual(nameCampaigns([['a', 'z', 'y']], new Map()), [id])
    assert.notDeepEqual(nameCampaigns([['b', 'a']], new Map()), [id])
  })

  test('a group keeps the id it was published under', () => {
    assert.deepEqual(nameCampaigns([['b', 'c', 'd']], published({ 'C-1': ['b', 'c'] })), ['C-1'])
  })

  test('of two published ids the group takes that of most of its postings', () => {
    const ids = nameCampaigns([['a', 'b', 'c', 'x']], published({ 'C-1': ['x'], 'C-2': ['a', 'b'] }))
    assert.deepEqual(ids, ['C-2'])
  })

  test('where a campaign falls apart, the larger part keeps the id', () => {
    const ids = nameCampaigns([['a'], ['b', 'c']], published({ 'C-1': ['a', 'b', 'c'] }))
    assert.equal(ids[1], 'C-1')
    assert.notEqual(ids[0], 'C-1')
  })

  test('of two equal parts the first keeps it', () => {
    const ids = nameCampaigns(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      published({ 'C-1': ['a', 'b', 'c', 'd'] }),
    )
    assert.equal(ids[0], 'C-1')
    assert.notEqual(ids[1], 'C-1')
  })

  test('the id of a campaign that is gone is not given to another', () => {
    const [fresh] = nameCampaigns([['a', 'b']], new Map())
    const [next] = nameCampaigns([['a', 'b']], published({ [fresh]: [] }))
    assert.notEqual(next, fresh)
    assert.match(next, /^C-[0-9a-f]{10}$/)
  })

  test('no postings, no ids', () => assert.deepEqual(nameCampaigns([], published({ 'C-1': ['a'] })), []))

  /** Disjoint groups over twenty postings: the group of each posting, if any. */
  const grouping = fc.array(fc.nat(6), { minLength: 20, maxLength: 20 }).map((places) => {
    const groups = new Map<number, string[]>()
    for (const [i, place] of places.entries()) {
      if (place > 0) groups.set(place, [...(groups.get(place) ?? []), `p${String(i).padStart(2, '0')}`])
    }
    return [...groups.values()]
  })

  test('no two groups share an id, and an id goes only to a group that shares a posting with its last one', () => {
    fc.assert(
      fc.property(fc.array(grouping, { minLength: 1, maxLength: 6 }), (days) => {
        const known = new Map<string, ReadonlySet<string>>()
        for (const groups of days) {
          const ids = nameCampaigns(groups, known)
          assert.equal(new Set(ids).size, groups.length)
          for (const [i, id] of ids.entries()) {
            const before = known.get(id)
            if (before !== undefined) assert.ok(groups[i].some((member) => before.has(member)))
          }
          for (const id of known.keys()) known.set(id, new Set())
          for (const [i, id] of ids.entries()) known.set(id, new Set(groups[i]))
        }
      }),
      runs(300),
    )
  })

  test('the order of the groups changes no id', () => {
    fc.assert(
      fc.property(grouping, grouping, (before, groups) => {
        const first = nameCampaigns(before, new Map())
        const known = new Map(first.map((id, i) => [id, new Set(before[i])]))
        const named = (list: readonly (readonly string[])[]) =>
          new Map(nameCampaigns(list, known).map((id, i) => [list[i].join(), id]))
        const forward = named(groups)
        assert.deepEqual(named(groups.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))), forward, 'sorted')
      }),
      runs(200),
    )
  })
})

describe('nameOrganisers', () => {
  const cluster = (first: string, ...contacts: string[]) => ({ first, contacts })

  test('a new one is named after what it is told, not after a contact point', () => {
    const [id] = nameOrganisers([cluster('a', 'x')], new Map())
    assert.match(id, /^O-[0-9a-f]{10}$/)
    assert.deepEqual(nameOrganisers([cluster('a', 'y', 'z')], new Map()), [id])
  })

  test('it keeps its id while most of its contact points stay together, and no longer', () => {
    const before = published({ 'O-1': ['x', 'y', 'z'] })
    assert.deepEqual(nameOrganisers([cluster('a', 'y', 'x', 'new')], before), ['O-1'])
    const [fresh] = nameOrganisers([cluster('a', 'x', 'new')], before)
    assert.notEqual(fresh, 'O-1')
  })

  test('of two that have more than half of one each, as a contact point may be in both, one keeps the id', () => {
    const ids = nameOrganisers([cluster('a', 'x', 'y'), cluster('b', 'y', 'z')], published({ 'O-1': ['x', 'y', 'z'] }))
    assert.equal(ids[0], 'O-1')
    assert.notEqual(ids[1], 'O-1')
  })
})
