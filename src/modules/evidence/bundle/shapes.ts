import { z } from 'zod'
import { ExportedEntry } from '../../../kernel/audit-export.ts'
import { Id } from '../../../kernel/ids.ts'
import { BUNDLE_LANGUAGES, ENTRY_KINDS, ITEM_KINDS, WAYS } from '../codes.ts'
import { Grade } from '../item.ts'

// What stands in the files of a bundle that programs read. Whoever checks one reads it by these shapes, and so does whoever writes
// a reader of their own.

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Moment = z.iso.datetime()
const Named = z.object({ id: Id, name: z.string().nullable() })

/** An entry of a log of custody, as it was signed; its words where they go along, with the key that binds them. */
const PackedEntry = z.object({
  id: Id,
  item: Id,
  n: z.int().min(1),
  at: Moment,
  kind: z.enum(ENTRY_KINDS),
  by: Id.nullable(),
  to: Id.nullable(),
  content: Hash,
  words: Hash.nullable(),
  before: Hash.nullable(),
  key: Id,
  hash: Hash,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  said: z.object({ text: z.string(), key: Hash }).nullable(),
})
export type PackedEntry = z.output<typeof PackedEntry>

/** `custody.json` of an item. `contentKey`: opens the keyed hash of its content; null of an original that is not in the bundle. */
export const PackedLog = z.object({ item: Id, contentKey: Hash.nullable(), entries: z.array(PackedEntry).max(100_000) })
export type PackedLog = z.output<typeof PackedLog>

/**
 * `times.json` of an item: the timestamp of its log's first entry, and those that renewed it. The authority's answer is in the file named; `root`
 * is what it stamps, and `at`, `size` and `path` lead there (RFC 6962).
 */
export const PackedTimes = z
  .array(
    z.object({
      file: z.string().regex(/^time-\d{1,4}\.tsr$/),
      root: Hash,
      at: z.int().min(0),
      size: z.int().min(1),
      path: z.array(Hash).max(64),
    }),
  )
  .max(1000)
export type PackedTimes = z.output<typeof PackedTimes>

/** `keys.json`: public halves of the keys that signed entries, 32 bytes in hexadecimal, and whose they are. */
export const PackedKeys = z.array(
  z.object({ id: Id, member: Id.nullable(), name: z.string().nullable(), publicKey: Hash }),
)
export type PackedKeys = z.output<typeof PackedKeys>

/** `audit/entries.json`: entries of the audit that name entries of custody, each with its path to the root of the signed head. */
export const PackedAudit = z.array(ExportedEntry.extend({ path: z.array(Hash).max(64) })).max(100_000)
export type PackedAudit = z.output<typeof PackedAudit>

const IndexedItem = z.object({
  /** Its number in the index, from 1. */
  at: z.int().min(1),
  id: Id,
  name: z.string(),
  kind: z.enum(ITEM_KINDS),
  way: z.enum(WAYS).nullable(),
  /** Of a working copy: its original, which may be in the bundle or not. */
  original: z.object({ id: Id, sha256: Hash.nullable() }).nullable(),
  /** Its bytes within the bundle. */
  file: z.string().max(300),
  type: z.string(),
  size: z.int().min(0),
  sha256: Hash,
  takenAt: Moment,
  takenBy: Named,
  from: z.string().nullable(),
  tool: z.string().nullable(),
  ground: z.string().nullable(),
  how: z.string().nullable(),
  note: z.string(),
  grade: Grade.nullable(),
  exculpatory: z.boolean(),
  /** How long its log is, and the hash of the last entry. */
  entries: z.int().min(1),
  last: Hash,
  /** How many timestamps go along, renewals among them. */
  times: z.int().min(0),
})
export type IndexedItem = z.output<typeof IndexedItem>

/** `bundle.json`: the index for programs. It tells of an excerpt and never how much there is besides. */
export const BundleIndex = z.object({
  ausma: z.literal('evidence bundle'),
  version: z.literal(1),
  number: Id,
  madeAt: Moment,
  by: Named,
  approvedBy: Named.nullable(),
  agency: Named,
  to: z.string(),
  purpose: z.string(),
  basis: z.string(),
  language: z.enum(BUNDLE_LANGUAGES),
  items: z.array(IndexedItem).min(1).max(10_000),
  /** The key of the audit as `keyText` writes it; null where no head was signed. */
  auditKey: z.string().nullable(),
})
export type BundleIndex = z.output<typeof BundleIndex>

/** `signature.json`: who made the bundle signs the list of its files. */
export const BundleSignature = z.object({ key: Id, signature: z.string().regex(/^[0-9a-f]{128}$/) })
export type BundleSignature = z.output<typeof BundleSignature>

/** What is signed: the hashes of the two files that say what is in the bundle. */
export const signedText = (manifest: string, info: string): string => `ausma evidence bundle 1\n${manifest}\n${info}\n`
