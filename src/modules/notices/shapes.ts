import { z } from 'zod'
import { More } from '../../kernel/first-of.ts'
import { Id } from '../../kernel/ids.ts'
import { ROLES } from '../accounts/index.ts'
import { Grade, WRONGS } from '../evidence/index.ts'
import {
  CHANNELS,
  CLOSED_AS,
  DELIVERIES,
  EVENTS,
  EVIDENCE_KINDS,
  GROUND_KINDS,
  HAND_WAYS,
  MATTER_NAMES,
  NO_TELLING,
  NOTICE_LANGUAGES,
  OUTCOMES,
  RECIPIENT_KINDS,
  REFUSALS,
  SIGNINGS,
  STATE_NAMES,
  WHYS,
} from './codes.ts'
import { MISSING } from './complete.ts'

// What the operations of this room take and give. The pages import the types.

const Day = z.iso.date()
const Moment = z.iso.datetime()
const State = z.enum(STATE_NAMES)
const Outcome = z.enum(OUTCOMES)
const Refusal = z.enum(REFUSALS)
const Channel = z.enum(CHANNELS)
const Delivery = z.enum(DELIVERIES)
const GroundKind = z.enum(GROUND_KINDS)
const Matter = z.enum(MATTER_NAMES)
const NoticeLanguage = z.enum(NOTICE_LANGUAGES)
// Without NUL, which no text of the database can hold: it would end there as a fault of the program.
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\0]*[^\0\s][^\0]*$/, 'Nothing was written.')

/** An address on the web; of nothing else can a page be kept, and nothing else stands in a letter as a place. */
export const Address = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2000)

/** A person as others see them; the name is null where it is not known any more. */
export const Person = z.object({ id: Id, name: z.string().nullable() })
export type Person = z.output<typeof Person>

export const Settings = z.object({
  senderName: words(120),
  /** The address of an office, which answers are written to. */
  senderMail: z.email().max(200),
  police: Id.nullable().default(null),
})
export type Settings = z.output<typeof Settings>
export const SettingsOutput = z.object({ settings: Settings.nullable() })

export const FlaggerInput = z.object({
  coordinator: words(200),
  decision: words(200),
  area: words(300),
  validFrom: Day,
  validUntil: Day.nullable().default(null),
})
export const Flagger = FlaggerInput.extend({ id: Id, endedOn: Day.nullable(), valid: z.boolean() })
export type Flagger = z.output<typeof Flagger>
export const FlaggersOutput = z.object({ flaggers: z.array(Flagger) })

export const Clause = z.object({ code: words(60), words: words(600), address: Address.nullable().default(null) })
export type Clause = z.output<typeof Clause>

const RecipientBase = z.object({
  name: words(120),
  kind: z.enum(RECIPIENT_KINDS),
  country: z.string().regex(/^[A-Z]{2}$/, 'not a country'),
  language: NoticeLanguage,
  channel: Channel,
  mail: z.email().max(200).nullable().default(null),
  form: Address.nullable().default(null),
  hosts: z
    .array(z.string().regex(/^[a-z0-9.-]{3,120}$/, 'not a host name'))
    .max(50)
    .default([]),
  clauses: z.array(Clause).max(100).default([]),
  /** The recipient's own agency in this house, whose members read notices here. */
  toAgency: Id.nullable().default(null),
  /** Day on which somebody looked whether all this still holds. */
  checkedOn: Day,
})

export const RecipientInput = RecipientBase.extend({
  /** Of one that is there already. */
  recipient: Id.nullable().default(null),
  /** The address of its interface, and the secret they gave; left out, what is kept stays. */
  api: z
    .object({
      address: z.url({ protocol: /^https?$/ }).max(2000),
      signing: z.enum(SIGNINGS),
      /** Of `hmac`: what they gave, at least 24 signs. Of `ed25519` a key of our own is made. */
      // Shorter ones are guessed from one signed message that somebody has seen.
      secret: z.string().min(24).max(500).nullable().default(null),
    })
    .nullable()
    .default(null),
  // The table holds it too; here it is told by the field.
})
  .refine(({ channel, mail }) => channel !== 'mail' || mail !== null, {
    path: ['mail'],
    message: 'Say to which address mail goes.',
  })
  .refine(({ channel, toAgency }) => channel !== 'house' || toAgency !== null, {
    path: ['toAgency'],
    message: 'no-platform',
  })
export type RecipientInput = z.output<typeof RecipientInput>

