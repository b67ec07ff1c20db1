import { createHash } from 'node:crypto'
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import forceAtlas2 from 'graphology-layout-forceatlas2'

type Tie = { readonly from: string; readonly to: string; readonly weight: number }
export type Place = { readonly x: number; readonly y: number; readonly community: number }

/** Steps times nodes: more would hold up others, fewer leaves a knot. */
const WORK = 120_000
const FEWEST = 40
const MOST = 400

/**
 * Where nodes lie, from 0 to 1, and which hang together more closely than with others; numbered by size. The same nodes and ties
 * always give the same picture, in whatever order they come.
 */
export function layOut(nodes: readonly string[], ties: readonly Tie[]): ReadonlyMap<string, Place> {
  if (nodes.length === 0) return new Map()
  const graph = graphOf(nodes.toSorted(), ties)
  const communities = numbered(louvain(graph, { getEdgeWeight: 'weight', rng: seeded(nodes.length) }))
  const iterations = Math.max(FEWEST, Math.min(MOST, Math.round(WORK / nodes.length)))
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: nodes.length > 500, adjustSizes: false }
  const placed = forceAtlas2(graph, { iterations, settings, getEdgeWeight: 'weight' })
  const [x, y] = (['x', 'y'] as const).map((axis) => scale(Object.values(placed).map((place) => place[axis])))
  return new Map(
    Object.entries(placed).map(([id, place]) => [
      id,
      { x: x(place.x), y: y(place.y), community: communities.get(id) ?? 0 },
    ]),
  )
}

function graphOf(nodes: readonly string[], ties: readonly Tie[]): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const id of nodes) graph.mergeNode(id, beginning(id))
  const sorted = ties.toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
  // Ties to what is not shown are left out with it.
  for (const { from, to, weight } of sorted)
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to, { weight })
  return graph
}

const TURN = 2 * Math.PI

/** By the node's own name, so that it begins at the same place whatever is shown beside it. */
function beginning(id: string): { x: number; y: number } {
  const hash = createHash('sha256').update(id).digest()
  const [turn, radius] = [hash.readUInt32LE(0) / 2 ** 32, Math.sqrt(hash.readUInt32LE(4) / 2 ** 32)]
  return { x: radius * Math.cos(turn * TURN), y: radius * Math.sin(turn * TURN) }
}

/** A generator of numbers from 0 to 1 that always gives the same ones (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Communities from 0, the largest first. */
function numbered(of: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const groups = [...Map.groupBy(Object.entries(of), ([, community]) => community).values()]
  const ordered = groups.toSorted((a, b) => b.length - a.length || (a[0][0] < b[0][0] ? -1 : 1))
  return new Map(ordered.flatMap((group, number) => group.map(([id]) => [id, number] as const)))
}

/** Maps the span of some values to 0…1; one alone stands in the middle. Three digits are finer than a pixel. */
function scale(values: readonly number[]): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const span = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - least
  return (value) => (span === 0 ? 0.5 : Math.round((1000 * (value - least)) / span) / 1000)
}
