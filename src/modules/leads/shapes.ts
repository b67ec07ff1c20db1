import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { LINK_FIELDS } from '../../screening/linking/explain.ts'
import { LANGUAGES } from '../vocabulary/index.ts'
import { BECAUSE, SCORE_PARTS, SORTS, STATE_NAMES } from './codes.ts'
import { LeadFact, Quote } from './keeping/quote-shapes.ts'

export type { LeadFact }

// What the operations of this room take and give. The pages import the types.

export const State = z.enum(STATE_NAMES)
export type State = z.output<typeof State>
const Because = z.enum(BECAUSE)

// Days are kept as text and compared as text, which ISO order allows; a time zone would move postings to another day.
export const Day = z.iso.date()

// Codes and marks reach the database as they come. A NUL, which no text of it can hold, would end there as a fault.
const code = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]*$/, 'not a code')

/** A person as others see them; the name is null where it is not known any more. */
export const Person = z.object({ id: Id, name: z.string().nullable() })
export type Person = z.output<typeof Person>

export const SlotType = z.enum(['pay', 'place', 'date', 'contact', 'number', 'name', 'words'])
export const ContactKind = z.enum([
  'phone',
  'email',
  'telegram',
  'whatsapp',
  'viber',
  'signal',
  'url',
  'handle',
  'iban',
  'btc',
  'eth',
  'usdt-trc20',
])

/** A piece of a title or an excerpt: wording, or what most often fills a slot. */
export const Piece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('slot'), type: SlotType, text: z.string(), others: z.int() }),
])
export type Piece = z.output<typeof Piece>

/** Points of a score by what they come from; `off` is what lowers it, as a positive number. */
export const ScoreParts = z.object({ words: z.number(), contacts: z.number(), reach: z.number(), off: z.number() })
export type ScoreParts = z.output<typeof ScoreParts>

const DayCount = z.object({ day: Day, postings: z.int() })

/** What a list shows of a lead's content; sealed at rest. */
export const Head = z.object({
  title: z.string(),
  excerpt: z.array(Piece),
  /** The most used, at most four. */
  contacts: z.array(z.object({ kind: ContactKind, value: z.string(), postings: z.int() })),
  /** Postings a day, the last sixty days that have any. */
  days: z.array(DayCount),
  scoreParts: ScoreParts,
  /** Codes of what raises the score, the weightiest first; absent in leads kept before this was. */
  reasons: z.array(z.string()).optional(),
})
export type Head = z.output<typeof Head>

export const Summary = z.object({
  id: Id,
  /** Shown as L-2291; counted for each agency by itself. */
  number: z.int(),
  state: State,
  score: z.number(),
  /** Postings, those of merged leads included. */
  size: z.int(),
  /** How many contact points, firm names and sources there are. */
  contacts: z.int(),
  employers: z.int(),
  sources: z.int(),
  /** Days of the first and the last posting; null where none is dated. */
  firstSeen: Day.nullable(),
  lastSeen: Day.nullable(),
  /** ISO 639-1, most frequent first; `und` where it could not be told. */
  languages: z.array(z.string()),
  /** Share of the postings that carry it (0..1), most frequent first. */
  indicators: z.array(z.object({ code: z.string(), share: z.number() })),
  /** What raises the score, the weightiest first, named in the language asked for; the same on lists and on its page. */
  reasons: z.array(z.object({ code: z.string(), name: z.string() })),
  arrivedAt: z.iso.datetime(),
  claimedBy: Person.nullable(),
  /** Claimed by whoever asks. */
  mine: z.boolean(),
  /** Somebody asked to pass it on, and a second person has not decided yet. */
  waits: z.boolean(),
  /** How many leads were merged into it. */
  merged: z.int(),
  /** The probability by which the learned order goes; null where that is off or has not judged the lead. */
  learned: z.number().nullable(),
  /** When it is erased unless something is decided; null where it is kept. */
  expiresAt: z.iso.datetime().nullable(),
  /** Null where the member's keys are not open: ask a colleague to be admitted. */
  head: Head.nullable(),
})
export type Summary = z.output<typeof Summary>

