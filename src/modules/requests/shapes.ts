import { z } from 'zod'
import { More } from '../../kernel/first-of.ts'
import { Id } from '../../kernel/ids.ts'
import { ReceiptHalves } from '../reports/index.ts'
import { KINDS, MESSAGE_KINDS, OUTCOMES, PROOFS, STAFF_PROOFS, STATE_NAMES } from './codes.ts'

// What the operations of this room take and give.

const Day = z.iso.date()
const Bytes32 = z.string().regex(/^[\w-]{43}$/, 'not 32 bytes in base64url')
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')

const Kind = z.enum(KINDS)
const State = z.enum(STATE_NAMES)
const Outcome = z.enum(OUTCOMES)
const Proof = z.enum(PROOFS)

export const Why = z.enum([
  'not-read',
  'not-verified',
  'verified-already',
  'not-checked',
  'no-copy',
  'extended',
  'ended',
  'not-permitted',
])
export type Why = z.output<typeof Why>

export const Action = z.object({ operation: z.string(), allowed: z.boolean(), why: Why.nullable() })
export type Action = z.output<typeof Action>

export const Asked = z.object({
  text: words(5000),
  /** How they may be reached safely; empty where only the receipt is safe. */
  // Nothing is asked for here: whoever types nothing is answered by the receipt alone.
  reach: z.string().max(600).default(''),
})

export const MakeInput = z.object({
  agency: Id,
  /** Numbered by the page, so that what is sent twice is one request. */
  request: Id,
  receipt: ReceiptHalves,
  kind: Kind,
  // In which they await the answer; nothing else is asked about the person.
  language: z.string().regex(/^[a-z]{2}$/),
  asked: Asked,
  /** Keyed hash of the receipt of a report they made: whoever has its words is known by them. */
  proof: Bytes32.nullable().default(null),
})
export const Made = z.object({ request: Id, madeOn: Day, due: Day, verified: z.boolean() })
export type Made = z.output<typeof Made>

const Message = z.object({
  id: Id,
  kind: z.enum(MESSAGE_KINDS),
  on: Day,
  text: z.string(),
  reach: z.string(),
})

export const MyRequest = z.object({
  request: Id,
  kind: Kind,
  state: State,
  madeOn: Day,
  due: Day,
  agency: z.string(),
  verified: z.boolean(),
  messages: z.array(Message),
  // By the state, as the server sees it: a page must not offer a field whose words are then refused.
  canReply: z.boolean(),
})
export type MyRequest = z.output<typeof MyRequest>

export const ReplyInput = z.object({ message: Id, text: words(5000) })

export const Row = z.object({
  id: Id,
  // By which colleagues name it to each other; from a random number, so it tells neither how many nor when.
  code: z.string(),
  kind: Kind,
  state: State,
  language: z.string(),
  madeOn: Day,
  due: Day,
  extended: z.boolean(),
  // Told by the server, whose day counts: a clock of a computer that is wrong must not hide a missed period.
  late: z.boolean(),
  verifiedBy: Proof.nullable(),
  report: Id.nullable(),
  unreadSince: Day.nullable(),
})
export type RequestRow = z.output<typeof Row>

export const ListInput = z.object({ state: z.enum(['open', 'all']).default('open') })
export const ListOutput = More.extend({ requests: z.array(Row) })

const Event = z.object({
  id: Id,
  at: z.iso.datetime(),
  kind: z.string(),
  by: z.object({ id: Id, name: z.string().nullable() }),
  // Of the staff, for the record; null where an act needs none.
  words: z.string().nullable(),
})
export const RequestPage = Row.extend({
  messages: z.array(Message),
  events: z.array(Event),
  actions: z.array(Action),
  /** The words on complaint and court that every refusal carries. */
  remedy: z.string(),
})
export type RequestPage = z.output<typeof RequestPage>

export const OneInput = z.object({ request: Id })
export const VerifyInput = OneInput.extend({ by: z.enum(STAFF_PROOFS), how: words(1000) })
export const WriteInput = OneInput.extend({ text: words(5000) })
/** What somebody ticks before a copy leaves: it was looked through, and what concerns others is out. */
export const CheckInput = OneInput.extend({
  read: z.literal(true, 'Say that you have read what is to be disclosed.'),
  others: z.literal(true, 'Say that what concerns other people was taken out.'),
  sources: z.literal(true, 'Say that nobody who reported can be known from it.'),
  // What was taken out and why, for whoever checks the answer later.
  note: z.string().max(1000).default(''),
})
export const AnswerInput = OneInput.extend({ as: Outcome, text: words(5000), why: z.string().max(2000).default('') })
  // A restriction or a refusal is documented with its reasons (Art. 12(4) GDPR, Art. 15(3) and 16(4) Directive (EU) 2016/680).
  .refine(({ as, why }) => as === 'granted' || why.trim() !== '', {
    path: ['why'],
    message: 'Say why, for the record.',
  })
// Why is told to the person as it is written: to be closed is to be refused.
export const CloseInput = OneInput.extend({ why: words(1000) })
export const Changed = z.object({ request: Id, state: State, erased: z.boolean(), actions: z.array(Action) })
export type Changed = z.output<typeof Changed>

const line = (longest: number) => z.string().max(longest).default('')
/** What an agency says about its use of data, in its own words. */
export const NoticeWords = z.object({
  contact: line(300),
  // The line that may not be empty (Art. 13(2)(d) GDPR, Art. 13(1)(d) Directive (EU) 2016/680).
  authority: words(300),
  authorityContact: line(300),
  recipients: line(1000),
  retention: line(1000),
  restrictions: line(1000),
})
export type NoticeWords = z.output<typeof NoticeWords>
export const NoticeOutput = z.object({ notice: NoticeWords.nullable() })
