import { z } from 'zod'
import { isZone } from '../../kernel/clock.ts'
import { Id } from '../../kernel/ids.ts'
import { FileScan } from '../../kernel/scanner.ts'
import { isSealable } from '../../kernel/vault/boxes.ts'
import {
  CALLS,
  CLOSED_AS,
  EMERGENCY_SERVICES,
  FILES_AT_ONCE,
  MESSAGE_KINDS,
  MOST_AGENCIES,
  PROMISES,
  SORTS,
  STATE_NAMES,
  UNSEEN,
} from './codes.ts'
import { UNSCANNED } from './files/scan.ts'
import { About, Danger, Kind, Told } from './told.ts'
import { PassedPart, Recipient } from './triage/passing-shapes.ts'

// What the operations of this room take and give. The pages import the types.

export const State = z.enum(STATE_NAMES)

export const Day = z.iso.date()
/** 32 bytes: a keyed hash, a public key, a file's key. */
const Bytes32 = z.string().regex(/^[\w-]{43}$/, 'not 32 bytes in base64url')

/** A person as others see them; the name is null where it is not known any more. */
export const Person = z.object({ id: Id, name: z.string().nullable() })
export type Person = z.output<typeof Person>

const ClosedAs = z.enum(CLOSED_AS)

export const Why = z.enum([
  'not-read',
  'withdrawn',
  'passed-on',
  'already-ended',
  'still-open',
  'waits-for-second-person',
  'not-permitted',
  'no-receipt',
])
export type Why = z.output<typeof Why>

export const Action = z.object({
  operation: z.string(),
  allowed: z.boolean(),
  why: Why.nullable(),
  /** The operation asks for a reason. */
  reason: z.boolean(),
})
export type Action = z.output<typeof Action>

export const Clock = z.object({ what: z.enum(PROMISES), due: Day, kept: Day.nullable(), missed: z.boolean() })

/** What the server learns of a receipt: a keyed hash that finds it, and the key to which what is told is sealed. */
export const ReceiptHalves = z.object({
  lookup: Bytes32,
  // Told here and at its field: further in, it would be a fault of the program, and of the sender's nobody would learn.
  publicKey: z
    .string()
    // What is no key at all is told once, as that.
    .regex(/^[\w-]{43}$/, { error: 'not 32 bytes in base64url', abort: true })
    .refine((text) => isSealable(Buffer.from(text, 'base64url')), 'Nothing can be sealed to this key.'),
})

/** A file that lies sealed in the store already, with the key that only this call knows. */
export const NewFile = z.object({
  file: Id,
  key: Bytes32,
  size: z.int().min(0),
  // Of the bytes as they came, for the chain of custody; kept keyed and sealed.
  sha256: Bytes32,
  /** Found in its first bytes; never what its name says. */
  type: z
    .string()
    // It stands later in a header of an answer; nothing that ends a line may come through.
    .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/)
    .max(100),
  scan: FileScan.default(UNSCANNED),
})
export type NewFile = z.output<typeof NewFile>
// So few that a page on a slow line is sent whole; more come with a reply.
const NewFiles = z.array(NewFile).max(FILES_AT_ONCE).default([])

/** Others who got it as well, where the reporter wants this agency to know them. */
const AlsoTo = z
  .array(Id)
  .max(MOST_AGENCIES - 1)
  .default([])
/** By the names under which they take reports. */
const AlsoNamed = z.array(z.string())

export const FileInput = z.object({
  agency: Id,
  /** Numbered by the page, so that what is sent twice is one report. */
  report: Id,
  receipt: ReceiptHalves,
  kind: Kind,
  about: About,
  child: z.boolean().default(false),
  danger: Danger.default('unknown'),
  language: z.string().regex(/^[a-z]{2}$/),
  // Any part is enough: whoever knows a place only must not be made to invent the rest.
  told: Told.refine((told) => Object.values(told).some((part) => part.trim() !== ''), 'Nothing was written.'),
  files: NewFiles,
  alsoTo: AlsoTo,
})

