// The closed lists of this room, which its pages read too.

/** The rights that a report can be subject to; objecting and porting presume another legal basis (Art. 20 and 21 GDPR). */
export const KINDS = ['access', 'rectification', 'restriction', 'erasure'] as const
export type Kind = (typeof KINDS)[number]

/**
 * How a request is answered. `restricted`: kept under a legal hold and used for nothing else (Art. 18(2) GDPR, Art. 16(3) Directive
 * (EU) 2016/680).
 */
export const OUTCOMES = ['granted', 'partly', 'restricted', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** States of a request, in the order in which it goes through them. */
export const STATE_NAMES = ['received', 'read', 'verified', 'checked', ...OUTCOMES, 'closed'] as const
export type State = (typeof STATE_NAMES)[number]

/** What a member of the staff can do with a request. */
export const ACTS = ['verify', 'ask', 'extend', 'check', 'answer', 'close'] as const
export type Act = (typeof ACTS)[number]

/** How a member of the staff knows who asks. Coming in person and sending papers by post are no ways: both can put somebody in danger. */
export const STAFF_PROOFS = ['channel', 'representative'] as const

/** How the agency knows who asks: by the receipt of a report, or by what a member of the staff found. */
export const PROOFS = ['receipt', ...STAFF_PROOFS] as const

/** Kinds of messages. An extension is its own kind: it is a decision with a period, and no mere question. */
export const MESSAGE_KINDS = ['request', 'reply', 'question', 'extension', 'answer'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** States of a record of a breach, in the order in which it goes through them; `withheld` stands beside `notified`. */
export const BREACH_STATES = ['noticed', 'assessed', 'notified', 'withheld', 'settled', 'closed'] as const
export type BreachState = (typeof BREACH_STATES)[number]

/**
 * Risk to persons, as somebody judged it: unlikely (Art. 33(1) GDPR lets the authority be spared), a risk, or a high one, of which persons are told
 * (Art. 34(1) GDPR, Art. 31(1) Directive (EU) 2016/680).
 */
export const RISKS = ['none', 'risk', 'high'] as const
export type Risk = (typeof RISKS)[number]

/** What the data protection officer can do with a record of a breach. */
export const BREACH_ACTS = ['describe', 'assess', 'notify', 'withhold', 'tell', 'pass-over', 'settle', 'close'] as const
export type BreachAct = (typeof BREACH_ACTS)[number]

/**
 * How telling persons ended: all were told or cannot be told safely; no high risk; data nobody can read (Art. 34(3)(a) GDPR); the risk is averted
 * (b); told in public instead (c); postponed, restricted or left out under Art. 31(5) Directive (EU) 2016/680.
 */
export const SETTLED_BY = ['told', 'no-high-risk', 'unreadable', 'averted', 'in-public', 'restricted'] as const
export type SettledBy = (typeof SETTLED_BY)[number]

/** Whether a person was told of a breach. */
export const PERSON_STATES = ['told', 'not-told'] as const

/** What is written about a breach, beside the numbers of persons and records (Art. 33(3) GDPR, Art. 30(3) Directive (EU) 2016/680). */
export const BREACH_PARTS = ['what', 'whose', 'data', 'consequences', 'measures', 'plainly', 'advice'] as const
export type BreachPart = (typeof BREACH_PARTS)[number]

/** Those of them that a person is told (Art. 34(2) GDPR, Art. 31(2) Directive (EU) 2016/680), in the order of the text. */
export const TOLD_PARTS = ['plainly', 'consequences', 'measures', 'advice'] as const
