import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { ContactKind, Person, State } from '../leads/index.ts'
import { EDGE_KINDS, EXPORT_FORMATS, NODE_KINDS, OTHER_KINDS, STANDING_VERDICTS, VERDICTS } from './codes.ts'

// What the operations of this room take and give. The pages import the types.

const Day = z.iso.date()

/** A node's name: its kind, and an id or mark. It stands in addresses and tells nobody anything. */
const leadId = z.string().regex(/^lead:[0-9a-f-]{36}$/)
const contactId = z.string().regex(/^contact:[\w-]{22}$/)
const organiserId = z.string().regex(/^organiser:[0-9a-f-]{36}$/)
export const NodeId = z.union([leadId, contactId, organiserId])

const NodeKind = z.enum(NODE_KINDS)

/** Nodes that are shown at most; the rest is counted. */
export const MOST_NODES = 2000

/** Where a network begins, and what was opened by click since, in that order. */
const Grown = z.object({
  start: NodeId,
  open: z.array(NodeId).max(300).default([]),
})

export const GetInput = Grown

export const ExportInput = Grown.extend({
  format: z.enum(EXPORT_FORMATS),
  /** Days between which something was seen to be taken out; null for no bound. */
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
})
export const ExportOutput = z.object({
  /** Name and media type of the file. */
  name: z.string(),
  type: z.string(),
  /** The file in base64: one format is UTF-16. */
  content: z.base64(),
  /** Leads that are in it. */
  leads: z.array(Id),
})

/** One thing that speaks for a link; the pages have the words. */
export const EdgeReason = z.object({
  code: z.enum(['postings', 'shared', 'wording', 'hub', 'confirmed', 'cut']),
  /** The contact point, by its node. */
  node: z.string().nullable(),
  /** Postings, or leads that have it, or pieces of wording that are the same. */
  count: z.int(),
  /** log2 of how many times more likely one organiser is; null where it is not weighed. */
  bits: z.number().nullable(),
})
export type EdgeReason = z.output<typeof EdgeReason>

export const Node = z.object({
  id: z.string(),
  kind: NodeKind,
  /** `L-12`, `O-3`, or a contact point as it is written. */
  label: z.string(),
  /** Of a lead, where its key is open. */
  title: z.string().nullable(),
  state: State.nullable(),
  contactKind: ContactKind.nullable(),
  size: z.int(),
  firstSeen: Day.nullable(),
  lastSeen: Day.nullable(),
  community: z.int(),
  x: z.number(),
  y: z.number(),
  /** Neighbours that are not shown: what a click would bring. */
  more: z.int(),
  /** So many have this contact point that it joins nobody. */
  hub: z.boolean(),
})
export type Node = z.output<typeof Node>

export const Edge = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  kind: z.enum(EDGE_KINDS),
  why: z.array(z.string()),
  reasons: z.array(EdgeReason),
  decision: z.enum(STANDING_VERDICTS).nullable(),
  firstSeen: Day.nullable(),
  lastSeen: Day.nullable(),
  /** Whether a person can decide about it: links to an organiser follow from the others. */
  decidable: z.boolean(),
})
export type Edge = z.output<typeof Edge>

export const ACTS = [
  'networks.confirm',
  'networks.cut',
  'networks.withdraw',
  'networks.export',
  'networks.pass',
] as const

export const NetworkPage = z.object({
  nodes: z.array(Node),
  edges: z.array(Edge),
  /** Nodes that were left out because there were too many, by kind. */
  left: z.object({ lead: z.int(), contact: z.int(), organiser: z.int() }),
  unseen: z.int(),
  note: z.string(),
  /** Leads of the agency that are not in the network yet. */
  unlinked: z.int(),
  /** What this member may do here. */
  actions: z.array(z.object({ operation: z.enum(ACTS), allowed: z.boolean() })),
})
export type NetworkPage = z.output<typeof NetworkPage>

export const FindInput = z.object({
  /** A lead or organiser by its number (`L-12`, `12`, `O-3`), or a contact point as somebody writes it. */
  text: z.string().trim().min(1).max(300),
})
export const FindOutput = z.object({
  found: z.array(
    z.object({
      node: z.string(),
      kind: NodeKind,
      label: z.string(),
      title: z.string().nullable(),
      /** Leads that stand behind it. */
      leads: z.int(),
    }),
  ),
})

/** How something hangs together, without a name: places from 0 to 1, and ties between nodes by their place in the list. */
export const SmallPicture = z.object({
  nodes: z.array(z.object({ kind: z.enum(['lead', 'contact']), x: z.number(), y: z.number() })),
  ties: z.array(z.tuple([z.int(), z.int()])),
})
export type SmallPicture = z.output<typeof SmallPicture>

/** Organisers to begin with, those with the most leads first. */
export const LargestOutput = z.object({
  organisers: z.array(
    z.object({
      node: z.string(),
      label: z.string(),
      leads: z.int(),
      /** Contact points that stand in its leads. */
      contacts: z.int(),
      /** Those that stand in most of its leads, at most three, as they are written; none where keys are closed. */
      through: z.array(z.string()),
      postings: z.int(),
      firstSeen: Day.nullable(),
      lastSeen: Day.nullable(),
      /** Of the first eight. */
      picture: SmallPicture.nullable(),
    }),
  ),
  /** How many hold more than one lead together, those left out included. */
  all: z.int(),
})

/** A link between a lead and a contact point, or between two leads. */
export const LinkInput = z.object({ from: leadId, to: z.union([leadId, contactId]) })
export type LinkInput = z.output<typeof LinkInput>
export const Decided = z.object({ decision: Id })

export const DecisionsInput = z.object({
  /** Of this node alone. */
  node: NodeId.nullable().default(null),
  after: z.int().nullable().default(null),
  limit: z.int().min(1).max(100).default(50),
})
const End = z.object({ node: z.string().nullable(), kind: z.enum(OTHER_KINDS), label: z.string().nullable() })
export const Decision = z.object({
  id: Id,
  verdict: z.enum(VERDICTS),
  by: Person,
  at: z.iso.datetime(),
  /** Null where its key is not open. */
  reason: z.string().nullable(),
  from: End,
  to: End,
  /** Taken over from an earlier lead that this one continues. */
  inherited: z.boolean(),
  /** The latest of its link. */
  stands: z.boolean(),
})
export type Decision = z.output<typeof Decision>
export const DecisionsOutput = z.object({ decisions: z.array(Decision), next: z.int().nullable() })

export const LinkOutput = z.object({ job: Id })
