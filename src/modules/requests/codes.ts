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
