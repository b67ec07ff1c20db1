// The closed lists of this room, which its pages read too.

/** Which data protection law an agency works under: the GDPR, or Directive (EU) 2016/680 as police and prosecutors do. */
export const REGIMES = ['gdpr', '2016-680'] as const
export type Regime = (typeof REGIMES)[number]

/** With what a member signs in. */
export const CREDENTIAL_KINDS = ['password', 'passkey', 'oidc'] as const
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number]

/** Kinds of other systems whose keys an administrator makes; the key of an operator is made with the order that names it. */
export const CLIENT_KINDS = ['platform', 'partner'] as const
export type ClientKind = (typeof CLIENT_KINDS)[number]

/** States of another system's key. */
export const CLIENT_STATES = ['active', 'expired', 'revoked'] as const
export type ClientState = (typeof CLIENT_STATES)[number]

/** Kinds of acts by which an auditor filters entries. What a page asks by itself is none of them. */
export const HUMAN_ACTS = [
  'opened',
  'decided',
  'approved',
  'sent',
  'exported',
  'wrote',
  'erased',
  'let in',
  'set',
] as const
export type HumanAct = (typeof HUMAN_ACTS)[number]
/** All of them together. */
export const ANY_ACT = 'any'

/**
 * How the ids of a record begin that somebody writes as the program shows it: whole, its first eight signs, or a code (`P-3FA81C`).
 * @returns the beginning as ids are written; null where it names no record
 */
export function recordBeginning(typed: string): string | null {
  const hex = typed
    .trim()
    .toLowerCase()
    // The letter of a code stands apart: «c3fa81c» begins with a sign of the id itself.
    .replace(/^[a-z][-\s](?=[\da-f]{6}$)/, '')
  return /^[\da-f]{6,8}$|^[\da-f]{8}-[\da-f-]{0,27}$/.test(hex) ? hex : null
}

/** How the keeper of the server lets somebody in: again, as administrator beside their roles, or invited as somebody new. */
export const LET_IN_WAYS = ['again', 'administrator', 'invited'] as const
export type LetInWay = (typeof LET_IN_WAYS)[number]

/** Lists of which a member keeps filters. */
export const FILTERED_LISTS = ['leads', 'notices', 'reports', 'services'] as const
export type FilteredList = (typeof FILTERED_LISTS)[number]

/** Records in whose notes a colleague can be mentioned. */
export const MENTION_KINDS = ['lead', 'report', 'notice', 'person'] as const
export type MentionKind = (typeof MENTION_KINDS)[number]
