/** States of an entry; the table of moves is in block.ts. */
export const STATE_NAMES = ['draft', 'approved', 'published', 'appealed', 'suspended', 'lifted', 'expired'] as const
export type State = (typeof STATE_NAMES)[number]

/** Acts of the staff on an entry. */
export const ACTS = ['approve', 'publish', 'suspend', 'uphold', 'lift'] as const
export type BlockAct = (typeof ACTS)[number]

/** Why an act is closed. */
export const WHYS = [
  'own-draft',
  'approved-already',
  'not-published',
  'published-already',
  'no-appeal',
  'suspended',
  'ended',
  'not-permitted',
] as const
export type Why = (typeof WHYS)[number]

/** One page, one host, or a domain with everything under it. */
export const SCOPES = ['url', 'host', 'domain'] as const
export type Scope = (typeof SCOPES)[number]

/** Why blocking an address would reach people the order is not about. */
export const SHARED = ['public-suffix', 'shared-host'] as const
export type SharedBy = (typeof SHARED)[number]

/** Who ordered it. */
export const ORDERED_BY = ['court', 'authority'] as const
export type OrderedBy = (typeof ORDERED_BY)[number]

/** What became of asking the host first. */
export const HOST_OUTCOMES = ['no-answer', 'refused', 'not-reachable', 'agreed-not-done'] as const
export type HostOutcome = (typeof HOST_OUTCOMES)[number]

/** Fields of an order that hold a day. */
export const DAY_FIELDS = ['hostAskedOn', 'collateralOn', 'issued', 'expires', 'reviewOn'] as const
export type DayField = (typeof DAY_FIELDS)[number]

/** Why an address cannot stand in a feed. */
const ADDRESS_FAULTS = ['not-an-address', 'not-a-host', 'is-a-number', 'too-long'] as const
export type AddressFault = (typeof ADDRESS_FAULTS)[number]

/** What is wrong with a field of an order. */
export const LACKS = [
  'missing',
  'not-a-day',
  'not-yet',
  'over',
  'before-issue',
  'after-end',
  'not-a-country',
  'not-a-sha-256',
  'not-reachable',
  'own-advert',
  ...ADDRESS_FAULTS,
] as const
export type LackCode = (typeof LACKS)[number]

/** How far an operator is with the feed: it was fetched, its program has seen it, its resolvers apply it. */
export const MARKS = ['fetched', 'seen', 'applied'] as const
export type Mark = (typeof MARKS)[number]

/** States of an objection. */
export const APPEAL_STATES = ['open', 'decided'] as const

/** Forms of the feed. */
export const FORMATS = ['json', 'hosts', 'rpz', 'stix'] as const
export type Format = (typeof FORMATS)[number]
