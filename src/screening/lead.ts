import type { ContactKind } from './contacts/contact.ts'
import type { LeadOffer } from './facts/lead-offer.ts'
import type { LinkReason } from './linking/explain.ts'
import type { NotRead, Quote } from './posting.ts'
import type { Voice } from './voice/voices.ts'

/** Kinds of value that change from one posting of a campaign to the next. */
export type SlotType = 'pay' | 'place' | 'date' | 'contact' | 'number' | 'name' | 'words'

/** A part of a template: text that all postings have, text that some have, or a slot that each fills in anew. */
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
 * One line of the sum that makes a lead's score. For signs in the wording: points = round1(share × log2(deceptive /
 * usual)), share = seen / of. For campaign evidence `rule` gives the formula in words.
 */
export type Reason = {
  readonly code: string
  /** The observation in words. */
  readonly sentence: string
  readonly seen: number
  readonly of: number
  /** Share of deceptive adverts that carry the sign (0..1); null where the line has a formula of its own. */
  readonly deceptive: number | null
  /** Share of the usual adverts of these sources that carry the sign. */
  readonly usual: number | null
  readonly rule: string | null
  /** Rounded to one decimal before summing, so that the sum is exact. */
  readonly points: number
}

export type LeadIndicator = {
  readonly code: string
  /** Share of the lead's postings that carry the sign, 0..1. */
  readonly share: number
  /** At most three quotes, each from another posting where possible. */
  readonly quotes: readonly (Quote & { readonly posting: string })[]
}

export type LeadContact = {
  readonly kind: ContactKind
  readonly value: string
  readonly postings: number
  /** Employer names beside which the contact point stands. */
  readonly employers: readonly string[]
}

/** The same offer in other words or another language, and the reasons for taking it as the same. */
export type LeadWording = {
  readonly language: string
  /** Ids of the postings in these words. */
  readonly members: readonly string[]
  readonly template: readonly TemplatePart[]
  readonly slots: readonly Slot[]
  /** The medoid posting of these words and the posting it most resembles; null where their words were not kept. */
  readonly like: { readonly from: string; readonly to: string } | null
  readonly why: readonly LinkReason[]
}

/**
 * A posting as a lead shows it. `values` holds the posting's filling for each slot of the template; a filling is ''
 * where it has none, and for postings in other words.
 */
export type LeadPosting = {
  readonly id: string
  readonly source: string
  readonly employer: string | null
  readonly date: string | null
  readonly language: string
  readonly suspicion: number
  readonly values: readonly string[]
  readonly address?: string
  readonly notRead?: readonly NotRead[]
}

/** A group of postings that look like one organised, deceptive recruitment, ready for a person's decision. */
export type Lead = {
  readonly id: string
  readonly size: number
  /** Number of these postings that this run read for the first time. */
  readonly newPostings: number
  /** Sum of the points in `why`. */
  readonly score: number
  /** Ids of the postings. */
  readonly members: readonly string[]
  readonly template: readonly TemplatePart[]
  readonly slots: readonly Slot[]
  /** Facts of the offer in the postings with the template's words, see facts/. */
  readonly offer: LeadOffer
  readonly indicators: readonly LeadIndicator[]
  /** Signs of an honest offer; their points are negative or zero. */
  readonly protective: readonly LeadIndicator[]
  readonly contacts: readonly LeadContact[]
  readonly sources: readonly { readonly source: string; readonly postings: number }[]
  readonly languages: readonly { readonly language: string; readonly postings: number }[]
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly why: readonly Reason[]
  readonly postings: readonly LeadPosting[]
  /** The same offer in other words; `template` belongs to the wording of the most postings. */
  readonly otherWordings: readonly LeadWording[]
  /** Id of the lead's cluster of contact points; null without one. It never stands for a person. */
  readonly organiser: string | null
  /** Other offers of the same organiser. */
  readonly links: readonly LeadLink[]
}

/** Another campaign or posting that shares contact points, with the weight of each shared contact point. */
export type LeadLink = {
  /** Id of a campaign, or of a posting outside all campaigns. */
  readonly to: string
  readonly postings: number
  /** Who speaks, where it is a posting that makes no offer of its own: it asks, warns, quotes or reports. */
  readonly voice?: Exclude<Voice, 'recruits'>
  readonly why: readonly {
    readonly kind: ContactKind
    readonly value: string
    /** Number of offers (campaigns and single postings) with this contact point, and of all offers compared. */
    readonly offers: number
    readonly of: number
    /** log2 of how many times more likely the shared contact point makes one organiser. */
    readonly bits: number
  }[]
  /** The person who confirmed the link, and the reason given; absent where nobody decided. */
  readonly decided?: { readonly by: string; readonly reason: string }
}

/** Summary of the postings read, for the head of the report. */
export type RunSummary = {
  readonly files: readonly string[]
  readonly postings: number
  /** Number of records read twice (same id, same words). */
  readonly repeated: number
  readonly broken: readonly { readonly file: string; readonly line: number; readonly reason: string }[]
  readonly brokenCount: number
  /** Pictures without words of a posting beside them. */
  readonly pictures: number
  readonly campaigns: number
  readonly leadThreshold: number
  readonly languages: readonly { readonly language: string; readonly postings: number }[]
}
