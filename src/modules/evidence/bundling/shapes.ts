import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { BundleIndex, PackedKeys, PackedLog, PackedTimes } from '../bundle/shapes.ts'
import { BUNDLE_LANGUAGES, ITEM_KINDS, WAYS } from '../codes.ts'
import { Colleague } from '../shapes.ts'

/** Most items of one bundle. */
const MOST_ITEMS = 500

const Line = (most: number) => z.string().trim().min(1).max(most)

/** Items in their order: originals, or working copies that stand for them. */
export const ChosenItems = z.object({
  items: z
    .array(Id)
    .min(1)
    .max(MOST_ITEMS)
    .refine((ids) => new Set(ids).size === ids.length, 'twice'),
})

/** What is asked for. */
export const BundleInput = ChosenItems.extend({
  /** Which court or office, and whose file there. */
  to: Line(300),
  purpose: Line(1000),
  basis: Line(500),
  language: z.enum(BUNDLE_LANGUAGES),
  /** Whether what was noted in the logs goes along. */
  withNotes: z.boolean().default(false),
})
export type BundleInput = z.output<typeof BundleInput>

/** A line of the index before it is made. */
export const PreviewLine = z.object({
  item: Id,
  name: z.string().nullable(),
  kind: z.enum(ITEM_KINDS),
  way: z.enum(WAYS).nullable(),
  /** The original that a working copy stands for. */
  original: z.object({ item: Id, name: z.string().nullable(), goes: z.boolean() }).nullable(),
  sha256: z.string().nullable(),
  size: z.int().nullable(),
  entries: z.int(),
  stamped: z.boolean(),
  /** Why it cannot go; null where it can. */
  why: z.enum(['closed', 'no-bytes', 'not-opened', 'not-here', 'on-own-page']).nullable(),
})
export type PreviewLine = z.output<typeof PreviewLine>
export const Preview = z.object({ lines: z.array(PreviewLine) })

export const OneBundle = z.object({ bundle: Id })

/** With what `evidence.ready-bundle` gave. */
export const TakeInput = OneBundle.extend({ ticket: z.string().max(100) })

/** A bundle as the list shows it. */
export const BundleRow = z.object({
  id: Id,
  code: z.string(),
  askedBy: Colleague,
  approvedBy: Colleague,
  approvedAt: z.iso.datetime(),
  takenAt: z.iso.datetime().nullable(),
  /** Null where the reader's keys do not open it. */
  to: z.string().nullable(),
  items: z.int().nullable(),
  /** Whether the reader may download it now. */
  mine: z.boolean(),
})
export const BundleList = z.object({ bundles: z.array(BundleRow) })

/** Where the bytes of an item lie; a posting is its words. */
const Bytes = z.union([z.object({ file: Id, key: z.string() }), z.object({ text: z.string() })])

/** All that a bundle holds, for whoever streams it. Tokens in base64. */
export const Taken = z.object({
  index: BundleIndex,
  logs: z.array(PackedLog),
  keys: PackedKeys,
  times: z.array(z.object({ item: Id, times: PackedTimes, tokens: z.array(z.string()) })),
  bytes: z.array(z.object({ item: Id, from: Bytes })),
  /** Numbers of the entries of custody, and of what the items are evidence of: entries of the audit that name no others go along. */
  entries: z.array(Id),
  about: z.array(Id),
})
export type Taken = z.output<typeof Taken>

/** Entries of the audit that name entries of custody, for the paths to the signed head. */
export const ProveInput = OneBundle.extend({ known: z.array(Id), entries: z.array(Id) })
