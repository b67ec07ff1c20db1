import type { KeptContact, KeptGroup, KeptPosting } from '../keeping/kept.ts'
import type { ShareMap } from '../shapes.ts'
import type { Relative } from './related.ts'

type Node = ShareMap['nodes'][number]
type Edge = ShareMap['edges'][number]

/** More would be a ball of wool; the lists beside the map have the rest. */
const MOST_CONTACTS = 40
const MOST_SENDERS = 60
const MOST_VALUES = 20
const MOST_LEADS = 12
const LABEL = 60

export type Sharing = {
  readonly contacts: readonly KeptContact[]
  readonly groups: readonly KeptGroup[]
  /** All postings where they are few enough to be drawn one by one; else none. */
  readonly postings: readonly KeptPosting[]
  /** Kinds of the template's slots. */
  readonly slots: readonly string[]
  /** Other leads by the place of the contact point that they share. */
  readonly elsewhere: ReadonlyMap<number, readonly Relative[]>
}

type Drawn = { readonly node: Node; readonly to: readonly (readonly [string, number])[] }

/** Who shares what: contact points and values first, then those who share them. */
export function shareMap(sharing: Sharing): ShareMap {
  const { contacts, groups, postings } = sharing
  const points = contacts.slice(0, MOST_CONTACTS).map(contactNode)
  // Computed over all postings, also those not drawn: what is shared must not depend on what fits.
  const values = sharedValues(sharing)
  const senders = postings.length > 0 ? postings.map((posting) => postingNode(posting, values)) : groups.map(groupNode)
  const shown = senders.slice(0, MOST_SENDERS)
  const leads = leadNodes(sharing)
  const inner = [...points, ...values.map(({ node }) => node)]
  // Ties to what is not drawn are left out with it.
  const known = new Set(inner.map(({ id }) => id))
  const edges = [...shown, ...leads].flatMap(({ node, to }) =>
    to.filter(([id]) => known.has(id)).map(([id, postings]): Edge => ({ from: node.id, to: id, postings })),
  )
  const drawn = senders.slice(0, MOST_SENDERS).reduce((sum, { node }) => sum + node.postings, 0)
  // From the groups: postings are given one by one only where they are few.
  const all = groups.reduce((sum, group) => sum + group.postings, 0)
  return {
    nodes: [...inner, ...[...shown, ...leads].map(({ node }) => node)],
    edges,
    left: { postings: Math.max(0, all - drawn), contacts: contacts.length - points.length },
  }
}

// A name in a feed may be as long as its author likes; a picture of one label would be none.
const cut = (text: string): string => (text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text)

const contactNode = ({ value, postings }: KeptContact, place: number): Drawn['node'] => {
  return { id: `contact ${place}`, kind: 'contact', label: cut(value), postings, lead: null, place }
}

function groupNode({ source, employer, postings, contacts }: KeptGroup, place: number): Drawn {
  return {
    node: { id: `group ${place}`, kind: 'group', label: cut(employer ?? source), postings, lead: null, place: null },
    to: contacts.map(([contact, seen]) => [`contact ${contact}`, seen]),
  }
}

type Value = { readonly node: Drawn['node']; readonly slot: number; readonly value: string }

function postingNode({ place, id, values, contacts }: KeptPosting, shared: readonly Value[]): Drawn {
  const filled = shared.filter(({ slot, value }) => values[slot] === value)
  return {
    node: { id: `posting ${place}`, kind: 'posting', label: cut(id), postings: 1, lead: null, place },
    to: [
      ...contacts.map((contact) => [`contact ${contact}`, 1] as const),
      ...filled.map(({ node }) => [node.id, 1] as const),
    ],
  }
}

/** Kinds of slot whose values tie postings together; a contact stands there as a contact point already. */
const TYING = new Set(['name', 'place', 'pay'])

/** Values that some postings share and others do not: what all have in common tells none apart. */
function sharedValues({ postings, slots }: Sharing): Value[] {
  return slots
    .flatMap((type, slot) => {
      if (!TYING.has(type)) return []
      const counts = new Map<string, number>()
      for (const { values } of postings) counts.set(values[slot], (counts.get(values[slot]) ?? 0) + 1)
      return [...counts].flatMap(([value, seen]) =>
        value !== '' && seen > 1 && seen < postings.length ? [{ slot, value, seen }] : [],
      )
    })
    .sort((a, b) => b.seen - a.seen || a.slot - b.slot || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(({ slot, value, seen }, i) => {
      const label = cut(value)
      return { slot, value, node: { id: `value ${i}`, kind: 'value', label, postings: seen, lead: null, place: null } }
    })
}

function leadNodes({ elsewhere }: Sharing): Drawn[] {
  const leads = new Map<string, { relative: Relative; to: [string, number][] }>()
  for (const [place, relatives] of elsewhere)
    for (const relative of relatives) {
      const one = leads.get(relative.id) ?? { relative, to: [] }
      one.to.push([`contact ${place}`, 1])
      leads.set(relative.id, one)
    }
  // Those tied to the most used contact points come first, as places are in order of use.
  return [...leads.values()].slice(0, MOST_LEADS).map(({ relative: { id, number, size }, to }) => ({
    node: { id: `lead ${id}`, kind: 'lead', label: `L-${number}`, postings: size, lead: id, place: null },
    to,
  }))
}
