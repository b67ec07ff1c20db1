import { type FileScan, fileKind } from '../../reports/index.ts'
import type { MediaKind } from '../codes.ts'

/** So large a file is taken in, in bytes. */
export const MOST_MEDIA = 64 << 20

/** Kinds of pictures of which a copy can be made: only the copy is ever drawn. */
const PHOTOS: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

export const REFUSALS = ['other-type', 'harmful', 'not-made-here', 'no-ground'] as const
export type Refusal = (typeof REFUSALS)[number]

export type Offered = {
  readonly kind: MediaKind
  /** By its first bytes. */
  readonly type: string
  readonly scan: FileScan
  /** The person is or may be a child. */
  readonly childPath: boolean
  /** Made by a colleague for this record, and shows nobody undressed. */
  readonly madeHere: boolean
  readonly ground: string
}

/** Why a file is not taken in; null where it is. */
export function whyNotTaken({ kind, type, scan, childPath, madeHere, ground }: Offered): Refusal | null {
  const isKind = kind === 'photo' ? PHOTOS.includes(type) : fileKind(type) === 'sound'
  // Judged by its bytes: a name or a form says what its sender wants.
  if (!isKind) return 'other-type'
  // Of a report it would be evidence; of a person's record it is only a danger to whoever opens it.
  if (scan.verdict === 'found') return 'harmful'
  // What somebody hands over of a child may show abuse, and nobody can know without looking: it is never taken in here. It goes to the
  // police or a report, where it stays unseen.
  if (childPath && !madeHere) return 'not-made-here'
  return ground.trim() === '' ? 'no-ground' : null
}
