// Closed lists of guests: people of other agencies on a person's team.

/** As what somebody of another agency comes to a person's team. */
export const GUEST_KINDS = ['guardian', 'lawyer', 'asylum-officer', 'prosecutor'] as const
export type GuestKind = (typeof GUEST_KINDS)[number]

/** Of which track a guest says the steps; whoever has none reads parts of the person. */
export const TRACK_OF = {
  guardian: null,
  lawyer: null,
  'asylum-officer': 'asylum',
  prosecutor: 'criminal',
} as const satisfies Record<GuestKind, string | null>

/** Why they may: the person agreed, or a law or court put them there. */
export const GUEST_GROUNDS = ['consent', 'law'] as const
export type GuestGround = (typeof GUEST_GROUNDS)[number]

export const GUEST_URGENCIES = ['none', 'danger'] as const

export const GUEST_STATES = ['invited', 'accepted', 'declined', 'ended', 'over', 'conflict'] as const
export type GuestState = (typeof GUEST_STATES)[number]

export const GUEST_ACTS = ['accept', 'decline', 'leave', 'renew', 'end', 'conflict'] as const
export type GuestAct = (typeof GUEST_ACTS)[number]

/** What of a person may be open to a guest. */
export const GUEST_PARTS = [
  ...(['identity', 'child', 'plan', 'interviews', 'days', 'decisions'] as const),
  // The track whose steps the guest says.
  ...(['asylum', 'criminal'] as const),
] as const
export type GuestPart = (typeof GUEST_PARTS)[number]

/** What is done to a child that a guardian is told of before (Art. 14(2), 15(3)(f) and 16(3) Directive 2011/36/EU). */
export const TOLD_ACTS = [
  ...(['interview', 'statement', 'telling', 'referral', 'moving'] as const),
  ...(['examination', 'decision', 'return', 'other'] as const),
] as const

/** What a lawyer asks a team for: documents, a step, that an interview waits until they are there, and why a decision was taken. */
export const LAWYER_WISHES = ['documents', 'step', 'stay', 'reasons'] as const

export const SUBJECTS = [...TOLD_ACTS, ...LAWYER_WISHES] as const
export type Subject = (typeof SUBJECTS)[number]

/** What each kind of guest asks a team for. */
export const WISHES_OF = {
  guardian: TOLD_ACTS,
  lawyer: [...LAWYER_WISHES, 'other'],
  'asylum-officer': [],
  prosecutor: [],
} as const satisfies Record<GuestKind, readonly Subject[]>

export const MATTER_KINDS = ['act', 'wish'] as const
export type MatterKind = (typeof MATTER_KINDS)[number]

export const TIMINGS = ['before', 'afterwards'] as const
export type Timing = (typeof TIMINGS)[number]

/** How the child was heard: in words, by what it showed, or not yet. */
export const HEARD = ['said', 'shown', 'not-yet'] as const

export const MATTER_STATES = ['open', 'agreed', 'objected', 'weighed', 'granted', 'refused', 'withdrawn'] as const
export type MatterState = (typeof MATTER_STATES)[number]

export const MATTER_ACTS = ['agree', 'object', 'weigh', 'grant', 'refuse', 'withdraw'] as const
export type MatterAct = (typeof MATTER_ACTS)[number]

/** What comes next of a remedy: the body decides, hears somebody, or waits for words. */
export const REMEDY_TERMS = ['decision', 'hearing', 'submission'] as const
export type RemedyTerm = (typeof REMEDY_TERMS)[number]

/** What comes to a lawyer or team on a day: also the last one on which a decision can be challenged. */
export const TERMS_DUE = ['challenge', ...REMEDY_TERMS] as const
export type TermDue = (typeof TERMS_DUE)[number]

/** How a remedy ended. */
export const REMEDY_RESULTS = ['upheld', 'partly', 'rejected', 'inadmissible', 'withdrawn'] as const
export const REMEDY_STATES = ['lodged', ...REMEDY_RESULTS] as const
export type RemedyState = (typeof REMEDY_STATES)[number]