export const ListInput = z.object({
  /**
   * Score, learned order, last seen, arrival or number of postings; always the highest or latest first. Where the learned
   * order is off, the score takes its place; the answer says by what it is sorted.
   */
  sort: z.enum(SORTS).default('score'),
  filter: z
    .object({
      /** `open` is new and claimed. */
      state: z.union([z.literal('open'), z.literal('all'), State]).default('open'),
      indicator: code(40).optional(),
      language: code(10).optional(),
      /** A contact point as somebody writes it. */
      contact: z.string().min(2).max(300).optional(),
      /** A contact point by its mark, see contacts of `leads.get`: may stand in an address, tells nobody anything. */
      mark: code(64).optional(),
      /** By its mark, see `facets.sources`. */
      source: code(64).optional(),
      /** Leads with postings on or after `from`, on or before `to`. */
      from: Day.optional(),
      to: Day.optional(),
      /** Claimed by whoever asks. */
      mine: z.boolean().optional(),
      /** So many postings at least. */
      size: z.int().min(1).optional(),
      screening: Id.optional(),
    })
    .prefault({}),
  /** `next` of the page before. */
  after: z.string().max(200).nullable().default(null),
  limit: z.int().min(1).max(100).default(50),
  /** Of the names of reasons. */
  language: z.enum(LANGUAGES).default('en'),
})
export type ListInput = z.output<typeof ListInput>
export type Filter = ListInput['filter']

const Facet = z.object({ value: z.string(), leads: z.int() })

export const ListOutput = z.object({
  leads: z.array(Summary),
  next: z.string().nullable(),
  /** By what it is sorted, and whether it could be by the learned order. */
  sort: z.enum(SORTS),
  learned: z.boolean(),
  /** `exact` is false where there are more than were counted. */
  total: z.object({ leads: z.int(), exact: z.boolean() }),
  /** Counts of all leads in the states asked for, whatever else is filtered; most frequent first. */
  facets: z.object({
    states: z.array(Facet),
    indicators: z.array(Facet),
    languages: z.array(Facet),
    /** `value` is a mark; the name is null where keys are not open. */
    sources: z.array(Facet.extend({ name: z.string().nullable() })),
  }),
})
export type ListOutput = z.output<typeof ListOutput>

export const TemplatePart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), text: z.string() }),
  z.object({ kind: z.literal('optional'), text: z.string(), postings: z.int() }),
  z.object({ kind: z.literal('slot'), slot: z.int() }),
])

export const Slot = z.object({
  type: SlotType,
  /** Most frequent first, at most fifty. */
  values: z.array(z.object({ value: z.string(), postings: z.int() })),
  /** Values beyond these. */
  more: z.int(),
})

export const Template = z.object({ parts: z.array(TemplatePart), slots: z.array(Slot) })
export type Template = z.output<typeof Template>

export const Posting = z.object({
  /** Its place in the lead, from 0: quotes, shares and `leads.posting` name it by this. */
  place: z.int(),
  id: z.string(),
  source: z.string(),
  employer: z.string().nullable(),
  date: z.string().nullable(),
  language: z.string(),
  suspicion: z.number(),
  /** Per slot of the template what stands there; '' where nothing does. */
  values: z.array(z.string()),
  /** Which of the lead's contact points stand in it, as places in `contacts`. */
  contacts: z.array(z.int()),
  /** Where it stands on the web; absent where its record says nothing of it. */
  address: z.string().max(2000).optional(),
  /** What belongs to it and was not read; absent where nothing does. */
  notRead: z.array(z.object({ kind: z.literal('image'), count: z.int() })).optional(),
})
export type Posting = z.output<typeof Posting>

/** Words for a code, in the language asked for, and who named the sign. */
const Explained = { code: z.string(), name: z.string(), means: z.string(), source: z.string() }

