import type { EdgeKind, NodeKind, StandingVerdict } from './codes.ts'

/** A lead (one campaign), a contact point, or an organiser: a cluster of contact points, which is no person. */
export type NetworkNode = {
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
  /** Kind of a contact point (`phone`, `telegram`, …); null for all else. */
  readonly contactKind: string | null
  /** Postings of a lead, leads of a contact point or an organiser. */
  readonly size: number
  /** Days as YYYY-MM-DD; null where none is dated. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** Nodes of one number hang together more closely than with others. */
  readonly community: number
  /** Where it lies, each from 0 to 1. */
  readonly x: number
  readonly y: number
}

/** Why two nodes belong together, or that somebody decided that they do not. */
export type NetworkEdge = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: EdgeKind
  /** In words, the weightiest first. */
  readonly why: readonly string[]
  readonly decision: StandingVerdict | null
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

/** What is shown and exported of leads and what they share. */
export type Network = {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
  /** Nodes that were left out because there were too many. */
  readonly unseen: number
  /** What an organiser is and is not; stands on each export. */
  readonly note: string
}
