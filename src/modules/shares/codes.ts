// Closed lists of shares. Pages take their values from here.

/** What can be shared. Of a person it is a fact that is told; the person as a whole goes by referral. */
export const THINGS = ['lead', 'report', 'evidence', 'network', 'person'] as const
export type Thing = (typeof THINGS)[number]

/** Parts of a lead, each of which is chosen by itself. */
export const LEAD_PARTS = ['summary', 'wording', 'offer', 'places', 'contacts', 'timeline'] as const
export type LeadPart = (typeof LEAD_PARTS)[number]

/** What goes along where nobody chose otherwise: enough to judge it, and nobody's contact points. */
export const USUAL_PARTS: readonly LeadPart[] = ['summary', 'wording', 'offer', 'places']

/**
 * Parts that tell of suspects: contact points of those who recruit, what a reporter says of who does it, and where evidence is from, what an
 * advert says and its bytes, in which nothing can be left blank.
 */
export const SUSPECT_PARTS: readonly string[] = ['contacts', 'suspected', 'source', 'words', 'bytes']

/**
 * Europol's handling codes, which combine: only to prevent and fight crime; not in judicial proceedings without permission; not passed on
 * without permission; other restrictions, in words. What is marked with none is free of them.
 */
export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const

/** Traffic Light Protocol 2.0 (FIRST, 2022), the strictest first. */
export const TLP = ['red', 'amber-strict', 'amber', 'green', 'clear'] as const

/** How urgent it is: each has a clock of its own. */
export const URGENCIES = ['none', 'danger', 'missing-child'] as const
export type Urgency = (typeof URGENCIES)[number]

/**
 * What those whom it is about were told: told; not yet, or not at all by a restriction of the law; or nobody is identified in it
 * (Art. 14 GDPR; Art. 13 Directive 2016/680).
 */
export const SUBJECT_TOLD = ['told', 'not-yet', 'restricted', 'nobody'] as const

/** What cannot wait for a second person where a fact about somebody is told. */
export const TOLD_ALONE = ['danger', 'missing-child'] as const

/** Longest time for which something is shared, and what is offered, in days. */
export const SHARED_DAYS = { usual: 180, most: 730 } as const

/** What one agency asks of another. */
export const ASK_KINDS = ['information', 'document', 'action'] as const

/** How urgent it is that somebody answers. */
export const ASK_URGENCIES = ['none', 'urgent', 'danger', 'missing-child'] as const
export type AskUrgency = (typeof ASK_URGENCIES)[number]
/** Somebody waits in danger: one person alone may ask or answer, and after an hour the telephone is taken. */
export const PERILOUS: readonly AskUrgency[] = ['danger', 'missing-child']

/** Own records that somebody may ask about. */
export const ASKED_ABOUT = ['lead', 'report', 'case'] as const

/** Why nothing is given. The first of them says no more than that, whatever is held. */
export const GROUNDS = [
  'nothing-given',
  'no-basis',
  'not-ours',
  'unclear',
  'not-held',
  'court-refused',
  'out-of-proportion',
  'harms-person',
  'harms-proceedings',
] as const
export type Ground = (typeof GROUNDS)[number]

/** Grounds that are the same whether anything is held or not. */
export const SILENT_GROUNDS: readonly Ground[] = ['nothing-given', 'no-basis', 'not-ours', 'unclear']

/** How long what was asked stays open to those asked, in days. */
export const ASKED_DAYS = { usual: 90, most: 365 } as const
