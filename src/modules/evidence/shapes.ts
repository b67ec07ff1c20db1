import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { FileScan } from '../../kernel/scanner.ts'
import {
  CHAIN_FAULTS,
  CHECKS,
  ENDS,
  ENTRY_KINDS,
  GROUNDS,
  ITEM_KINDS,
  KEPT_KINDS,
  PLACES,
  SEAL_KINDS,
  SEAL_STATES,
  SUBJECTS,
  TIME_STATES,
  WAYS,
} from './codes.ts'
import { Extent, Grade } from './item.ts'

const Moment = z.iso.datetime()
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const Colleague = z.object({ id: Id, name: z.string().nullable() })
export type Colleague = z.output<typeof Colleague>

/** What an item is evidence of. */
export const About = z.object({ kind: z.enum(SUBJECTS), id: Id })

export const OneItem = z.object({ item: Id })
export const OpenInput = OneItem.extend({
  /** Whether it is to be shown, and not saved. */
  shown: z.boolean().default(false),
  /** Of a further page of what is shown: the entry of its opening. */
  entry: Id.optional(),
})

/** Largest file, in bytes. */
export const MOST_EVIDENCE = 256 << 20

const B64 = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** What somebody says of a file when they keep it. */
export const Described = z.object({
  about: About,
  kind: z.enum(KEPT_KINDS),
  /** Of a working copy: its original, and how it was made. */
  copyOf: z
    .object({ item: Id, way: z.enum(WAYS) })
    .nullable()
    .default(null),
  name: z.string().trim().min(1).max(200),
  note: z.string().max(1000).default(''),
  from: z.string().trim().max(500).nullable().default(null),
  tool: z.string().trim().max(200).nullable().default(null),
  ground: z.enum(GROUNDS),
  how: z.string().trim().min(1).max(1000),
  grade: Grade.nullable().default(null),
})

export const KeepInput = Described.extend({
  kind: z.enum([...KEPT_KINDS, 'capture']),
  /** The capture of which it came, where the server captured it itself: nobody brings a file and calls it that. */
  capture: Id.nullable().default(null),
  /** Of a capture, where it is known: how much of the page there is. */
  extent: Extent.optional(),
  file: Id,
  /** The file's key and hash, as the upload made them. */
  key: B64,
  sha256: B64,
  size: z.int().min(1).max(MOST_EVIDENCE),
  type: z.string().max(100),
  scan: FileScan,
}).refine(({ kind, capture }) => (kind === 'capture') === (capture !== null), {
  path: ['kind'],
  message: 'not-captured',
})

/** What an act on an item leaves: its entry in the log. */
export const Entered = z.object({ item: Id, entry: Id })
export type Entered = z.output<typeof Entered>

export const ItemStand = z.object({
  place: z.enum(PLACES),
  holder: Colleague.nullable(),
  offeredTo: Colleague.nullable(),
  held: z.boolean(),
  exculpatory: z.boolean(),
  seal: z.enum(SEAL_STATES),
  closed: z.boolean(),
  /** Whether the bytes in the store were found to differ from what was kept, and not found right since. */
  differs: z.boolean(),
})

/** An item as lists show it. */
export const ItemSummary = z.object({
  id: Id,
  code: z.string(),
  kind: z.enum(ITEM_KINDS),
  about: About,
  copyOf: Id.nullable(),
  way: z.enum(WAYS).nullable(),
  takenAt: Moment,
  takenBy: Colleague,
  /** What people call it; null where the reader's keys do not open it, or it was erased. */
  name: z.string().nullable(),
  size: z.int().nullable(),
  /** Why a page could not be read. */
  problem: z.string().nullable(),
  stand: ItemStand,
})
export type ItemSummary = z.output<typeof ItemSummary>

export const ListInput = z.object({
  about: About.optional(),
  kind: z.enum(ITEM_KINDS).optional(),
  /** `mine`: offered to the reader, who has to sign for it. `differs`: something is wrong with its bytes. */
  show: z.enum(['mine', 'differs']).optional(),
  /** Goes on after this item. */
  after: Id.optional(),
})
export const ListOutput = z.object({
  items: z.array(ItemSummary),
  more: z.boolean(),
  /** Of one record: how many items there are in all, and since when; null where none was named. */
  total: z.object({ n: z.int(), since: Moment.nullable() }).nullable(),
})

