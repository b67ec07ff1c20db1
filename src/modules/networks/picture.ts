import { HUB } from '../../screening/linking/pairs.ts'
import { bitsOf, type Standing } from './clusters.ts'
import { layOut } from './layout.ts'
import type { WrittenContact } from './link.ts'
import { contactNode, leadNode, organiserNode } from './neighbours.ts'
import type { ContactFacts, LeadFacts, OrganiserFacts, UseFacts, WordingFacts } from './rows.ts'
import type { Edge, EdgeReason, Node } from './shapes.ts'
import { sentenceOf } from './why.ts'

/** What is known of the nodes that are shown. */
export type Facts = {
  readonly leads: readonly LeadFacts[]
  readonly contacts: readonly ContactFacts[]
  readonly organisers: readonly OrganiserFacts[]
  readonly uses: readonly UseFacts[]
  /** Contact points of all leads of the organisers that are shown. */
  readonly shared: readonly { readonly organiser: string; readonly lead: string; readonly mark: string }[]
  /** What those weigh. */
  readonly weights: ReadonlyMap<string, ContactFacts>
  readonly wording: readonly WordingFacts[]
  readonly standing: readonly Standing[]
  readonly written: ReadonlyMap<string, WrittenContact>
}

/** Nodes and edges as they are shown, laid out. */
export function draw(facts: Facts): { nodes: Node[]; edges: Edge[] } {
  const edges = [...edgesOfUses(facts), ...memberEdges(facts), ...pairEdges(facts)]
  const bare = [...leadNodes(facts), ...contactNodes(facts), ...organiserNodes(facts)]
  const ties = edges.flatMap(({ from, to, decision, kind }) =>
    // What was cut pulls nothing together.
    decision === 'cut' ? [] : [{ from, to, weight: kind === 'organiser' ? 2 : 1 }],
  )
  const places = layOut(
    bare.map(({ id }) => id),
    ties,
  )
  const shown = new Map<string, number>()
  for (const { from, to, decision, kind } of edges)
    if (decision !== 'cut' && kind !== 'wording')
      for (const end of [from, to]) shown.set(end, (shown.get(end) ?? 0) + 1)
  const nodes = bare.map(({ neighbours, ...node }): Node => {
    const { x, y, community } = places.get(node.id) ?? { x: 0.5, y: 0.5, community: 0 }
    return { ...node, x, y, community, more: Math.max(0, neighbours - (shown.get(node.id) ?? 0)) }
  })
  return { nodes, edges }
}

/** A node without its place; `neighbours` are all it has, shown or not. */
type Bare = Omit<Node, 'x' | 'y' | 'community' | 'more'> & { readonly neighbours: number }

const leadNodes = ({ leads }: Facts): Bare[] =>
  leads.map(({ id, number, title, state, size, firstSeen, lastSeen, contacts, organiser }) => ({
    id: leadNode(id),
    kind: 'lead',
    label: `L-${number}`,
    title,
    state,
    contactKind: null,
    size,
    firstSeen,
    lastSeen,
    hub: false,
    neighbours: contacts + (organiser === null ? 0 : 1),
  }))

const contactNodes = ({ contacts, written }: Facts): Bare[] =>
  contacts.map(({ mark, leads, firstSeen, lastSeen }) => ({
    id: contactNode(mark),
    kind: 'contact',
    // Empty where the keys of its lead are closed: the page says so in its own words.
    label: written.get(mark)?.value ?? '',
    title: null,
    state: null,
    contactKind: written.get(mark)?.kind ?? null,
    size: leads,
    firstSeen,
    lastSeen,
    hub: leads > HUB,
    neighbours: leads,
  }))

function organiserNodes({ organisers, leads }: Facts): Bare[] {
  return organisers.map(({ id, number, leads: size }) => {
    const own = leads.filter(({ organiser }) => organiser === id)
    const days = own.flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen]).filter((day) => day !== null)
    const [firstSeen, lastSeen] = [days.toSorted()[0] ?? null, days.toSorted().at(-1) ?? null]
    return {
      id: organiserNode(id),
      kind: 'organiser',
      label: `O-${number}`,
      title: null,
      state: null,
      contactKind: null,
      size,
      firstSeen,
      lastSeen,
      hub: false,
      neighbours: size,
    }
  })
}

const decisionOf = (standing: readonly Standing[]): ((lead: string, other: string) => Edge['decision']) => {
  const of = new Map(standing.map(({ lead, other, verdict }) => [[lead, other.id].sort().join(' '), verdict]))
  return (lead, other) => {
    const verdict = of.get([lead, other].sort().join(' '))
    return verdict === undefined || verdict === 'withdrawn' ? null : verdict
  }
}

const reasoned = (edge: Omit<Edge, 'why'>, written: Facts['written']): Edge => ({
  ...edge,
  why: edge.reasons.map((reason) => sentenceOf(reason, written)),
})

