import { MultiGraph } from 'graphology'
import type { NetworkPage } from '../../shell/contract.ts'

/** Kinds differ by shape as well as by colour, and by words in the list beside the picture (WCAG 1.4.1). */
const LOOKS = {
  lead: { shape: 'circle', color: '--accent-line', size: 9 },
  contact: { shape: 'square', color: '--contact', size: 7 },
  organiser: { shape: 'diamond', color: '--ink', size: 13 },
} as const

/** Grounds on which the largest groups stand; the list has their numbers. */
const GROUNDS = [
  '--place-tint',
  '--done-tint',
  '--pay-tint',
  '--contact-tint',
  '--warning-tint',
  '--date-tint',
] as const
const NO_GROUND = 'transparent'

/** What `sigma` draws. @param token gives the colour of a design token @param chosen the node that is looked at */
export function networkGraph(
  { nodes, edges }: Pick<NetworkPage, 'nodes' | 'edges'>,
  token: (name: string) => string,
  chosen: string | null,
): MultiGraph {
  const graph = new MultiGraph()
  const isOfGroups = new Set(nodes.map(({ community }) => community)).size > 1
  for (const { id, kind, label, size, more, community, x, y } of nodes)
    graph.addNode(id, {
      label: `${label}${more > 0 ? ` +${more}` : ''}`,
      shape: LOOKS[kind].shape,
      x,
      // The server counts downwards as pages do, sigma upwards as mathematics does.
      y: 1 - y,
      size: LOOKS[kind].size + Math.min(6, Math.log2(Math.max(1, size))) + (id === chosen ? 4 : 0),
      color: token(LOOKS[kind].color),
      ground: isOfGroups && community < GROUNDS.length ? token(GROUNDS[community]) : NO_GROUND,
      ring: id === chosen ? 3 : 0,
    })
  for (const { id, from, to, decision } of edges)
    if (graph.hasNode(from) && graph.hasNode(to))
      graph.addEdgeWithKey(id, from, to, {
        size: decision === 'confirmed' ? 3 : 1,
        color: token(decision === 'cut' ? '--rule' : '--rule-2'),
      })
  return graph
}
