import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { edge, node, picture } from '../../../../test/pages/networks/networks.ts'
import { en } from '../../shell/catalogues/en.ts'
import { formats } from '../../shell/format.ts'
import { voice } from '../../shell/words.ts'
import { networkGraph } from './network-graph.ts'
import {
  ALWAYS,
  busiest,
  daysOf,
  heights,
  isNode,
  labelsOf,
  openedIn,
  openedWith,
  reasonsSaid,
  rowsOf,
  within,
} from './network-view.ts'

describe('the stretch with the most leads', () => {
  test('is said with its days; none where nothing is dated', () => {
    const days = ['2026-11-01', '2026-11-05', '2026-11-09', '2026-11-20']
    assert.deepEqual(busiest([1, 3], days), { leads: 3, from: '2026-11-09', to: '2026-11-20' })
    assert.deepEqual(busiest([4, 1, 1, 4], days), { leads: 4, from: '2026-11-01', to: '2026-11-01' })
    assert.equal(busiest([], days), null)
    assert.equal(busiest([0, 0], days), null)
  })

  test('whatever the leads are, so many were seen between its days', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
    const seen = fc.tuple(day, day).map((both) => both.toSorted())
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (spans, most) => {
        const nodes = spans.map(([firstSeen, lastSeen], at) => node('lead', at, { firstSeen, lastSeen }))
        const days = daysOf({ nodes })
        const found = busiest(heights({ nodes }, days, most), days)
        assert.ok(found !== null)
        const within = spans.filter(([first, last]) => last >= found.from && first <= found.to)
        assert.equal(found.leads, within.length)
      }),
    )
  })
})

describe('a network within days', () => {
  test('all of it without bounds', () => {
    assert.deepEqual(within(picture, ALWAYS), picture)
  })

  test('what was seen before or after is left out, with its links; what is undated stays', () => {
    const { nodes, edges } = within(picture, { from: '2026-11-10', to: null })
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ['L-12', '@sunny_example', 'O-3'],
    )
    for (const { from, to } of edges) for (const end of [from, to]) assert.ok(nodes.some(({ id }) => id === end))
  })

  test('whatever the bounds, no link hangs in the air', () => {
    const day = fc.option(fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`))
    fc.assert(
      fc.property(day, day, (from, to) => {
        const { nodes, edges } = within(picture, { from, to })
        const ids = new Set(nodes.map(({ id }) => id))
        for (const one of edges) assert.ok(ids.has(one.from) && ids.has(one.to))
      }),
    )
  })

  test('days once and in order; leads counted over the stretches they were seen in', () => {
    const days = daysOf(picture)
    assert.deepEqual(days, [...days].sort())
    assert.equal(new Set(days).size, days.length)
    assert.deepEqual(heights(picture, days, 60).length, days.length)
    assert.ok(heights(picture, days, 2).every((count) => count > 0))
    assert.deepEqual(daysOf({ nodes: [node('lead', 1, { firstSeen: null, lastSeen: null })] }), [])
  })
})

describe('the list beside the picture', () => {
  test('has each node once, leads first, with all its links from both ends', () => {
    const rows = rowsOf(picture)
    assert.deepEqual(rows.map(({ node: { id } }) => id).sort(), picture.nodes.map(({ id }) => id).sort())
    assert.equal(rows[0].node.kind, 'lead')
    assert.equal(
      rows.reduce((sum, { ties }) => sum + ties.length, 0),
      2 * picture.edges.length,
    )
  })

  test('says why in the words of the page', () => {
    const say = voice(en, 'en')
    const format = formats('en')
    const [first] = picture.edges
    assert.deepEqual(reasonsSaid(first, labelsOf(picture), say, format), ['in 3 postings'])
    const shared = edge(picture.nodes[0].id, picture.nodes[1].id, {
      reasons: [{ code: 'shared', node: picture.nodes[2].id, count: 2, bits: 6.5 }],
    })
    assert.match(
      reasonsSaid(shared, labelsOf(picture), say, format)[0],
      /^@sunny_example stands in 2 leads: strong, 91 times as likely as by chance$/,
    )
  })
})

describe('the picture', () => {
  test('has every node and link; links whose end is missing are no fault', () => {
    const loose = { ...picture, edges: [...picture.edges, edge('lead:gone', picture.nodes[0].id)] }
    const graph = networkGraph(loose, (name) => name, picture.nodes[0].id)
    assert.equal(graph.order, picture.nodes.length)
    assert.equal(graph.size, picture.edges.length)
    // What is looked at is ringed and keeps the colour of its kind.
    const [lead, , contact, organiser] = picture.nodes.map(({ id }) => graph.getNodeAttributes(id))
    assert.deepEqual([lead.ring > 0, contact.ring > 0, lead.color], [true, false, '--accent-line'])
    assert.equal(new Set([lead.shape, contact.shape, organiser.shape]).size, 3)
  })

  test('groups stand on grounds of their own once there is more than one', () => {
    const groundsOf = (communities: readonly number[]) => {
      const nodes = communities.map((community, at) => node('lead', at, { community }))
      const graph = networkGraph({ nodes, edges: [] }, (name) => name, nodes[0].id)
      return nodes.map(({ id }) => graph.getNodeAttribute(id, 'ground'))
    }
    assert.deepEqual(groundsOf([0, 0]), ['transparent', 'transparent'])
    const [one, same, other, far] = groundsOf([0, 0, 1, 40])
    assert.ok(one === same && one !== other && far === 'transparent')
  })
})

describe('an address', () => {
  test('gives back what was opened, and nothing that is no node', () => {
    const ids = picture.nodes.map(({ id }) => id)
    const open = ids.reduce<string[]>((opened, id) => openedIn({ open: openedWith(opened, id) }), [])
    assert.deepEqual(open, ids)
    assert.deepEqual(openedIn({ open: `${ids[0]}.<script>.lead:1` }), [ids[0]])
    assert.deepEqual(openedIn({ open: 7 }), [])
    assert.equal(isNode('lead:nobody'), false)
  })

  test('keeps the last hundred', () => {
    const many = Array.from({ length: 150 }, (_, n) => node('lead', n + 1).id)
    assert.equal(openedIn({ open: many.join('.') }).length, 100)
    assert.equal(openedWith(many, node('lead', 999).id).split('.').length, 100)
  })
})
