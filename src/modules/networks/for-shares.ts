import { z } from 'zod'
import type { RunContext } from '../../kernel/operation.ts'
import { withoutContacts } from '../leads/index.ts'
import { NETWORK_PARTS, type NetworkPart } from './codes.ts'
import { networkOf } from './get.ts'
import { partsOf } from './neighbours.ts'
import { Edge, GetInput, NetworkPage, Node } from './shapes.ts'
import { composed } from './slices.ts'

// What the room of shares may do with networks: read a picture, grown as somebody grew it, as it stands now.

export const NetworkPartName = z.enum(NETWORK_PARTS)

/** Where a picture begins and what was opened in it. */
export const Grown = GetInput
export type Grown = z.output<typeof Grown>

/** A picture that a receiver gets. Leads and organisers stand by the sender's numbers, for the telephone; no node is called what it is called there. */
export const SharedNetwork = NetworkPage.pick({ note: true, unseen: true }).extend({
  nodes: z.array(Node),
  edges: z.array(Edge),
})
export type SharedNetwork = z.output<typeof SharedNetwork>

/** A picture to be shared. */
export type ToShare = {
  readonly network: SharedNetwork
  /** The lead behind each node of a lead: what stays here. */
  readonly leads: ReadonlyMap<string, string>
  /** What it begins at, by its number; empty of a contact point. */
  readonly title: string
}

/**
 * Draws a picture with chosen parts. Where contact points are not among them, they stand as `C-1` and are blank in titles.
 * @throws Problem `not-found`, `keys-closed`
 */
export async function networkToShare(
  context: Pick<RunContext, 'db' | 'actor' | 'may'>,
  { start, open }: Grown,
  parts: readonly NetworkPart[],
): Promise<ToShare> {
  const page = await networkOf(context, start, open)
  const names = namesOf(page.nodes)
  const called = (id: string): string => names.get(id) ?? ''
  const contacts = page.nodes.flatMap(({ kind, label }) => (kind === 'contact' && label !== '' ? [label] : []))
  const titleOf = (title: string | null) =>
    title === null || parts.includes('contacts') ? title : withoutContacts(title, contacts)
  const daysOf = ({ firstSeen, lastSeen }: Pick<Node, 'firstSeen' | 'lastSeen'>) =>
    parts.includes('days') ? { firstSeen, lastSeen } : { firstSeen: null, lastSeen: null }
  const nodes = page.nodes.map((node): Node => {
    const isWritten = node.kind !== 'contact' || (parts.includes('contacts') && node.label !== '')
    return {
      ...{ ...node, ...daysOf(node), id: called(node.id), state: null, more: 0 },
      label: isWritten ? node.label : `C-${called(node.id).slice('contact:'.length)}`,
      title: parts.includes('titles') ? titleOf(node.title) : null,
    }
  })
  const edges = page.edges.map((edge): Edge => {
    const [from, to] = [called(edge.from), called(edge.to)]
    const reasons = edge.reasons.map((one) => ({ ...one, node: one.node && (names.get(one.node) ?? null) }))
    return {
      ...{ ...edge, ...daysOf(edge), id: `${edge.kind} ${from} ${to}`, from, to, decidable: false, why: [] },
      reasons: parts.includes('whys') ? reasons : [],
    }
  })
  const { note, unseen } = page
  return {
    network: { note, unseen, ...composed([{ nodes, edges }]) },
    leads: new Map(page.nodes.flatMap(({ id, kind }) => (kind === 'lead' ? [[called(id), partsOf(id).id]] : []))),
    title: page.nodes.find(({ id, kind }) => id === start && kind !== 'contact')?.label ?? '',
  }
}

/** What each node is called at the receiver's: its kind, and a count. */
function namesOf(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const counts = new Map<Node['kind'], number>()
  return new Map(
    nodes.map(({ id, kind }) => {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      return [id, `${kind}:${count}`]
    }),
  )
}
