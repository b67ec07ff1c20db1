import type { ContactKind } from './contacts/contact.ts'
import type { LeadOffer } from './facts/lead-offer.ts'
import type { LinkReason } from './linking/explain.ts'
import type { NotRead, Quote } from './posting.ts'

/** The kinds of value that change from one posting of a campaign to the next. */
export type SlotType = 'pay' | 'place' | 'date' | 'contact' | 'number' | 'name' | 'words'

/** What stands in all postings, in some, or is filled in anew each time. */
export type TemplatePart =
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'optional'; readonly text: string; readonly postings: number }
  | { readonly kind: 'slot'; readonly slot: number }

export type Slot = {
  readonly type: SlotType
  /** Most frequent first. */
  readonly values: readonly { readonly value: string; readonly postings: number }[]
}

/**
 * One line of the sum that is a lead's score. For signs in the wording: points = round1(share × log2(deceptive / usual)),
 * share = seen / of. For campaign evidence `rule` says the formula in words.
 */
export type Reason = {
  readonly code: string
  /** What was seen, in words. */
  readonly sentence: string
  readonly seen: number
  readonly of: number
  /** Share of deceptive adverts that carry the sign (0..1); null where the line has a formula of its own. */
  readonly deceptive: number | null
  /** Share of the usual adverts of these sources that carry it. */
  readonly usual: number | null
  readonly rule: string | null
  /** Rounded to one decimal before summing, so that the sum is exact. */
  readonly points: number
}

export type LeadIndicator = {
  readonly code: string
  /** Share of the lead's postings that carry it, 0..1. */
  readonly share: number
  /** At most three, each from another posting where possible. */
  readonly quotes: readonly (Quote & { readonly posting: string })[]
}

export type LeadContact = {
  readonly kind: ContactKind
  readonly value: string
  readonly postings: number
  /** Employer names under which it stands. */
  readonly employers: readonly string[]
}

/** The same offer in other words, or in another language, with why it is held for the same. */
export type LeadWording = {
  readonly language: string
  /** Ids of the postings in these words. */
  readonly members: readonly string[]
  readonly template: readonly TemplatePart[]
  readonly slots: readonly Slot[]
  /** The posting in the middle of these words, and the one it is most like; null where their words were not kept. */
  readonly like: { readonly from: string; readonly to: string } | null
  readonly why: readonly LinkReason[]
}

/**
 * A posting as a lead shows it. `values` holds, per slot of the template, what this posting fills in ('' where nothing, and for
 * postings in other words).
 */
export type LeadPosting = {
  readonly id: string
  readonly source: string
  readonly employer: string | null
  readonly date: string | null
  readonly language: string
  readonly suspicion: number
  readonly values: readonly string[]
  readonly notRead?: readonly NotRead[]
}

/** A group of postings that look like one organised, deceptive recruitment, ready for a person's decision. */
export type Lead = {
  readonly id: string
  readonly size: number
  /** How many of them this run read for the first time. */
  readonly newPostings: number
  /** Sum of the points in `why`. */
  readonly score: number
  /** Ids of the postings. */
  readonly members: readonly string[]
  readonly template: readonly TemplatePart[]
  readonly slots: readonly Slot[]
  /** What the postings in the words of the template offer, see facts/. */
  readonly offer: LeadOffer
  readonly indicators: readonly LeadIndicator[]
  /** Signs of an honest offer, counted against. */
  readonly protective: readonly LeadIndicator[]
  readonly contacts: readonly LeadContact[]
  readonly sources: readonly { readonly source: string; readonly postings: number }[]
  readonly languages: readonly { readonly language: string; readonly postings: number }[]
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly why: readonly Reason[]
  readonly postings: readonly LeadPosting[]
  /** The same offer in other words; the template above is that of the most postings. */
  readonly otherWordings: readonly LeadWording[]
  /** The cluster of contact points it belongs to; null where it has none. Never a person. */
  readonly organiser: string | null
  /** Other offers of the same organiser. */
  readonly links: readonly LeadLink[]
}

/** Another campaign or posting that shares contact points, and why that says something. */
export type LeadLink = {
  /** Id of a campaign, or of a posting that is in none. */
  readonly to: string
  readonly postings: number
  readonly why: readonly {
    readonly kind: ContactKind
    readonly value: string
    /** Offers (campaigns and single postings) that have it, of all that were looked at. */
    readonly offers: number
    readonly of: number
    /** log2 of how many times more likely one organiser is, all told. */
    readonly bits: number
  }[]
  /** Who confirmed it and why, where a person did. */
  readonly decided?: { readonly by: string; readonly reason: string }
}

/** What the run read, for the head of the report. */
export type RunSummary = {
  readonly files: readonly string[]
  readonly postings: number
  /** Records that were the same as one already read (same id, same words). */
  readonly repeated: number
  readonly broken: readonly { readonly file: string; readonly line: number; readonly reason: string }[]
  readonly brokenCount: number
  /** Pictures that stood alone, with no words of a posting beside them. */
  readonly pictures: number
  readonly campaigns: number
  readonly leadThreshold: number
  readonly languages: readonly { readonly language: string; readonly postings: number }[]
}