export const Filed = z.object({
  report: Id,
  filedOn: Day,
  /** Null where no period of the law runs, or none that fits the danger. */
  readDue: Day.nullable(),
  answerDue: Day.nullable(),
  /** The staff see it now; else from the next fixed hour on. */
  atOnce: z.boolean(),
})
export type Filed = z.output<typeof Filed>

export const FileShown = z.object({ file: Id, size: z.int(), type: z.string() })
/** What the staff see of it besides. */
export const StaffFile = FileShown.extend({ scan: FileScan })

const Message = z.object({
  id: Id,
  kind: z.enum(MESSAGE_KINDS),
  on: Day,
  /** Null of the first message, whose parts stand in `told`. */
  text: z.string().nullable(),
  told: Told.nullable(),
  files: z.array(FileShown),
  /** Others who got the report as well, where the reporter said so. */
  alsoTo: AlsoNamed.optional(),
})

/** What a reporter sees of their own report. */
export const Mine = z.object({
  report: Id,
  kind: Kind,
  about: About,
  state: State,
  filedOn: Day,
  /** Periods of the law; none where it binds the agency to nothing, or where they do not fit the danger. */
  clocks: z.array(Clock),
  /** Somebody is in danger, or asks for help: the page says what cannot wait, and no day in months. */
  pressing: z.boolean(),
  agency: z.string(),
  messages: z.array(Message),
  /** The agency's last word is a question that has no reply yet. */
  asked: z.boolean(),
  canReply: z.boolean(),
  canWithdraw: z.boolean(),
  /** Withdrawn now, nothing of it stays; later the agency has read it. */
  withdrawErases: z.boolean(),
  /** Whether they have said who they are, may do so, or cannot here. */
  // Three and not two: «cannot here» must not look like «has not yet».
  identity: z.enum(['told', 'open', 'closed']),
})
export type Mine = z.output<typeof Mine>

export const ReplyInput = z
  .object({ message: Id, text: z.string().max(6000).default(''), files: NewFiles })
  .refine(({ text, files }) => text.trim() !== '' || files.length > 0, 'Nothing was written.')

export const Row = z.object({
  id: Id,
  /** Short form by which people name it to each other. */
  code: z.string(),
  kind: Kind,
  about: About,
  child: z.boolean(),
  language: z.string(),
  state: State,
  /** What counts in the queue: what somebody who read it thinks, else what the reporter said. */
  danger: Danger,
  // Beside what somebody thinks of it: an assessment must never write over what was said.
  dangerTold: Danger,
  complete: z.int(),
  files: z.int(),
  filedOn: Day,
  /** A message of the reporter waits since then. */
  unreadSince: Day.nullable(),
  readBy: Person.nullable(),
  clocks: z.array(Clock),
  // So that whoever needs it longer learns in time that it goes.
  expiresOn: Day.nullable(),
  /** The first words of what was told; null before it was opened, and where the keys are not open. */
  excerpt: z.string().nullable(),
})
export type Row = z.output<typeof Row>

export const ListInput = z.object({
  kind: z.union([z.literal('all'), Kind]).default('all'),
  state: z.union([z.literal('open'), z.literal('all'), State]).default('open'),
  /** The most urgent first, the longest waiting first, or the most complete first: three questions, never one figure. */
  sort: z.enum(SORTS).default('danger'),
  // By place and not by row: rows move while somebody reads, and a row that was erased would end the list.
  after: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(100).default(50),
})
export type ListInput = z.output<typeof ListInput>

export const ListOutput = z.object({ reports: z.array(Row), total: z.int(), next: z.int().nullable() })

/** What waits, for the desk: counts alone. */
export const Waiting = z.object({
  helpUnread: z.int(),
  // The day of the oldest: «three wait» and «three wait since last week» are two things.
  helpSince: Day.nullable(),
  unread: z.int(),
  replies: z.int(),
  // Read, without a new message, not passed on, and nobody has recorded that they are safe. By number, since some stand on the desk of
  // their person by now.
  inDanger: z.array(Id),
  overdue: z.int(),
})
export type Waiting = z.output<typeof Waiting>

