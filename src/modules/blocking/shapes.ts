import { z } from 'zod'
import { More } from '../../kernel/first-of.ts'
import { Id } from '../../kernel/ids.ts'
import { APPEAL_STATES, FORMATS, HOST_OUTCOMES, ORDERED_BY, SCOPES, SHARED, STATE_NAMES, WHYS } from './codes.ts'

// What the operations of this room take and give. The pages import the types.

const State = z.enum(STATE_NAMES)
const Scope = z.enum(SCOPES)
const Day = z.iso.date()
// Whole numbers of JSON are exact far beyond what thirty-two bits of a zone can hold.
const Serial = z.int().min(0)

/** A person as others see them; the name is null where it is not known any more. */
export const Person = z.object({ id: Id, name: z.string().nullable() })
export type Person = z.output<typeof Person>

export const Action = z.object({
  operation: z.string(),
  allowed: z.boolean(),
  why: z.enum(WHYS).nullable(),
  /** The operation asks for a reason. */
  reason: z.boolean(),
})
export type Action = z.output<typeof Action>

// Bounded, so that no feed grows by one order beyond what an operator's program reads.
const Text = z.string().max(2000).default('')

/**
 * An order as somebody writes it down. Nothing is required here: what is missing is said by `lacksOf`, all of it at once.
 */
export const OrderInput = z.object({
  scope: Scope.default('url'),
  address: Text,
  /** Whether a court or an authority ordered it. */
  orderedBy: z.enum(ORDERED_BY).nullable().default(null),
  authority: Text,
  number: Text,
  law: Text,
  /** Countries by ISO 3166-1, such as `LV`. */
  territory: z.array(z.string().max(10)).max(40).default([]),
  /** Operators to whom it is addressed. */
  addressees: z.array(Id).max(200).default([]),
  redress: Text,
  appealTo: Text,
  hostAsked: z.boolean().nullable().default(null),
  hostAskedOn: z.string().max(10).default(''),
  hostOutcome: z.enum(HOST_OUTCOMES).nullable().default(null),
  /** Why the host was not asked. */
  hostNotAsked: Text,
  /** What else lives on that host, and on which day somebody looked. */
  collateral: Text,
  collateralOn: z.string().max(10).default(''),
  /** Whether it is one person's own advert; declared, never guessed. */
  ownAdvert: z.boolean().nullable().default(null),
  evidence: z.string().max(100).default(''),
  issued: z.string().max(10).default(''),
  expires: z.string().max(10).default(''),
  reviewOn: z.string().max(10).default(''),
})
export type OrderInput = z.output<typeof OrderInput>

/** What an operator reads of an order, and staff too. */
export const Order = z.object({
  scope: Scope,
  host: z.string(),
  value: z.string(),
  orderedBy: z.enum(ORDERED_BY),
  authority: z.string(),
  number: z.string(),
  law: z.string(),
  territory: z.array(z.string()),
  redress: z.string(),
  appealTo: z.string(),
  hostNotice: z.union([
    z.object({ asked: z.literal(true), on: Day, outcome: z.enum(HOST_OUTCOMES) }),
    z.object({ asked: z.literal(false), why: z.string() }),
  ]),
  collateral: z.object({ found: z.string(), on: Day }),
  evidence: z.string(),
  issued: Day,
  expires: Day,
  reviewOn: Day,
})
export type Order = z.output<typeof Order>

export const Row = z.object({
  id: Id,
  /** Short form by which people name it to each other. */
  code: z.string(),
  state: State,
  scope: Scope,
  value: z.string(),
  authority: z.string(),
  number: z.string(),
  shared: z.enum(SHARED).nullable(),
  expires: Day,
  reviewOn: Day,
  reviewDue: z.boolean(),
  draftedBy: Person,
  draftedAt: z.iso.datetime(),
  approvals: z.int(),
  needed: z.int(),
  /** Operators it is addressed to, and how many of them have said that they apply its present state; null before it was in a feed. */
  addressees: z.int(),
  applied: z.int().nullable(),
  openAppeals: z.int(),
})
export type Row = z.output<typeof Row>

