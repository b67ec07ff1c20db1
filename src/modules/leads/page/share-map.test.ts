import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { keptSamples } from '../../../../test/houses/leads.ts'
import type { KeptContact, KeptGroup } from '../keeping/kept.ts'
import type { Relative } from './related.ts'
import { type Sharing, shareMap } from './share-map.ts'

const [SAMPLE] = keptSamples()
const NOWHERE: ReadonlyMap<number, readonly Relative[]> = new Map()

const contact = (i: number): KeptContact => ({
  kind: 'viber',
  value: `+371200000${i}`,
  postings: 2,
  employers: [],
  firstSeen: null,
  lastSeen: null,
})

const group = (i: number, contacts: [number, number][] = []): KeptGroup => {
  return { source: `board-${i}.example`, employer: i % 2 ? `Firm ${i}` : null, postings: 3, contacts }
}

const sharing = (more: Partial<Sharing> = {}): Sharing => {
  return { contacts: [], groups: [], postings: [], slots: [], elsewhere: NOWHERE, ...more }
}

const random = fc
  .record({ contacts: fc.nat(60), groups: fc.nat(80), seed: fc.nat() })
  .map(({ contacts, groups, seed }) =>
    sharing({
      contacts: Array.from({ length: contacts }, (_, i) => contact(i)),
      groups: Array.from({ length: groups }, (_, i) =>
        group(i, contacts === 0 ? [] : [[(seed + i * 7) % contacts, 1 + (i % 3)]]),
      ),
    }),
  )

test('every edge joins two nodes that are drawn, and no two have one name', () => {
  fc.assert(
    fc.property(random, (given) => {
      const { nodes, edges } = shareMap(given)
      const ids = new Set(nodes.map(({ id }) => id))
      assert.equal(ids.size, nodes.length)
      for (const { from, to, postings } of edges) assert.ok(ids.has(from) && ids.has(to) && postings > 0)
    }),
  )
})

test('what is not drawn is counted', () => {
  fc.assert(
    fc.property(random, (given) => {
      const { nodes, left } = shareMap(given)
      const drawn = (kind: string) => nodes.filter((node) => node.kind === kind)
      assert.equal(drawn('contact').length + left.contacts, given.contacts.length)
      const postings = drawn('group').reduce((sum, node) => sum + node.postings, 0)
      assert.equal(postings + left.postings, 3 * given.groups.length)
      assert.ok(nodes.length <= 200)
    }),
  )
})

test('a small lead is drawn posting by posting, with the values some of them share', () => {
  const { body, postings } = SAMPLE
  const slots = body.template.slots.map(({ type }) => type)
  const { nodes, edges } = shareMap(sharing({ contacts: body.contacts, groups: body.groups, postings, slots }))
  assert.equal(nodes.filter(({ kind }) => kind === 'posting').length, postings.length)
  const values = nodes.filter(({ kind }) => kind === 'value')
  assert.ok(values.length > 0)
  for (const { id, postings: seen } of values) assert.equal(edges.filter(({ to }) => to === id).length, seen)
  assert.ok(values.every(({ postings: seen }) => seen > 1 && seen < postings.length))
})

test('another lead stands by the contact points it shares', () => {
  const relative: Relative = { id: 'r', number: 7, state: 'new', score: 12, size: 8, title: null }
  const { nodes, edges } = shareMap(
    sharing({
      contacts: [contact(0), contact(1)],
      groups: [group(0, [[0, 3]])],
      elsewhere: new Map([
        [0, [relative]],
        [1, [relative]],
      ]),
    }),
  )
  const lead = nodes.find(({ kind }) => kind === 'lead')
  assert.deepEqual([lead?.label, lead?.lead, lead?.postings], ['L-7', 'r', 8])
  assert.deepEqual(
    edges.filter(({ from }) => from === lead?.id).map(({ to }) => to),
    ['contact 0', 'contact 1'],
  )
})

test('who shares nothing is there without a line', () => {
  const { nodes, edges } = shareMap(sharing({ contacts: [contact(0)], groups: [group(0), group(1)] }))
  assert.deepEqual(edges, [])
  assert.deepEqual(
    nodes.map(({ label }) => label),
    ['+3712000000', 'board-0.example', 'Firm 1'],
  )
})

test('nothing to draw is an empty map', () => {
  assert.deepEqual(shareMap(sharing()), { nodes: [], edges: [], left: { postings: 0, contacts: 0 } })
})
