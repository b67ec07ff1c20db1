import type { NetworkEdge, NetworkNode } from './network.ts'

/** Days (YYYY-MM-DD) between which a network is looked at; null for no bound. */
export type Span = { readonly from: string | null; readonly to: string | null }

type Seen = Pick<NetworkNode, 'firstSeen' | 'lastSeen'>
type Parts<N, E> = { readonly nodes: readonly N[]; readonly edges: readonly E[] }

/** What of a network was seen within a span, as the handles of its page leave it. What is undated stays in. */
export function within<N extends NetworkNode, E extends NetworkEdge, T extends Parts<N, E>>(network: T, span: Span): T {
  const { from, to } = span
  const isSeen = ({ firstSeen, lastSeen }: Seen) =>
    (lastSeen ?? from ?? '') >= (from ?? '') && (to === null || (firstSeen ?? to) <= to)
  const nodes = network.nodes.filter(isSeen)
  const ids = new Set(nodes.map(({ id }) => id))
  return {
    ...network,
    nodes,
    edges: network.edges.filter((edge) => [edge.from, edge.to].every((end) => ids.has(end)) && isSeen(edge)),
  }
}