export const ListInput = z.object({
  state: z.union([z.literal('open'), z.literal('all'), State]).default('open'),
  after: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(100).default(50),
})
export type ListInput = z.output<typeof ListInput>
export const ListOutput = z.object({ blocks: z.array(Row), total: z.int(), next: z.int().nullable() })

const Event = z.object({
  id: Id,
  at: z.iso.datetime(),
  kind: z.string(),
  by: Person.nullable(),
  words: z.string().nullable(),
})

export const AppealRow = z.object({
  id: Id,
  number: z.string(),
  block: Id.nullable(),
  filedOn: Day,
  state: z.enum(APPEAL_STATES),
  /** Null where the keys are not open. */
  words: z.object({ address: z.string(), reason: z.string(), contact: z.string() }).nullable(),
})
export type AppealRow = z.output<typeof AppealRow>

export const Addressee = z.object({
  operator: Id,
  name: z.string(),
  /** Has fetched, and has said that it applies, what the entry is now; null where the entry was in no feed yet. */
  fetched: z.boolean().nullable(),
  applied: z.boolean().nullable(),
})

/** What a light question tells of a record that is open: another word once it has changed. */
export const Version = z.object({ version: z.string() })

export const BlockPage = Row.extend({
  ...Version.shape,
  order: Order,
  approvedBy: z.array(Person),
  operators: z.array(Addressee),
  events: z.array(Event),
  appeals: z.array(AppealRow),
  actions: z.array(Action),
})
export type BlockPage = z.output<typeof BlockPage>

export const OneInput = z.object({ block: Id })
export const Changed = z.object({ block: Id, state: State, serial: Serial.nullable() })
export type Changed = z.output<typeof Changed>
export const Drafted = z.object({ block: Id, shared: z.enum(SHARED).nullable(), needed: z.int() })

const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')

export const OperatorInput = z.object({
  name: words(120),
  /** Host of a page that says why something is blocked; without one the answer is that the name does not exist. */
  stopPage: z.string().max(190).default(''),
})
export const OperatorRow = z.object({
  id: Id,
  name: z.string(),
  stopPage: z.string().nullable(),
  keys: z.array(z.object({ id: Id, madeAt: z.iso.datetime(), usedOn: Day.nullable() })),
  /** Entries addressed to it that are in its feed now. */
  entries: z.int(),
  fetched: z.object({ serial: Serial, at: z.iso.datetime() }).nullable(),
  seen: z.object({ serial: Serial, at: z.iso.datetime() }).nullable(),
  applied: z.object({ serial: Serial, at: z.iso.datetime() }).nullable(),
  acknowledgements: z.int(),
})
export type OperatorRow = z.output<typeof OperatorRow>
export const OperatorsOutput = z.object({ operators: z.array(OperatorRow), serial: Serial })
export const KeyMade = z.object({ operator: Id, keyId: Id, key: z.string() })
export const KeyInput = z.object({ operator: Id })
export const RevokeInput = z.object({ operator: Id, keyId: Id })

const Format = z.enum(FORMATS)
export const FeedInput = z.object({
  format: Format.default('json'),
  /** Only what has changed after this serial, with what is gone; JSON and STIX alone can say that something is gone. */
  since: Serial.default(0),
})
export const Feed = z.object({
  format: Format,
  serial: Serial,
  contentType: z.string(),
  body: z.string(),
  /** Ed25519 over the body's bytes, base64. */
  signature: z.string(),
})
export type Feed = z.output<typeof Feed>
export const AcknowledgeInput = z.object({ serial: Serial, as: z.enum(['seen', 'applied']) })

export const AppealInput = z.object({
  agency: Id,
  /** Numbered by the page, so that what is sent twice is one appeal. */
  appeal: Id,
  address: words(2000),
  reason: words(6000),
  contact: z.string().max(500).default(''),
})
export const Appealed = z.object({ appeal: Id, number: z.string(), filedOn: Day })
export const AppealsOutput = More.extend({ appeals: z.array(AppealRow) })
export const CloseAppealInput = z.object({ appeal: Id })
