import type { NetworkEdge, NetworkNode } from '../../../src/ui/rooms/networks/network-view.ts'
import type { NetworkPage } from '../../../src/ui/shell/contract.ts'
import { id } from '../people.ts'

// A network that never was.

/** A node of a kind, told from others by its number. */
export const node = (kind: NetworkNode['kind'], number: number, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id: kind === 'contact' ? `contact:${String(number).padStart(22, 'm')}` : `${kind}:${id(number)}`,
  kind,
  label: kind === 'lead' ? `L-${number}` : kind === 'organiser' ? `O-${number}` : `@contact_${number}`,
  title: kind === 'lead' ? 'Packers wanted abroad' : null,
  state: kind === 'lead' ? 'new' : null,
  contactKind: kind === 'contact' ? 'telegram' : null,
  size: 3,
  firstSeen: '2026-11-01',
  lastSeen: '2026-11-05',
  community: 0,
  x: (number % 10) / 10,
  y: (number % 7) / 7,
  more: 0,
  hub: false,
  ...more,
})

export const edge = (from: string, to: string, more: Partial<NetworkEdge> = {}): NetworkEdge => ({
  id: `${from} ${to}`,
  from,
  to,
  kind: 'uses',
  why: ['in 3 postings'],
  reasons: [{ code: 'postings', node: null, count: 3, bits: null }],
  decision: null,
  firstSeen: null,
  lastSeen: null,
  decidable: true,
  ...more,
})

const lead = node('lead', 12, { firstSeen: '2026-11-08', lastSeen: '2026-11-20' })
const other = node('lead', 14)
const contact = node('contact', 1, { label: '@sunny_example', more: 2, lastSeen: '2026-11-20' })
const organiser = node('organiser', 3, { firstSeen: null, lastSeen: null })

export const picture: NetworkPage = {
  nodes: [lead, other, contact, organiser],
  edges: [
    edge(lead.id, contact.id),
    edge(other.id, contact.id, { decision: 'cut', reasons: [{ code: 'cut', node: null, count: 0, bits: null }] }),
    edge(lead.id, organiser.id, { kind: 'organiser', decidable: false }),
  ],
  left: { lead: 0, contact: 0, organiser: 0 },
  unseen: 0,
  note: 'An organiser is a cluster of contact points. It is not a person.',
  unlinked: 0,
  actions: (['networks.confirm', 'networks.cut', 'networks.withdraw', 'networks.export'] as const).map((operation) => ({
    operation,
    allowed: true,
  })),
}
export const [LEAD, CONTACT] = [lead, contact]