/** A seal on an item, or on what holds it: what stands on it. */
export const Seal = z.object({ kind: z.enum(SEAL_KINDS), number: z.string().trim().min(1).max(100) })

const Words = z
  .object({
    ...{ reason: z.string(), to: z.string(), receipt: z.string(), takenAt: Moment, copy: Id },
    source: z.object({ item: Id, entry: Id }),
    grade: Grade,
    seal: Seal,
  })
  .partial()

export const ShownEntry = z.object({
  id: Id,
  n: z.int(),
  at: Moment,
  kind: z.enum(ENTRY_KINDS),
  by: Colleague.nullable(),
  to: Colleague.nullable(),
  words: Words.nullable(),
  hash: Hash,
  fault: z.enum(CHAIN_FAULTS).nullable(),
})
export type ShownEntry = z.output<typeof ShownEntry>

export const TrustedTime = z.object({
  state: z.enum(TIME_STATES),
  /** When an authority had the first entry of the log, as its timestamp proves; of `unheard`, since when none answers. */
  since: Moment.nullable(),
  /** What it calls itself. */
  authority: z.string().nullable(),
  /** When the certificates end by which this can be proved. */
  until: Moment.nullable(),
})
export type TrustedTime = z.output<typeof TrustedTime>

/** An item with its log. */
export const ItemPage = ItemSummary.extend({
  type: z.string().nullable(),
  sha256: Hash.nullable(),
  note: z.string(),
  from: z.string().nullable(),
  tool: z.string().nullable(),
  ground: z.string().nullable(),
  how: z.string().nullable(),
  /** As it was given at the capture; later ones stand in the log. */
  grade: Grade.nullable(),
  /** The seal that is on it. */
  sealedWith: Seal.nullable(),
  /** Of a captured page; null where it is not known. */
  extent: Extent.nullable(),
  /** Of a posting or page: title and words as they were. */
  title: z.string().nullable(),
  text: z.string().nullable(),
  time: TrustedTime,
  log: z.array(ShownEntry),
  copies: z.array(ItemSummary),
  may: z.array(z.string()),
})
export type ItemPage = z.output<typeof ItemPage>

/** The end of an item here, as a paper says it. */
export const Certificate = z.object({
  item: Id,
  code: z.string(),
  kind: z.enum(ITEM_KINDS),
  about: About,
  name: z.string(),
  note: z.string(),
  sha256: Hash.nullable(),
  size: z.int().nullable(),
  takenAt: Moment,
  takenBy: Colleague,
  /** `ended`: a file of a person, of which the certificate tells no content. */
  what: z.enum(['destroyed', 'given-out', 'ended']),
  how: z.enum(ENDS).nullable(),
  at: Moment,
  /** Who signed the entry; of a person's file null where its time was over, or the person took it back by return words. */
  by: Colleague.nullable(),
  /** Of a destruction: who asked for it, where the other approved. */
  askedBy: Colleague.nullable(),
  why: z.string(),
  /** Who has it now, and the number of their receipt. */
  to: z.string().nullable(),
  receipt: z.string().nullable(),
  /** Working copies that were destroyed with it. */
  copies: z.array(z.object({ code: z.string(), name: z.string(), sha256: Hash.nullable() })),
  /** The entry of the log, which is its head where it is here no more; null of a person's file that had no log. */
  entry: z.object({ n: z.int(), hash: Hash, signature: z.string(), publicKey: z.string().nullable() }).nullable(),
})
export type Certificate = z.output<typeof Certificate>

/** One check of an item, and its result; null where it does not apply. */
export const Check = z.object({ check: z.enum(CHECKS), ok: z.boolean().nullable(), entry: z.int().nullable() })
export type Check = z.output<typeof Check>
export const VerifyOutput = z.object({ item: Id, entry: Id, at: Moment, checks: z.array(Check) })