export const Recipient = RecipientBase.extend({
  id: Id,
  retired: z.boolean(),
  /** Taken over from the list that comes with the program, and checked by nobody yet: no notice goes there. */
  unchecked: z.boolean(),
  /** Null where there is no interface; the secret never leaves. */
  api: z.object({ address: z.string(), signing: z.enum(SIGNINGS), publicKey: z.string().nullable() }).nullable(),
  /** Notices that were sent to it. */
  sent: z.int(),
})
export type Recipient = z.output<typeof Recipient>
export const RecipientsOutput = z.object({ recipients: z.array(Recipient) })
export const OneRecipient = z.object({ recipient: Id })

/** A platform or host as a public page tells the way to it. */
export const Starter = RecipientBase.pick({
  ...{ name: true, kind: true, country: true, language: true, mail: true, form: true, hosts: true },
}).extend({
  /** The page, and the day of its last change or on which it was read. */
  source: Address,
  date: Day,
  /** The directory has somebody of this name. */
  taken: z.boolean(),
})
export type Starter = z.output<typeof Starter>
export const StartersOutput = z.object({ starters: z.array(Starter) })
/** By its name, which stands once in the list. */
export const OneStarter = z.object({ starter: words(120) })

/** Somebody looked at the posting and says that it shows no child; anything else is not kept but passed on. */
// No default on purpose: a program that fills in the answer would have looked for nobody.
const NoChildAbuse = z.literal(false)

export const KeepInput = z.object({
  lead: Id,
  /** The posting's place in the lead. */
  place: z.int().min(0),
  /** Where exactly it stands, as somebody found it; null where it is not known. */
  address: Address.nullable().default(null),
  childAbuse: NoChildAbuse,
  /** How far whoever keeps it trusts the source, and what it says. */
  grade: Grade.nullable().default(null),
})

export const Evidence = z.object({
  id: Id,
  place: z.int(),
  kind: z.enum(EVIDENCE_KINDS),
  takenAt: Moment,
  takenBy: Person,
  sha256: z.string().nullable(),
  size: z.int(),
  /** Why a page could not be kept. */
  problem: z.string().nullable(),
  /** Why no notice rests on it: it is closed to everybody, destroyed, or not what was kept. */
  wrong: z.enum(WRONGS).nullable(),
  /** What was seen; null where it is closed or the keys are not open. */
  seen: z
    .object({
      address: z.string().nullable(),
      source: z.string().nullable(),
      title: z.string().nullable(),
      text: z.string(),
      date: z.string().nullable(),
    })
    .nullable(),
})
export type Evidence = z.output<typeof Evidence>
export const KeepOutput = z.object({ evidence: Id, entry: Id, job: Id.nullable() })

/** Words of the advert as a report quotes them, with the place where somebody found it. */
export const QuoteInput = z.object({
  report: Id,
  text: words(6000),
  address: Address.nullable().default(null),
  childAbuse: NoChildAbuse,
  grade: Grade.nullable().default(null),
})

export const OfLeadInput = z.object({ lead: Id })
export const OfLead = z.object({
  evidence: z.array(Evidence),
  /** Whether the lead may become a notice now: it was opened for one, and nothing bars it. */
  open: z.boolean(),
  /** It was quoted from a report; there are no more postings to keep. */
  quoted: z.boolean(),
  barred: z
    .object({ at: Moment, by: Person, recipient: z.string(), delivery: Delivery, problem: z.string().nullable() })
    .nullable(),
  notices: z.array(z.object({ id: Id, number: z.int(), state: State, recipient: z.string() })),
  /** A page is being read. */
  reading: z.boolean(),
})
export type OfLead = z.output<typeof OfLead>

export const ReferInput = z.object({
  lead: Id,
  addresses: z.array(Address).min(1).max(20),
  recipient: Id,
})

/** What a notice says; sealed at rest. */
export const Content = z.object({
  addresses: z.array(z.object({ address: Address, more: z.string().max(500).default('') })).max(50),
  /** What was seen: facts. */
  facts: z.string().max(8000),
  /** Why that is illegal: the agency's assessment. */
  reasons: z.string().max(8000),
  /** The provision of law, or the words of the clause. */
  provision: z.string().max(600),
  goodFaith: z.boolean(),
  /** As it went to the recipient. */
  sent: z.object({ subject: z.string(), text: z.string(), to: z.string().nullable().optional() }).optional(),
})
export type Content = z.output<typeof Content>