const verdictReason = (decision: Edge['decision']): EdgeReason[] =>
  decision === null ? [] : [{ code: decision, node: null, count: 0, bits: null }]

function edgesOfUses({ uses, weights, standing, written }: Facts): Edge[] {
  const decided = decisionOf(standing)
  return uses.map(({ lead, mark, postings, firstSeen, lastSeen }) => {
    const weight = weights.get(mark)
    const decision = decided(lead, mark)
    const isHub = (weight?.leads ?? 0) > HUB
    const reasons: EdgeReason[] = [
      ...verdictReason(decision),
      { code: 'postings', node: null, count: postings, bits: null },
      ...(weight === undefined || weight.leads < 2 ? [] : [weighed(mark, weight, isHub)]),
    ]
    const [from, to] = [leadNode(lead), contactNode(mark)]
    const edge = { id: `uses ${lead} ${mark}`, from, to, kind: 'uses', reasons, decision, firstSeen, lastSeen } as const
    return reasoned({ ...edge, reasons, decidable: true }, written)
  })
}

const weighed = (mark: string, weight: ContactFacts, isHub: boolean): EdgeReason => ({
  code: isHub ? 'hub' : 'shared',
  node: contactNode(mark),
  count: weight.leads,
  bits: isHub ? null : bitsOf(weight),
})

/** Contact points that are named for one lead of an organiser. */
const NAMED = 5

function memberEdges({ leads, organisers, shared, weights, standing, written }: Facts): Edge[] {
  const shown = new Set(organisers.map(({ id }) => id))
  const byOrganiser = Map.groupBy(shared, ({ organiser }) => organiser)
  const cut = decisionOf(standing)
  return leads.flatMap(({ id: lead, organiser, firstSeen, lastSeen }) => {
    if (organiser === null || !shown.has(organiser)) return []
    const here = (byOrganiser.get(organiser) ?? []).filter((one) => cut(one.lead, one.mark) !== 'cut')
    const own = new Set(here.flatMap((one) => (one.lead === lead ? [one.mark] : [])))
    const common = new Set(here.flatMap((one) => (one.lead !== lead && own.has(one.mark) ? [one.mark] : [])))
    const reasons = [...common]
      .flatMap((mark) => weights.get(mark) ?? [])
      .filter((weight) => weight.leads <= HUB)
      .map((weight) => weighed(weight.mark, weight, false))
      .sort((a, b) => (b.bits ?? 0) - (a.bits ?? 0) || ((a.node ?? '') < (b.node ?? '') ? -1 : 1))
      .slice(0, NAMED)
    const confirmed: EdgeReason = { code: 'confirmed', node: null, count: 0, bits: null }
    return [
      reasoned(
        {
          id: `member ${lead} ${organiser}`,
          from: leadNode(lead),
          to: organiserNode(organiser),
          kind: 'organiser',
          // Nothing shared, and yet of one organiser: a person joined them.
          reasons: reasons.length > 0 ? reasons : [confirmed],
          decision: null,
          firstSeen,
          lastSeen,
          decidable: false,
        },
        written,
      ),
    ]
  })
}

/** Leads of the same wording, and those that persons joined or parted. */
function pairEdges({ leads, wording, standing, written }: Facts): Edge[] {
  const shown = new Map(leads.map((lead) => [lead.id, lead]))
  const decided = decisionOf(standing)
  const pairs = new Map(wording.map(({ a, b, same }) => [[a, b].sort().join(' '), same]))
  for (const { lead, other } of standing)
    if (other.kind === 'lead') {
      const key = [lead, other.id].sort().join(' ')
      pairs.set(key, pairs.get(key) ?? 0)
    }
  return [...pairs].flatMap(([key, same]) => {
    const [a, b] = key.split(' ')
    const [one, other] = [shown.get(a), shown.get(b)]
    if (one === undefined || other === undefined) return []
    const decision = decided(a, b)
    if (same === 0 && decision === null) return []
    const reasons: EdgeReason[] = [
      ...verdictReason(decision),
      ...(same > 0 ? [{ code: 'wording', node: null, count: same, bits: null } as const] : []),
    ]
    const [firstSeen, lastSeen] = [one, other].reduce<[string | null, string | null]>(
      // The days on which both were seen say when the link was.
      ([from, to], { firstSeen: first, lastSeen: last }) => [later(from, first), earlier(to, last)],
      [null, null],
    )
    const kind = same > 0 ? 'wording' : 'organiser'
    const ends = { id: `pair ${a} ${b}`, from: leadNode(a), to: leadNode(b), kind } as const
    return [reasoned({ ...ends, reasons, decision, firstSeen, lastSeen, decidable: true }, written)]
  })
}

const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)