/** A call to police, ambulance or fire brigade in danger to life. */
export const EmergencyCall = z.object({
  service: z.enum(EMERGENCY_SERVICES),
  at: z.iso.datetime(),
  /** Who called: a colleague, the person, a neighbour. */
  by: z.string().max(200).regex(/\S/, 'Nothing was written.'),
  /** Under which number the service has it; empty where none was given. */
  incident: z.string().max(100).default(''),
})
export type EmergencyCall = z.output<typeof EmergencyCall>

const Event = z.object({
  id: Id,
  at: z.iso.datetime(),
  kind: z.string(),
  by: Person,
  words: z.string().nullable(),
  /** Of a closing: as what, also after the report was opened anew. */
  closedAs: ClosedAs.nullable(),
  authority: z.string().nullable(),
  /** The second person, where there was one. */
  approvedBy: Person.nullable(),
  /** Of what was passed on: to whom and what. */
  recipient: Recipient.nullable(),
  parts: z.array(PassedPart),
  /** Of a call to an emergency service. */
  call: EmergencyCall.nullable(),
})

export const ReportPage = Row.extend({
  messages: z.array(Message.extend({ by: Person.nullable(), files: z.array(StaffFile) })),
  /** Why its files are shown to nobody; null where they may be. */
  unseen: z.enum(UNSEEN).nullable(),
  /** Its data are restricted, and kept past their time since that day. */
  heldSince: Day.nullable(),
  /** Evidence of it is held for a court, or closed to everybody: it is kept past its time. */
  evidenceBound: z.boolean(),
  /** How many of its files are no items of evidence, and the reader may make them such. */
  unkeptFiles: z.int(),
  events: z.array(Event),
  closedAs: ClosedAs.nullable(),
  readAt: z.iso.datetime().nullable(),
  actions: z.array(Action),
  /** Somebody asked to pass it on, and a second person has not decided yet. */
  // By name, so that the second person can ask the first.
  waitsFor: z.object({ approval: Id, askedBy: Person, askedAt: z.iso.datetime() }).nullable(),
  /** The reporter has said who they are, for the custodians alone. */
  identityTold: z.boolean(),
  /** What it asks for first, where a person stands behind it. */
  call: z.enum(CALLS).nullable(),
})
export type ReportPage = z.output<typeof ReportPage>

export const OneInput = z.object({ report: Id })
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')
export const WriteInput = z.object({ report: Id, text: words(6000) })
export const CloseInput = z.object({ report: Id, as: ClosedAs })
export const AssessInput = z.object({ report: Id, danger: Danger })
export const Changed = z.object({ report: Id, state: State, actions: z.array(Action) })
export type Changed = z.output<typeof Changed>

// As it is said on a door; seconds would promise what nobody keeps.
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time such as 08:30')
// Three a day, for those who close at noon and read again at night.
export const Hours = z.array(z.object({ day: z.int().min(1).max(7), from: Time, to: Time })).max(21)

export const Intake = z.object({
  publicName: words(120),
  suspicions: z.boolean(),
  help: z.boolean(),
  statutory: z.boolean(),
  zone: z.string().max(60).refine(isZone, 'not a time zone'),
  hours: Hours,
  /** Whether somebody of the agency says that the hours are right: before, no page for anybody tells of them. */
  hoursConfirmed: z.boolean().default(false),
  // Ten years at most: what is kept without an end is kept without a reason (Art. 5(1)(e) GDPR).
  closedDays: z.int().min(1).max(3650),
  withdrawnDays: z.int().min(1).max(3650),
})
// Who asks for help must know when somebody reads it.
export const IntakeInput = Intake.refine(({ help, hours }) => !help || hours.length > 0, {
  path: ['hours'],
  message: 'Say when requests for help are read.',
})
export type Intake = z.output<typeof Intake>
export const IntakeOutput = z.object({ intake: Intake.nullable() })
