import { type Attributes, element, escaped } from '../../../kernel/xml.ts'
import type { Network, NetworkEdge, NetworkNode } from '../network.ts'
import { remarkOn } from './remark.ts'

type Field = readonly [name: string, type: 'string' | 'integer']

/** Each name is both id and title: some readers go by the one, some by the other. */
const NODE_FIELDS: readonly Field[] = [
  ['kind', 'string'],
  ['contactKind', 'string'],
  // Not «size»: readers would take it for the size that is drawn.
  ['count', 'integer'],
  ['community', 'integer'],
  ['firstSeen', 'string'],
  ['lastSeen', 'string'],
]
const EDGE_FIELDS: readonly Field[] = [
  ['relation', 'string'],
  ['why', 'string'],
  ['decision', 'string'],
  ['firstSeen', 'string'],
  ['lastSeen', 'string'],
]

/** The layout's unit square in the points of a Gephi canvas, so that nodes do not lie on one another. */
const CANVAS = 1000

const fields = (of: 'node' | 'edge', list: readonly Field[]): string =>
  element(
    'attributes',
    { class: of, mode: 'static' },
    ...list.map(([name, type]) => element('attribute', { id: name, title: name, type })),
  )

const values = (list: readonly Field[], of: Attributes): string => {
  const written = list.flatMap(([name]) =>
    of[name] === null ? [] : [element('attvalue', { for: name, value: of[name] })],
  )
  return element('attvalues', {}, ...written)
}

/** Days between which something was seen; GEXF counts both in. */
const lifetime = ({ firstSeen, lastSeen }: Pick<NetworkNode, 'firstSeen' | 'lastSeen'>): Attributes => ({
  start: firstSeen,
  end: lastSeen,
})

function nodeElement(node: NetworkNode): string {
  const { id, label, size, x, y } = node
  return element(
    'node',
    { id, label, ...lifetime(node) },
    values(NODE_FIELDS, { ...node, count: size }),
    // Area, not width, tells how many: a hundred postings are ten times as wide as one.
    element('viz:size', { value: (4 + 2 * Math.sqrt(Math.max(0, size))).toFixed(2) }),
    element('viz:position', { x: (x * CANVAS).toFixed(2), y: (y * CANVAS).toFixed(2), z: '0.0' }),
  )
}

function edgeElement(edge: NetworkEdge): string {
  const { id, from, to, kind, why, decision, firstSeen, lastSeen } = edge
  return element(
    'edge',
    // Two nodes may be joined in several ways; Gephi keeps parallel edges apart by their kind.
    { id, source: from, target: to, kind, ...lifetime(edge) },
    values(EDGE_FIELDS, {
      relation: kind,
      why: why.length === 0 ? null : why.join('; '),
      decision,
      firstSeen,
      lastSeen,
    }),
  )
}

/**
 * A network as GEXF 1.3 (gexf.net/1.3), which Gephi opens: attributes, places and sizes, and the days between which each was seen.
 * @returns XML in UTF-8
 */
export function writeGexf(network: Network): string {
  const { nodes, edges } = network
  const graph = element(
    'graph',
    { defaultedgetype: 'undirected', mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' },
    fields('node', NODE_FIELDS),
    fields('edge', EDGE_FIELDS),
    element('nodes', { count: nodes.length }, ...nodes.map(nodeElement)),
    element('edges', { count: edges.length }, ...edges.map(edgeElement)),
  )
  const meta = element(
    'meta',
    {},
    element('creator', {}, 'Ausma'),
    element('description', {}, escaped(remarkOn(network))),
  )
  const root = {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:viz': 'http://gexf.net/1.3/viz',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
    version: '1.3',
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('gexf', root, meta, graph)}\n`
}
