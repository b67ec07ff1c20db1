// The closed lists of this room, which its pages read too.

/** Kinds of reports: somebody asks for help, or tells of what they suspect. */
export const KINDS = ['help', 'suspicion'] as const
export type Kind = (typeof KINDS)[number]

/** What it is about, in the words of the first question. */
export const ABOUT = ['offer', 'work', 'sexual', 'child', 'begging', 'me', 'other'] as const
export type About = (typeof ABOUT)[number]

/** Whether somebody is in danger, the most urgent first. What nobody knows comes before what somebody denied. */
export const DANGERS = ['now', 'soon', 'unknown', 'no'] as const
export type Danger = (typeof DANGERS)[number]

/** Parts of what is told, in the order in which one reads them. */
export const PARTS = ['text', 'where', 'when', 'affected', 'suspected', 'source', 'reach'] as const
export type Part = (typeof PARTS)[number]

/** The parts that help to look into a report. `reach` is none of them: nobody must say who they are to be taken seriously. */
export const HELPFUL_PARTS = ['where', 'when', 'affected', 'suspected', 'source'] as const satisfies readonly Part[]

/** What of a report is passed on: each part is chosen, none goes by itself. Who the reporter is, is none of them. */
export const PASSED_PARTS = [...PARTS, 'messages', 'files'] as const
export type PassedPart = (typeof PASSED_PARTS)[number]

/** Whom a report is passed to, in the order in which they are offered. */
export const RECIPIENTS = [
  'police',
  'prosecutor',
  'labour',
  'social',
  'health',
  'child-protection',
  'asylum',
  'abroad',
  'organisation',
  'return',
] as const
export type Recipient = (typeof RECIPIENTS)[number]

/** States of a report, in the order in which it goes through them. */
export const STATE_NAMES = ['received', 'read', 'answered', 'passed', 'closed', 'withdrawn'] as const
export type State = (typeof STATE_NAMES)[number]

/** What a member of the staff can do with a report. */
export const ACTS = ['ask', 'answer', 'pass', 'close', 'reopen', 'assess', 'note', 'make-lead', 'record-call'] as const
export type Act = (typeof ACTS)[number]

/**
 * Reasons of the agency to close one, which the reporter is never told: «spam» said to somebody in need would be the last thing
 * they read.
 */
export const CLOSED_AS = ['taken-up', 'no-ground', 'not-for-us', 'known', 'spam'] as const
export type ClosedAs = (typeof CLOSED_AS)[number]

/**
 * Days for which a report is kept after its end, and after its withdrawal: what the settings propose, and what holds where an agency
 * has set none.
 */
export const KEPT_DAYS = { closed: 90, withdrawn: 30 } as const

/** What a call to a number for help costs. */
export const LINE_COSTS = ['unknown', 'free', 'paid'] as const
export type LineCost = (typeof LINE_COSTS)[number]

/** Orders of the list: the most urgent first, the longest waiting first, or the most complete first. */
export const SORTS = ['danger', 'waiting', 'complete'] as const

/** Kinds of messages of a report: the first, and what both sides write afterwards. */
export const MESSAGE_KINDS = ['report', 'reply', 'question', 'answer'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** What a reporter is promised, each with a day: that it is read, and that it is answered. */
export const PROMISES = ['read', 'answer'] as const

/**
 * What waits about a report: a promise, a new message, or somebody in danger of whom nobody has recorded that they are safe; `passed` where
 * another authority has it, and nobody has said so either.
 */
export const WAITS = [...PROMISES, 'reply', 'safe', 'passed'] as const

/** Why nobody looks at the files of a report: somebody suspects what they show, or it is about or from a child. */
export const UNSEEN = ['flagged', 'child'] as const
export type Unseen = (typeof UNSEEN)[number]

/** What a person says of two reports that may be of one matter. */
export const VERDICTS = ['same', 'other'] as const

/** How a report came to belong to a lead: the lead was made of it, or was there already. */
export const LEAD_TIES = ['made', 'joined'] as const
export type LeadTie = (typeof LEAD_TIES)[number]

/** Who is called in danger to life. */
export const EMERGENCY_SERVICES = ['police', 'ambulance', 'fire'] as const

/** What a report asks for first: help in danger, help that somebody asks for themselves, or care for a person whom it tells of. */
export const CALLS = ['danger', 'asked', 'person'] as const
export type Call = (typeof CALLS)[number]

/** Kinds of answers in a form: one line, several, one or some of a list, a whole number, a day. */
export const FIELD_KINDS = ['line', 'text', 'choice', 'choices', 'number', 'date'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** To whom the complaints of a form are made. */
export type ComplaintTo = 'labour' | 'health' | 'education'

/** How a report of somebody known comes: by a form, from a device without a network, or with the key of another system. */
export const WAYS = ['form', 'device', 'key'] as const

/** Doors for what devices sealed, by the number that stands on the device: what was told of a person goes ahead of what is said later. */
export const LANES = ['forms.send', 'contacts.send', 'papers.send'] as const

/** What was sent is new, was here already, or is here in other words. */
export const SENT_BEFORE = ['new', 'same', 'differs'] as const
export type SentBefore = (typeof SENT_BEFORE)[number]

/** Which of two versions holds. Not right and wrong: both may hold, and none is erased. */
export const SETTLED_AS = ['first', 'second', 'both'] as const

/** Most files with one message. */
export const FILES_AT_ONCE = 5
/** Most files of one report, replies included: whoever needs more is asked to hand them over another way. */
export const FILES_IN_ALL = 40

/** Most agencies that one report goes to: whoever writes to more of them writes to nobody in particular. */
export const MOST_AGENCIES = 5

/** Signs that a template for a reply has at most: with several of them a reply still has room for its own words. */
export const TEMPLATE_WORDS = 2000