export const Sign = z.object({
  ...Explained,
  share: z.number(),
  postings: z.int(),
  /** Shown and never scored. */
  shownOnly: z.boolean(),
  quotes: z.array(Quote),
})

export const Reason = z.object({
  code: z.string(),
  name: z.string(),
  sentence: z.string(),
  seen: z.int(),
  of: z.int(),
  deceptive: z.number().nullable(),
  usual: z.number().nullable(),
  rule: z.string().nullable(),
  points: z.number(),
  part: z.enum(SCORE_PARTS),
})

const Elsewhere = z.object({ lead: Id, number: z.int(), state: State, title: z.string().nullable() })

export const Contact = z.object({
  kind: ContactKind,
  value: z.string(),
  /** Keyed hash of the value: the same in all leads of this agency, and nothing without its search key. */
  mark: z.string(),
  postings: z.int(),
  employers: z.array(z.string()),
  firstSeen: Day.nullable(),
  lastSeen: Day.nullable(),
  /** Other leads of this agency in which it stands, at most ten. */
  elsewhere: z.array(Elsewhere),
})

/** Who shares what: postings (of one source and firm name drawn as one) on one side, contact points on the other. */
export const ShareMap = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['posting', 'group', 'contact', 'value', 'lead']),
      label: z.string(),
      /** Postings it stands for. */
      postings: z.int(),
      /** The lead, the place of the posting, or of the contact point it is; null for a group or value. */
      lead: Id.nullable(),
      place: z.int().nullable(),
    }),
  ),
  edges: z.array(z.object({ from: z.string(), to: z.string(), postings: z.int() })),
  /** Postings and contact points that are not drawn. */
  left: z.object({ postings: z.int(), contacts: z.int() }),
})
export type ShareMap = z.output<typeof ShareMap>

export const Similar = z.object({
  lead: Id,
  number: z.int(),
  state: State,
  score: z.number(),
  size: z.int(),
  title: z.string().nullable(),
  /** Contact points (at most five, in plain), whether wording or a firm name is shared. */
  contacts: z.array(z.string()),
  wording: z.boolean(),
  employer: z.boolean(),
})
export type Similar = z.output<typeof Similar>

export const EVENTS = [
  'made',
  'made-by-hand',
  'claimed',
  'assigned',
  'released',
  'noted',
  'dismissed',
  'opened-for-notice',
  'opened-for-case',
  'passed',
  'reopened',
  'merged',
  'split',
] as const

export const Event = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(EVENTS),
  /** Null for what the program did. */
  by: Person.nullable(),
  /** The second person, where there was one. */
  approvedBy: Person.nullable(),
  /** Note, reason, or what was passed to whom: words of a person. */
  words: z.string().nullable(),
  /** The other lead, for merging and splitting. */
  lead: z.object({ id: Id, number: z.int() }).nullable(),
  /** The colleague to whom it was given. */
  givenTo: Person.optional(),
  /** Receiving authority, for passing on. */
  authority: z.string().nullable(),
})
export type Event = z.output<typeof Event>

/** Why an action is closed; the pages have the words. */
export const WHYS = [
  'claim-first',
  'already-yours',
  'claimed-by-other',
  'not-claimed',
  'already-decided',
  'not-decided',
  'passed-on',
  'merged-away',
  'nothing-merged',
  'waits-for-second-person',
  'not-permitted',
] as const
export const Why = z.enum(WHYS)
export type Why = z.output<typeof Why>

export const Action = z.object({
  operation: z.string(),
  allowed: z.boolean(),
  why: Why.nullable(),
  /** The person must give a reason with the call (header Ausma-Reason). */
  reason: z.boolean(),
  /** Another person must approve. */
  secondPerson: z.boolean(),
})
export type Action = z.output<typeof Action>

export const GetInput = z.object({ lead: Id, language: z.enum(LANGUAGES).default('en') })

