import { MultiGraph } from 'graphology'
import type { LeadPage } from '../../shell/contract.ts'
import { edgeSize, nodeSize } from './lead-view.ts'

/** Kinds differ by colour here, and by words in the list beside the picture (WCAG 1.4.1). */
const COLOURS = {
  contact: '--contact',
  value: '--date',
  posting: '--ink-3',
  group: '--ink-3',
  lead: '--accent-line',
} as const

/** What `sigma` draws. @param token gives the colour of a design token */
export function graphOf({ nodes, edges }: LeadPage['shares'], token: (name: string) => string): MultiGraph {
  const graph = new MultiGraph()
  for (const { id, kind, label, postings, x, y } of nodes) {
    // The server counts downwards as pages do, sigma upwards as mathematics does.
    graph.addNode(id, { label, x, y: 1 - y, size: nodeSize(postings), color: token(COLOURS[kind]) })
  }
  for (const { from, to, postings } of edges) {
    // Large maps come cut; graphology throws at an edge whose end was left out.
    if (graph.hasNode(from) && graph.hasNode(to))
      graph.addEdge(from, to, { size: edgeSize(postings), color: token('--rule-2') })
  }
  return graph
}
