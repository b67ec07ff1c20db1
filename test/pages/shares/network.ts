import type { SharePage } from '../../../src/ui/shell/contract.ts'
import { edge, node } from '../networks/networks.ts'
import { sharePage } from './shares.ts'

// A picture of a network that was passed on, as the server tells of it: nodes are called there what they are called nowhere else.

export type Network = NonNullable<SharePage['versions'][number]['network']>

const lead = node('lead', 12, { id: 'lead:1', title: 'Packers wanted abroad', state: null })
const other = node('lead', 14, { id: 'lead:2', title: null, state: null })
const contact = node('contact', 1, { id: 'contact:1', label: '@sunny_example' })
const organiser = node('organiser', 3, { id: 'organiser:1', firstSeen: null, lastSeen: null })
const tie = { decidable: false, why: [] }

/** Two leads of one organiser, with a contact point between them. */
export const SEEN: Network = {
  nodes: [lead, other, contact, organiser],
  edges: [
    edge(lead.id, contact.id, tie),
    edge(other.id, contact.id, {
      ...tie,
      decision: 'cut',
      reasons: [{ code: 'cut', node: null, count: 0, bits: null }],
    }),
    edge(lead.id, organiser.id, { ...tie, kind: 'organiser' }),
  ],
  unseen: 2,
  note: 'An organiser is a cluster of contact points. It is not a person.',
}

/** A share of a picture, as a side sees it once it was acknowledged. */
export const picturing = (network: Network, more: Partial<SharePage> = {}, side: SharePage['side'] = 'receiver') => {
  const [first] = sharePage(side, 'acknowledged').versions
  const of = { thing: 'network', title: 'O-3', lead: null, parts: ['titles', 'contacts', 'whys'] as const } as const
  return sharePage(side, 'acknowledged', {
    ...{ ...of, parts: [...of.parts], versions: [{ ...first, lead: null, network }] },
    ...more,
  })
}