/** The same offer in other words, and why it is held for the same: bits of evidence, which add up to more than nothing. */
export const OtherWording = z.object({
  language: z.string(),
  postings: z.int(),
  template: Template,
  why: z.array(z.object({ field: z.enum(LINK_FIELDS), values: z.array(z.string()), bits: z.number() })),
})
export type OtherWording = z.output<typeof OtherWording>

export const LeadPage = Summary.extend({
  head: Head,
  screening: z.object({ id: Id, name: z.string().nullable(), startedAt: z.iso.datetime() }).nullable(),
  template: Template,
  offer: z.array(LeadFact),
  /** Places that the postings name, and where they lie; null where the gazetteer does not know. */
  places: z.array(
    z.object({
      /** ISO 3166-1 alpha-2. */
      country: z.string(),
      city: z.string().nullable(),
      /** Whether work is offered there; else it is only mentioned. */
      work: z.boolean(),
      postings: z.int(),
      at: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    }),
  ),
  otherWordings: z.array(OtherWording),
  /** The first postings; the others by `leads.postings`. */
  postings: z.array(Posting),
  morePostings: z.boolean(),
  /** Pictures of all its postings, none of which were read. */
  pictures: z.int(),
  signs: z.array(Sign),
  protective: z.array(Sign),
  why: z.array(Reason),
  contactPoints: z.array(Contact),
  /** Postings a day at each source, the busiest source first. */
  timeline: z.object({
    lanes: z.array(z.object({ source: z.string(), postings: z.int(), days: z.array(DayCount) })),
    undated: z.int(),
  }),
  shares: ShareMap,
  similar: z.array(Similar),
  history: z.array(Event),
  actions: z.array(Action),
  decision: z
    .object({
      by: Person,
      approvedBy: Person.nullable(),
      at: z.iso.datetime(),
      reason: z.string(),
      /** Of a dismissal, where it was said. */
      because: Because.nullable(),
    })
    .nullable(),
  mergedInto: z.object({ id: Id, number: z.int() }).nullable(),
  mergedLeads: z.array(z.object({ id: Id, number: z.int(), size: z.int(), title: z.string() })),
  /** Waiting approval by its id, to be opened by a second person. */
  waitsFor: z.object({ approval: Id, askedBy: Person, askedAt: z.iso.datetime() }).nullable(),
})
export type LeadPage = z.output<typeof LeadPage>

export const PostingsInput = z.object({ lead: Id, after: z.int().min(-1).default(-1) })
export const PostingsOutput = z.object({ postings: z.array(Posting), next: z.int().nullable() })

export const PostingInput = z.object({ lead: Id, place: z.int().min(0) })
/** A posting in its own words, with what was found in it. */
export const PostingOutput = Posting.extend({ title: z.string(), text: z.string() })

/** What every operation that changes a lead gives back: how it stands now. */
export const Changed = z.object({ lead: Id, state: State, actions: z.array(Action) })
export type Changed = z.output<typeof Changed>

export const ClaimInput = z.object({ lead: Id })
export const AssignInput = z.object({ lead: Id, member: Id })
export const NoteInput = z.object({ lead: Id, text: z.string().trim().min(1).max(4000) })
/** Opening for notice or case, reopening: the reason travels with the call (header Ausma-Reason). */
export const DecideInput = z.object({ lead: Id })
/** Dismissing; the person's own words travel as the reason. */
export const DismissInput = z.object({ lead: Id, because: Because.optional() })
export const MergeInput = z.object({ lead: Id, into: Id })
export const SplitInput = z.object({ lead: Id })
export const SimilarInput = z.object({ lead: Id })
export const SimilarOutput = z.object({ similar: z.array(Similar) })

export const RetentionInput = z.object({
  /** Days after which a lead that nobody decided is erased. */
  undecidedDays: z.int().min(1).max(3650),
  /** Days after which a dismissed lead is erased. */
  dismissedDays: z.int().min(0).max(3650),
})
export const Retention = RetentionInput.extend({
  /** How many leads would be erased within seven days. */
  soon: z.int(),
})
