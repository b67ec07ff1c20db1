import type { FileScan } from '../../../kernel/scanner.ts'
import { PICTURE_TYPES } from '../../evidence/index.ts'
import { fileKind } from '../../reports/index.ts'
import type { MediaKind } from '../codes.ts'

/** Largest file, in bytes. */
export const MOST_MEDIA = 64 << 20

export const REFUSALS = ['other-type', 'harmful', 'not-made-here', 'no-ground'] as const
export type Refusal = (typeof REFUSALS)[number]

export type Offered = {
  readonly kind: MediaKind
  /** The type by the first bytes. */
  readonly type: string
  readonly scan: FileScan
  /** Whether the person is or may be a child. */
  readonly childPath: boolean
  /** Whether a colleague made it for this record, and it shows nobody undressed. */
  readonly madeHere: boolean
  readonly ground: string
}

/** What office programs write counts as an archive: nobody looks inside. */
const DOCUMENTS = ['image', 'document', 'archive']

/** What somebody types as a translation or transcript; of a file that is sent nothing tells it from other bytes. */
export const TYPED = 'text/plain'

function isOfKind(kind: MediaKind, type: string): boolean {
  if (kind === 'document') return type === TYPED || DOCUMENTS.includes(fileKind(type))
  return kind === 'photo' ? PICTURE_TYPES.includes(type) : fileKind(type) === 'sound'
}

/** The reason against taking a file in; null if there is none. */
export function whyNotTaken({ kind, type, scan, childPath, madeHere, ground }: Offered): Refusal | null {
  // The bytes decide, because the sender chooses name and form.
  if (!isOfKind(kind, type)) return 'other-type'
  // A harmful file would be evidence in a report, but in a person's record it only endangers the reader.
  if (scan.verdict === 'found') return 'harmful'
  // A file that somebody hands over about a child may show abuse, and nobody can know without looking. It goes to the police or a report,
  // where it stays unseen.
  if (childPath && !madeHere) return 'not-made-here'
  return ground.trim() === '' ? 'no-ground' : null
}
