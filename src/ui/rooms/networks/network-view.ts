import type { NodeKind } from '../../../modules/networks/codes.ts'
import type { NetworkPage } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Say } from '../../shell/words.ts'

export type NetworkNode = NetworkPage['nodes'][number]
export type NetworkEdge = NetworkPage['edges'][number]

/** Days between which a network is looked at; null for no bound. */
export type Span = { readonly from: string | null; readonly to: string | null }
export const ALWAYS: Span = { from: null, to: null }

/** All days on which something of a network was first or last seen, ascending. */
export function daysOf({ nodes }: Pick<NetworkPage, 'nodes'>): string[] {
  const days = nodes.flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen]).filter((day) => day !== null)
  return [...new Set(days)].sort()
}

/** Seen at some time within the span. What is undated is left in: nobody knows that it was not. */
const isSeen = ({ firstSeen, lastSeen }: Pick<NetworkNode, 'firstSeen' | 'lastSeen'>, { from, to }: Span): boolean =>
  (from === null || lastSeen === null || lastSeen >= from) && (to === null || firstSeen === null || firstSeen <= to)

/** What of a network was seen within a span: links whose both ends were, too. */
export function within(network: NetworkPage, span: Span): NetworkPage {
  const nodes = network.nodes.filter((node) => isSeen(node, span))
  const ids = new Set(nodes.map(({ id }) => id))
  const edges = network.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to) && isSeen(edge, span))
  return { ...network, nodes, edges }
}

/** How many leads were seen on each of so many equal stretches of the days, for the little picture above the handles. */
export function heights({ nodes }: Pick<NetworkPage, 'nodes'>, days: readonly string[], bars: number): number[] {
  const counts = new Array<number>(Math.min(bars, days.length)).fill(0)
  const barOf = (day: string) => Math.floor((days.indexOf(day) * counts.length) / days.length)
  for (const { kind, firstSeen, lastSeen } of nodes) {
    if (kind !== 'lead' || firstSeen === null || lastSeen === null) continue
    for (let bar = barOf(firstSeen); bar <= barOf(lastSeen); bar++) counts[bar]++
  }
  return counts
}

/** The stretch of days with the most leads, which the bars above the handles say to who sees them; null without any. */
export function busiest(
  bars: readonly number[],
  days: readonly string[],
): { readonly leads: number; readonly from: string; readonly to: string } | null {
  const leads = Math.max(0, ...bars)
  if (leads === 0) return null
  const bar = bars.indexOf(leads)
  const dayOf = (at: number) => days[Math.min(days.length - 1, Math.ceil((at * days.length) / bars.length))]
  const last = days[Math.max(0, Math.ceil(((bar + 1) * days.length) / bars.length) - 1)]
  return { leads, from: dayOf(bar), to: last }
}

/** A link as one of its ends sees it. */
export type Tie = { readonly edge: NetworkEdge; readonly other: NetworkNode }
export type Row = { readonly node: NetworkNode; readonly ties: readonly Tie[] }

/** Which kind stands before which in a list. */
const PLACES = { lead: 0, organiser: 1, contact: 2 } as const satisfies Record<NodeKind, number>

/** All that the picture shows, as a list: each node with its links, the most linked first. */
export function rowsOf({ nodes, edges }: Pick<NetworkPage, 'nodes' | 'edges'>): Row[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const ties = new Map<string, Tie[]>(nodes.map(({ id }) => [id, []]))
  for (const edge of edges) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)]
    if (from === undefined || to === undefined) continue
    ties.get(from.id)?.push({ edge, other: to })
    ties.get(to.id)?.push({ edge, other: from })
  }
  return nodes
    .map((node) => ({ node, ties: ties.get(node.id) ?? [] }))
    .sort(
      (a, b) =>
        PLACES[a.node.kind] - PLACES[b.node.kind] ||
        b.ties.length - a.ties.length ||
        (a.node.label < b.node.label ? -1 : 1),
    )
}

/** What each node of a network is called. */
export const labelsOf = ({ nodes }: Pick<NetworkPage, 'nodes'>): ReadonlyMap<string, string> =>
  new Map(nodes.map(({ id, label }) => [id, label]))

/** Bits from which a reason is called so: one bit is twice as likely as by chance, ten are a thousand times. */
const STRENGTHS = [
  [10, 'very'],
  [6, 'strong'],
  [3, 'medium'],
] as const

/** How strong a reason is, in a word. @param bits log2 of how many times more likely one organiser is than two */
export const strengthOf = (bits: number): 'very' | 'strong' | 'medium' | 'weak' =>
  STRENGTHS.find(([least]) => bits >= least)?.[1] ?? 'weak'

/** Why two nodes are linked, in the page's language. @param labels see {@link labelsOf} */
export function reasonsSaid(
  { reasons }: NetworkEdge,
  labels: ReadonlyMap<string, string>,
  say: Say,
  format: Formats,
): string[] {
  return reasons.map(({ code, node, count, bits }) =>
    code === 'shared' || code === 'hub'
      ? say(`networks.why-${code}`, {
          contact: labels.get(node ?? '') ?? say('networks.contact'),
          n: count,
          strength: say(`networks.strength-${strengthOf(bits ?? 0)}`),
          // Two digits are more than such a figure can hold.
          times: format.number(Number((2 ** Math.max(0, bits ?? 0)).toPrecision(2))),
        })
      : say(`networks.why-${code}`, { n: count }),
  )
}

/** Nodes opened so far, as an address has them: names of nodes, which tell nobody anything. */
export const openedIn = (search: Readonly<Record<string, unknown>>): string[] =>
  typeof search.open === 'string'
    ? search.open
        .split('.')
        .filter((node) => NODE.test(node))
        .slice(0, MOST_OPEN)
    : []

/** What of an address the page keeps: the nodes that were opened. */
export function networkAsked(search: Readonly<Record<string, unknown>>): { open?: string } {
  const open = openedIn(search).join('.')
  return open === '' ? {} : { open }
}

const NODE = /^(?:lead|organiser):[0-9a-f-]{36}$|^contact:[\w-]{22}$/
/** An address of more is cut by some servers on the way. */
const MOST_OPEN = 100

/** The same with one more. */
export const openedWith = (open: readonly string[], node: string): string =>
  [...new Set([...open, node])].slice(-MOST_OPEN).join('.')

/** Whether a network's name in an address can be one. */
export const isNode = (name: string): boolean => NODE.test(name)