export const DraftInput = z.object({
  lead: Id,
  recipient: Id,
  // As many as one page of a court's file holds; what a notice names is bounded by its addresses.
  evidence: z.array(Id).min(1).max(500),
  language: NoticeLanguage.nullable().default(null),
})

export const EditInput = z.object({
  notice: Id,
  /** The edition that was read: somebody else's edit in between is not written over. */
  edition: z.int(),
  matter: Matter.nullable(),
  ground: GroundKind.nullable(),
  language: NoticeLanguage,
  content: Content.omit({ sent: true }),
})

export const Action = z.object({
  operation: z.string(),
  allowed: z.boolean(),
  why: z.enum(WHYS).nullable(),
  reason: z.boolean(),
  secondPerson: z.boolean(),
})
export type Action = z.output<typeof Action>

export const Row = z.object({
  id: Id,
  number: z.int(),
  state: State,
  recipient: z.object({ id: Id, name: z.string() }),
  matter: Matter.nullable(),
  ground: GroundKind.nullable(),
  language: NoticeLanguage,
  addresses: z.int(),
  madeAt: Moment,
  approvedAt: Moment.nullable(),
  sentAt: Moment.nullable(),
  heldUntil: Moment.nullable(),
  delivery: Delivery,
  problem: z.string().nullable(),
  outcome: Outcome.nullable(),
  refusal: Refusal.nullable(),
  flagger: z.boolean(),
  draftedBy: Person,
  /** The colleague who has it in hand; null where nobody was named. */
  givenTo: Person.nullable(),
})
export type Row = z.output<typeof Row>

export const ListInput = z.object({
  state: z.union([z.literal('open'), z.literal('all'), State]).default('open'),
  recipient: Id.optional(),
  /** Given to whoever asks, or drafted by them and given to nobody. */
  mine: z.boolean().optional(),
  after: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(100).default(50),
})
export type ListInput = z.output<typeof ListInput>
export const ListOutput = z.object({
  notices: z.array(Row),
  total: z.int(),
  next: z.int().nullable(),
  /** Of all notices, whatever is filtered. */
  states: z.array(z.object({ state: State, notices: z.int() })),
  /** Nobody has said yet in whose name notices go. */
  settingsMissing: z.boolean(),
})
export type ListOutput = z.output<typeof ListOutput>

export const Event = z.object({
  id: Id,
  at: Moment,
  kind: z.enum(EVENTS),
  by: Person.nullable(),
  from: State,
  to: State,
  outcome: Outcome.nullable(),
  refusal: Refusal.nullable(),
  words: z.string().nullable(),
  /** The colleague to whom it was given. */
  givenTo: Person.optional(),
  /** How and on which day somebody sent it by hand. */
  handed: z.object({ way: z.enum(HAND_WAYS), on: Day }).optional(),
})
export type Event = z.output<typeof Event>

/**
 * Of a matter that threatens life or safety (Art. 18 DSA): whether the own agency enforces the law, which others of this house were
 * told, and by when somebody should be. Null of any other matter.
 */
export const Suspicion = z.object({
  here: z.boolean(),
  /** `by` is null where the program told them, since the settings name them. */
  told: z.array(z.object({ agency: z.object({ id: Id, name: z.string() }), at: Moment, by: Person.nullable() })),
  due: Moment,
  late: z.boolean(),
  /** Whom it may be told to now. */
  receivers: z.array(z.object({ id: Id, name: z.string() })),
  /** Why nobody can be told now; null where somebody can. */
  why: z.enum(NO_TELLING).nullable(),
})
export const TellInput = z.object({ notice: Id, police: Id })

/** What a light question tells of a record that is open: another word once it has changed. */
export const Version = z.object({ version: z.string() })

