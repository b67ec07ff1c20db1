import { z } from 'zod'
import { GENESIS } from './audit.ts'
import { entryHash, FORMATS } from './audit-text.ts'

// An export of the audit: lines of JSON, the first of which says whose it is. Entries of other agencies come as their hash alone,
// reasons as theirs.

const Hash = z.string().regex(/^([0-9a-f]{64}|00)$/)

/** An entry with all that its hash is made of. */
export const ExportedEntry = z.object({
  seq: z.int().min(1),
  previous: Hash,
  hash: Hash,
  format: z.literal(FORMATS),
  entry: z
    .object({
      at: z.int(),
      kind: z.string(),
      actor: z.string().nullable(),
      agency: z.string().nullable(),
      operation: z.string(),
      verb: z.string(),
      purpose: z.string(),
      outcome: z.string(),
      subjects: z.array(z.string()),
      reasonHash: z.string().nullable(),
      problem: z.string().nullable(),
      salt: z.string().nullable(),
    })
    // Of another agency: what it was about is not told.
    .nullable(),
})
export type ExportedEntry = z.output<typeof ExportedEntry>

/** The first line. @property key as `keyText` writes it */
const Heading = z.object({ ausma: z.literal('audit export'), version: z.literal(1), key: z.string() })

/** The first line of an export. @param key of the log, as `keyText` writes it */
export const exportHeading = (key: string): string =>
  `${JSON.stringify({ ausma: 'audit export', version: 1, key } satisfies z.output<typeof Heading>)}\n`

/** The lines of some entries. */
export const exportLines = (entries: readonly ExportedEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')

/** An export as it was read: hashes that its fields give, as far as it goes. */
export type ReadExport = {
  readonly key: string
  /** Hashes of entries, the first at 0. */
  readonly hashes: readonly Uint8Array[]
  /** The first entry that is not as it was written, and why; null where there is none. */
  readonly fault: { readonly seq: number; readonly words: string } | null
}

/** Reads an export and computes all hashes anew; null where the text is none. */
export function readExport(text: string): ReadExport | null {
  const [first, ...lines] = text.split('\n').filter((line) => line !== '')
  const heading = Heading.safeParse(asJson(first ?? ''))
  if (!heading.success) return null
  const hashes: Uint8Array[] = []
  let fault: ReadExport['fault'] = null
  let previous: Uint8Array = GENESIS
  let format = 0
  for (const line of lines) {
    const { success, data } = ExportedEntry.safeParse(asJson(line))
    if (!success) return null
    const seq = hashes.length + 1
    fault ??= faultOf(data, { seq, previous, format })
    previous = bytesOf(data.hash)
    format = data.format
    // What comes behind a gap has no place any more.
    if (data.seq !== seq) break
    hashes.push(
      data.entry === null ? previous : entryHash(bytesOf(data.previous), { ...data.entry, ...numbered(data) }),
    )
  }
  return { key: heading.data.key, hashes, fault }
}

const numbered = ({ seq, format }: ExportedEntry) => ({ seq, format })

type Wanted = { readonly seq: number; readonly previous: Uint8Array; readonly format: number }

function faultOf(line: ExportedEntry, { seq, previous, format }: Wanted): ReadExport['fault'] {
  const at = (words: string) => ({ seq, words })
  if (line.seq !== seq) return at(`Entries ${seq} to ${line.seq - 1} are missing.`)
  if (line.previous !== hexOf(previous)) return at(`Entry ${seq} does not follow entry ${seq - 1}.`)
  if (line.format < format) return at(`Entry ${seq} is hashed in a form that had ended before it.`)
  if (line.entry !== null && hexOf(entryHash(previous, { ...line.entry, ...numbered(line) })) !== line.hash)
    return at(`Entry ${seq} was changed after it was written.`)
  return null
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))

function asJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The first entry in which two logs differ; null where the shorter is the beginning of the longer. */
export function firstDifference(one: Pick<ReadExport, 'hashes'>, other: Pick<ReadExport, 'hashes'>): number | null {
  const shorter = Math.min(one.hashes.length, other.hashes.length)
  for (let i = 0; i < shorter; i++) if (Buffer.compare(one.hashes[i], other.hashes[i]) !== 0) return i + 1
  return null
}
