import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import type { Edge, Node } from './shapes.ts'
import { composed, type Drawn, sliced } from './slices.ts'

const node = (kind: Node['kind'], n: number): Node => ({
  ...{ id: `${kind}:${n}`, kind, label: `${kind} ${n}`, title: null, state: null, contactKind: null, size: 1 },
  ...{ firstSeen: null, lastSeen: null, community: 0, x: 0, y: 0, more: 0, hub: false },
})
const edge = (from: string, to: string, names: string | null = null): Edge => ({
  ...{ id: `${from} ${to}`, from, to, kind: 'uses', why: [], decision: null },
  ...{ firstSeen: null, lastSeen: null, decidable: false },
  reasons: [{ code: 'shared', node: names, count: 2, bits: 1 }],
})

/** A picture in which each link begins at a lead, as those that are drawn do. */
const picture = fc
  .record({ leads: fc.integer({ min: 1, max: 6 }), contacts: fc.integer({ min: 1, max: 6 }) })
  .chain(({ leads, contacts }) =>
    fc.uniqueArray(fc.tuple(fc.nat(leads - 1), fc.nat(contacts - 1), fc.nat(leads - 1)), { maxLength: 20 }).map(
      (ties): Drawn => ({
        nodes: [
          ...Array.from({ length: leads }, (_, n) => node('lead', n)),
          ...Array.from({ length: contacts }, (_, n) => node('contact', n)),
          node('organiser', 0),
        ],
        edges: unique([
          edge('lead:0', 'organiser:0', 'contact:0'),
          ...ties.map(([lead, contact]) => edge(`lead:${lead}`, `contact:${contact}`)),
          ...ties.flatMap(([lead, , other]) => (lead === other ? [] : [edge(`lead:${lead}`, `lead:${other}`)])),
        ]),
      }),
    ),
  )
const unique = (edges: readonly Edge[]): Edge[] => [...new Map(edges.map((one) => [one.id, one])).values()]
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).toSorted()
/** What is tied to something, and every lead. */
const tiedIn = ({ nodes, edges }: Drawn) =>
  nodes.filter(({ id, kind }) => kind === 'lead' || edges.some(({ from, to }) => from === id || to === id))

test('cut up and put together again it is the same picture, but for what nothing is linked to', () => {
  fc.assert(
    fc.property(picture, (whole) => {
      const { rest, slices } = sliced(whole)
      const again = composed([rest, ...slices.values()])
      assert.deepEqual(ids(again.edges), ids(whole.edges))
      assert.deepEqual(ids(again.nodes), ids(tiedIn(whole)))
    }),
    runs(100),
  )
})

test('without a lead’s slice nothing of that lead is left, and all links between others are', () => {
  fc.assert(
    fc.property(picture, fc.nat(5), (whole, n) => {
      const { rest, slices } = sliced(whole)
      const gone = `lead:${n % whole.nodes.filter(({ kind }) => kind === 'lead').length}`
      const left = composed([rest, ...[...slices].flatMap(([lead, slice]) => (lead === gone ? [] : [slice]))])
      assert.ok(!JSON.stringify(left).includes(`"${gone}"`))
      assert.deepEqual(ids(left.edges), ids(whole.edges.filter(({ from, to }) => from !== gone && to !== gone)))
      const had = new Set(left.edges.flatMap(({ from, to }) => [from, to]))
      assert.ok(left.nodes.every(({ id, kind }) => kind === 'lead' || had.has(id)))
    }),
    runs(100),
  )
})

test('a contact point that went with an erased lead is named by no reason either', () => {
  const whole: Drawn = {
    nodes: [node('lead', 1), node('lead', 2), node('contact', 1), node('organiser', 1)],
    edges: [edge('lead:1', 'contact:1'), edge('lead:2', 'organiser:1', 'contact:1')],
  }
  const { rest, slices } = sliced(whole)
  assert.deepEqual(
    rest.nodes.map(({ id }) => id),
    ['organiser:1'],
  )
  const left = composed([rest, slices.get('lead:2') ?? { nodes: [], edges: [] }])
  assert.equal(left.edges[0].reasons[0].node, null)
  assert.equal(
    composed([rest, ...slices.values()]).edges.find(({ to }) => to === 'organiser:1')?.reasons[0].node,
    'contact:1',
  )
})

test('nothing is left of a picture of no leads', () => {
  assert.deepEqual(composed([]), { nodes: [], edges: [] })
  assert.deepEqual(composed([sliced({ nodes: [node('organiser', 1)], edges: [] }).rest]), { nodes: [], edges: [] })
})
