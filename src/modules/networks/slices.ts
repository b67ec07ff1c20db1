import type { Edge, Node } from './shapes.ts'

// A picture is kept in slices, one for each lead, so that the erasing of a lead takes its part of the picture with it.

export type Drawn = { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] }

/** A picture as it is kept: what hangs on no lead, and what hangs on each, by the lead's node. */
export type Sliced = { readonly rest: Drawn; readonly slices: ReadonlyMap<string, Drawn> }

/** Cuts a picture up. Each link begins at a lead, and a contact point goes with every lead that it is linked to. */
export function sliced({ nodes, edges }: Drawn): Sliced {
  const contacts = new Map(nodes.flatMap((node) => (node.kind === 'contact' ? [[node.id, node] as const] : [])))
  const from = Map.groupBy(edges, (edge) => edge.from)
  const slices = new Map(
    nodes.flatMap((node) => {
      if (node.kind !== 'lead') return []
      const own = from.get(node.id) ?? []
      const tied = new Set(own.flatMap(({ to }) => contacts.get(to) ?? []))
      return [[node.id, { nodes: [node, ...tied], edges: own }] as const]
    }),
  )
  return { rest: { nodes: nodes.filter(({ kind }) => kind === 'organiser'), edges: [] }, slices }
}

/** Puts what is left of a picture together again: links whose two ends are there, and leads with whatever is linked to them. */
export function composed(parts: readonly Drawn[]): { nodes: Node[]; edges: Edge[] } {
  const nodes = new Map(parts.flatMap((part) => part.nodes.map((node) => [node.id, node])))
  const edges = parts
    .flatMap((part) => part.edges)
    .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
    // A reason that names a contact point which went with an erased lead names none.
    .map((edge) => ({ ...edge, reasons: edge.reasons.map((one) => ({ ...one, node: known(one.node, nodes) })) }))
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]))
  return { nodes: [...nodes.values()].filter(({ id, kind }) => kind === 'lead' || tied.has(id)), edges }
}

const known = (node: string | null, nodes: ReadonlyMap<string, Node>): string | null =>
  node !== null && nodes.has(node) ? node : null
