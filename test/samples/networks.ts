import fc from 'fast-check'
import type { Network, NetworkEdge, NetworkNode } from '../../src/modules/networks/network.ts'

/** Words that break careless writers. */
const hostile = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    ']]>',
    '<!--',
    '-->',
    '<script>alert(1)</script>',
    '&amp;',
    '"\'<>&',
    '\u0000\u0001\u0008\u000b\u001f\u007f\u0085',
    '\ud800',
    'x\udfffy',
    '\ufffe\uffff',
    'شركة النور',
    '\u202eevil\u202c',
    '=1+1',
    '+37120000142',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r\n=1',
    'a,b\r\n"c"',
    '＝1',
    '\ufeff',
    '🕊️',
    '',
  ),
)
const day = fc.option(
  fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
)
const unit = fc.double({ min: 0, max: 1, noNaN: true })

const node = fc.record({
  id: hostile,
  kind: fc.constantFrom('lead', 'contact', 'organiser'),
  label: hostile,
  contactKind: fc.option(fc.constantFrom('phone', 'telegram')),
  size: fc.nat(1000),
  firstSeen: day,
  lastSeen: day,
  community: fc.nat(9),
  x: unit,
  y: unit,
}) satisfies fc.Arbitrary<NetworkNode>

const edge = (count: number) =>
  fc.record({
    ends: fc.tuple(fc.nat(count - 1), fc.nat(count - 1)),
    kind: fc.constantFrom<NetworkEdge['kind']>('uses', 'organiser', 'wording'),
    why: fc.array(hostile, { maxLength: 3 }),
    decision: fc.option(fc.constantFrom<'confirmed' | 'cut'>('confirmed', 'cut')),
    firstSeen: day,
    lastSeen: day,
  })

/** Networks with odd labels, each node and edge with an id of its own. */
export const networks: fc.Arbitrary<Network> = fc
  .array(node, { minLength: 1, maxLength: 6 })
  .chain((nodes) => fc.tuple(fc.constant(nodes), fc.array(edge(nodes.length), { maxLength: 6 }), hostile, fc.nat(9)))
  .map(([drawn, edges, note, unseen]) => {
    const nodes = drawn.map((one, i) => ({ ...one, id: `n${i} ${one.id}` }))
    return {
      nodes,
      edges: edges.map(({ ends: [a, b], ...rest }, i) => ({
        id: `e${i}`,
        from: nodes[a].id,
        to: nodes[b].id,
        ...rest,
      })),
      unseen,
      note,
    }
  })

/** A small invented network, to look at by eye. */
export const SAMPLE: Network = {
  nodes: [
    {
      id: 'lead 1',
      kind: 'lead',
      label: 'L-2291 Packers in Atlantis',
      contactKind: null,
      size: 7,
      firstSeen: '2026-11-10',
      lastSeen: '2026-11-12',
      community: 0,
      x: 0.25,
      y: 0.5,
    },
    {
      id: 'contact 1',
      kind: 'contact',
      label: '+371 20 000 142',
      contactKind: 'phone',
      size: 2,
      firstSeen: '2026-11-10',
      lastSeen: '2026-11-20',
      community: 0,
      x: 0.5,
      y: 0.5,
    },
    {
      id: 'organiser 1',
      kind: 'organiser',
      label: 'O-1',
      contactKind: null,
      size: 2,
      firstSeen: null,
      lastSeen: null,
      community: 1,
      x: 1,
      y: 0,
    },
  ],
  edges: [
    {
      id: 'e1',
      from: 'lead 1',
      to: 'contact 1',
      kind: 'uses',
      why: ['in 7 of 7 postings'],
      decision: 'confirmed',
      firstSeen: '2026-11-10',
      lastSeen: '2026-11-12',
    },
    {
      id: 'e2',
      from: 'lead 1',
      to: 'organiser 1',
      kind: 'organiser',
      why: ['shares a phone', '=1+1'],
      decision: null,
      firstSeen: null,
      lastSeen: null,
    },
    {
      id: 'e3',
      from: 'lead 1',
      to: 'organiser 1',
      kind: 'wording',
      why: [],
      decision: 'cut',
      firstSeen: null,
      lastSeen: null,
    },
  ],
  unseen: 3,
  note: 'Contact points as adverts name them.',
}
