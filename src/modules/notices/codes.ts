// The closed lists of this room. What stands in them is counted, so it is plain in the database and never a person's words.

/** States of a notice; the table of moves is in notice.ts. */
export const STATE_NAMES = [
  'draft',
  'held',
  'approved',
  'sent',
  'acknowledged',
  'decided',
  'complaint',
  'dispute',
  'closed',
  'withdrawn',
  'corrected',
] as const
export type State = (typeof STATE_NAMES)[number]

/** What became of the content. `unknown`: the platform did not say, or the content was gone before. */
export const OUTCOMES = ['removed', 'disabled', 'restricted', 'kept', 'unknown'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why a recipient did not act; after the reasons that large hosts give in their abuse interfaces. */
export const REFUSALS = [
  'not-illegal',
  'not-against-terms',
  'unable-to-confirm',
  'incomplete',
  'address-needed',
  'not-ours',
  'already-gone',
  'duplicate',
  'details-mismatch',
  'wrong-category',
  'authority-needed',
  'no-reason-given',
  'other',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** Whether a machine decided: Art. 16(6) DSA makes the recipient say so, and `unknown` is a value. */
export const AUTOMATED = ['yes', 'no', 'unknown'] as const
export type Automated = (typeof AUTOMATED)[number]

/** Why a notice is over. */
export const CLOSED_AS = ['settled', 'no-answer', 'content-gone', 'no-further-remedy', 'other'] as const
export type ClosedAs = (typeof CLOSED_AS)[number]

/** How a notice reaches its recipient; `house`: its people read it here, as members. */
export const CHANNELS = ['mail', 'api', 'export', 'house'] as const
export type Channel = (typeof CHANNELS)[number]

/** How somebody sent a notice by hand: on paper, in the form on the recipient's site, or from a mail program of their own. */
export const HAND_WAYS = ['post', 'form', 'mail'] as const
export type HandWay = (typeof HAND_WAYS)[number]

/** How a notice to an interface is signed. */
export const SIGNINGS = ['hmac', 'ed25519'] as const
export type Signing = (typeof SIGNINGS)[number]

/** How far the way to the recipient is. `failed` stays until somebody sends again or withdraws. */
export const DELIVERIES = ['none', 'waiting', 'delivered', 'failed'] as const

/** What a recipient is. */
export const RECIPIENT_KINDS = ['platform', 'marketplace', 'host', 'registrar', 'search', 'hotline', 'police'] as const
export type RecipientKind = (typeof RECIPIENT_KINDS)[number]

/** Who may be sent a notice; hotlines and police get addresses of suspected child abuse material alone. */
export const NOTICE_KINDS = [
  'platform',
  'marketplace',
  'host',
  'registrar',
  'search',
] as const satisfies RecipientKind[]

/** What a notice stands on: the law, or the recipient's own terms. */
export const GROUND_KINDS = ['law', 'terms'] as const
export type GroundKind = (typeof GROUND_KINDS)[number]

/**
 * What a notice says is illegal, in the order in which a person is asked: the forms of Art. 2(3) Directive 2011/36/EU as amended by
 * Directive (EU) 2024/1712, and what often comes before them.
 */
export const MATTER_NAMES = [
  'sexual-exploitation',
  'forced-labour',
  'begging',
  'slavery',
  'criminal-activities',
  'organ-removal',
  'surrogacy',
  'forced-marriage',
  'illegal-adoption',
  // The form is often not known from an advert alone; whoever writes must be able to say so.
  'trafficking',
  // What comes before exploitation is easier to show, and most terms of service forbid it by name.
  'recruitment-fees',
  'unlicensed-recruitment',
  'fraudulent-offer',
  'false-account',
] as const
export type Matter = (typeof MATTER_NAMES)[number]

/** Languages a notice can be written in: the recipients', not those of the pages. */
export const NOTICE_LANGUAGES = ['en', 'lv', 'de', 'fr', 'es', 'pl', 'ar'] as const
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number]

/** What the history of a notice tells. */
export const EVENTS = [
  'drafted',
  'edited',
  'held',
  'released',
  'approved',
  'reopened',
  'queued',
  'failed',
  'saved',
  'handed-over',
  'sent',
  'acknowledged',
  'decided',
  'complained',
  'disputed',
  'closed',
  'withdrawn',
  'correcting',
  'corrected',
  'noted',
  'assigned',
  'told-police',
] as const
export type EventKind = (typeof EVENTS)[number]

/** Why an act is closed; the pages have the words. */
export const WHYS = [
  'not-approved',
  'already-approved',
  'held-by-police',
  'not-held',
  'waits-for-second-person',
  'you-drafted-it',
  'on-its-way',
  'waits-for-mail',
  'not-sent',
  'already-sent',
  'not-decided',
  'closed',
  'withdrawn',
  'corrected',
  'correction-under-way',
  'incomplete',
  'child-abuse-material',
  // What it rests on may be seen by nobody, is gone, or is not what was kept.
  'evidence-closed',
  'evidence-destroyed',
  'evidence-differs',
  'not-permitted',
] as const
export type Why = (typeof WHYS)[number]

/** Why law enforcement cannot be told of a suspicion (Art. 18 DSA) by this house; the pages have the words. */
export const NO_TELLING = [
  'no-suspicion',
  'told-already',
  'nobody-to-tell',
  'withdrawn',
  'corrected',
  'child-abuse-material',
  'not-permitted',
] as const
export type NoTelling = (typeof NO_TELLING)[number]

/** What is kept as evidence: a posting as it was seen, or its page. */
export const EVIDENCE_KINDS = ['posting', 'page'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What can be done against a decision: a complaint to the service (Art. 20 DSA) or an out-of-court dispute (Art. 21). */
export const REMEDY_KINDS = ['complaint', 'dispute'] as const
export type RemedyKind = (typeof REMEDY_KINDS)[number]

/** How a complaint or dispute ended, as services and certified bodies report it; what the content is then is another question. */
export const REMEDY_RESULTS = ['upheld', 'partly', 'rejected', 'withdrawn'] as const
export type RemedyResult = (typeof REMEDY_RESULTS)[number]

/** The same in figures, where «open» stands for those that have not ended: else lodged ones would vanish from the sum. */
export const COUNTED_RESULTS = [...REMEDY_RESULTS, 'open'] as const
export type CountedResult = (typeof COUNTED_RESULTS)[number]

/** The clocks of a notice. */
export const CLOCK_NAMES = [
  'acknowledgement',
  'decision',
  'complaint-window',
  'complaint-answer',
  'dispute-decision',
] as const
export type ClockName = (typeof CLOCK_NAMES)[number]

/** Somebody else is to do something; a window is a time in which we still may. */
export const CLOCK_KINDS = ['wait', 'window'] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** How a clock stands: running, about to end, past its end with nobody having acted, acted in time, acted late, or no longer asked. */
export const CLOCK_STATES = ['running', 'near', 'overdue', 'kept', 'late', 'over'] as const
export type ClockState = (typeof CLOCK_STATES)[number]

/** States of a statement of reasons that seems to answer a notice. */
export const PROPOSAL_STATES = ['proposed', 'confirmed', 'refused'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** States of what a platform was sent in the house: open, over, and what opens to it no more. */
export const COPY_STATES = ['open', 'closed', 'withdrawn', 'corrected'] as const
export type CopyState = (typeof COPY_STATES)[number]

/** How what a platform was sent stands for it. */
export const COPY_STANDS = [
  'new',
  'acknowledged',
  'answered',
  'asked-again',
  'closed',
  'withdrawn',
  'corrected',
] as const
export type CopyStand = (typeof COPY_STANDS)[number]

/** What a platform can answer: that it has the notice, and what it decided. */
export const ANSWER_KINDS = ['acknowledged', 'decided'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** States of a request to keep content up as evidence; the table of moves is in preservation.ts. */
export const PRESERVATION_STATE_NAMES = ['asked', 'approved', 'refused', 'ended'] as const
export type PreservationState = (typeof PRESERVATION_STATE_NAMES)[number]

/** What an authority can order: to act against content (Art. 9 DSA), or to inform about users (Art. 10). */
export const ORDER_KINDS = ['act', 'inform'] as const
export type OrderKind = (typeof ORDER_KINDS)[number]

/** States of an order. */
export const ORDER_STATES = ['draft', 'issued', 'effected', 'withdrawn'] as const

/** Languages the yearly report can be written in. */
export const REPORT_LANGUAGES = ['en', 'lv'] as const
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]
