import { MultiGraph } from 'graphology'
import type { NetworkPage } from './contract.ts'

/** Kinds differ by colour and size here, and by words in the list beside the picture (WCAG 1.4.1). */
const COLOURS = { lead: '--accent-line', contact: '--contact', organiser: '--ink' } as const
const SIZES = { lead: 9, contact: 8, organiser: 12 } as const

/** What `sigma` draws. @param token gives the colour of a design token @param chosen the node that is looked at */
export function networkGraph(
  { nodes, edges }: Pick<NetworkPage, 'nodes' | 'edges'>,
  token: (name: string) => string,
  chosen: string | null,
): MultiGraph {
  const graph = new MultiGraph()
  for (const { id, kind, label, size, more, x, y } of nodes)
    graph.addNode(id, {
      label: `${label}${more > 0 ? ` +${more}` : ''}`,
      x,
      // The server counts downwards as pages do, sigma upwards as mathematics does.
      y: 1 - y,
      size: SIZES[kind] + Math.min(6, Math.log2(Math.max(1, size))) + (id === chosen ? 4 : 0),
      color: token(id === chosen ? '--danger' : COLOURS[kind]),
    })
  for (const { id, from, to, decision } of edges)
    if (graph.hasNode(from) && graph.hasNode(to))
      graph.addEdgeWithKey(id, from, to, {
        size: decision === 'confirmed' ? 3 : 1,
        color: token(decision === 'cut' ? '--rule' : '--rule-2'),
      })
  return graph
}