export const NoticePage = Row.extend({
  ...Version.shape,
  lead: z.object({ id: Id, number: z.int().nullable() }),
  reference: z.string(),
  edition: z.int(),
  content: Content,
  missing: z.array(z.enum(MISSING)),
  /** As it would go, or as it went. */
  letter: z.object({ subject: z.string(), text: z.string() }),
  evidence: z.array(Evidence),
  clauses: z.array(Clause),
  channel: Channel,
  /** The mail address or interface that it goes to, or went to; null where a person hands it over, and where nobody kept it. */
  to: z.string().nullable(),
  /** The address of the recipient's own form. */
  form: z.string().nullable(),
  sender: z.object({ name: z.string(), mail: z.string() }).nullable(),
  approvedBy: Person.nullable(),
  sentBy: Person.nullable(),
  acknowledgedAt: Moment.nullable(),
  decidedAt: Moment.nullable(),
  automated: z.boolean().nullable(),
  closedAs: z.enum(CLOSED_AS).nullable(),
  corrects: z.object({ id: Id, number: z.int() }).nullable(),
  correctedBy: z.object({ id: Id, number: z.int() }).nullable(),
  repeats: z.object({ id: Id, number: z.int() }).nullable(),
  suspicion: Suspicion.nullable(),
  /** Of a draft: who could approve it now, who could once they are admitted, and by which roles; null of any other. */
  approvers: z.object({ ready: z.array(Person), toAdmit: z.array(Person), roles: z.array(z.enum(ROLES)) }).nullable(),
  /** `mine`: whoever asks may be the second person. */
  waitsFor: z.object({ approval: Id, askedBy: Person, askedAt: Moment, mine: z.boolean() }).nullable(),
  events: z.array(Event),
  actions: z.array(Action),
})
export type NoticePage = z.output<typeof NoticePage>

export const OneInput = z.object({ notice: Id })
// No default: only who sent it knows by which way, and a day that is filled in by itself is nobody's word.
export const HandOverInput = z.object({ notice: Id, way: z.enum(HAND_WAYS), on: Day })
export const ApproveInput = z.object({ notice: Id, edition: z.int() })
// Without `police`: who holds is who is signed in.
export const HoldInput = z.object({ notice: Id, hours: z.int().min(1).max(72) })
/** Notices of other agencies that are going to be sent, as police see them. */
export const ToldOutput = More.extend({
  notices: z.array(
    z.object({
      id: Id,
      madeAt: Moment,
      state: State,
      heldUntil: Moment.nullable(),
      /** Null where the draft names none yet, or tells of a threat to life and who asks is no law enforcement (Art. 18 DSA). */
      matter: Matter.nullable(),
      /** Null where the keys are not open, and as above. */
      addresses: z.array(z.string()).nullable(),
      /** A person told it as a suspicion under Art. 18 DSA: it stays here also once the notice is sent. */
      suspicion: z.boolean(),
    }),
  ),
})
export const AcknowledgeInput = z.object({ notice: Id, on: Day.optional() })
export const DecideInput = z
  .object({
    notice: Id,
    outcome: Outcome,
    refusal: Refusal.nullable().default(null),
    automated: z.boolean().nullable().default(null),
    on: Day.optional(),
  })
  .refine(({ outcome, refusal }) => outcome !== 'kept' || refusal !== null, {
    path: ['refusal'],
    message: 'Say which reason they gave, or that they gave none.',
  })
  .refine(({ outcome, refusal }) => refusal === null || (outcome !== 'removed' && outcome !== 'disabled'), {
    path: ['refusal'],
    message: 'What was taken down was not refused.',
  })
export const CloseInput = z.object({ notice: Id, as: z.enum(CLOSED_AS) })
export const AssignInput = z.object({ notice: Id, member: Id })
export const NoteInput = z.object({ notice: Id, text: words(4000) })
export const Changed = z.object({ notice: Id, state: State, actions: z.array(Action) })
export type Changed = z.output<typeof Changed>
export const Corrected = Changed.extend({ correction: Id })

/** A notice as it travels to an interface or out as a file; the names are those of the law and of the EU's database. */
export const Exported = z.object({
  schema: z.literal('ausma.notice/1'),
  kind: z.enum(['notice', 'correction', 'withdrawal']),
  reference: z.string(),
  replaces: z.string().nullable(),
  language: NoticeLanguage,
  sender: z.object({ name: z.string(), mail: z.string() }),
  trustedFlagger: z.object({ coordinator: z.string(), decision: z.string(), area: z.string() }).nullable(),
  ground: z.object({ kind: GroundKind, matter: Matter, provision: z.string() }).nullable(),
  category: z.string().nullable(),
  keyword: z.string().nullable(),
  addresses: z.array(z.object({ address: z.string(), more: z.string() })),
  facts: z.string(),
  reasons: z.string(),
  goodFaith: z.boolean(),
  evidence: z.array(z.object({ kind: z.string(), takenAt: Moment, sha256: z.string().nullable() })),
  subject: z.string(),
  text: z.string(),
})
export type Exported = z.output<typeof Exported>
