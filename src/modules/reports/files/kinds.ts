import { filetypemime } from 'magic-bytes.js'

export const FILE_KINDS = ['image', 'video', 'sound', 'document', 'archive', 'other'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** So many bytes at the beginning tell a type. */
export const HEAD = 64

const UNKNOWN = 'application/octet-stream'

/** Types that are told apart; whatever else the first bytes look like is told as unknown. */
const KINDS: Readonly<Record<string, FileKind>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'image/heif': 'image',
  'image/heic': 'image',
  'image/avif': 'image',
  'video/mp4': 'video',
  'video/webm': 'video',
  'video/quicktime': 'video',
  'video/3gpp': 'video',
  'audio/mpeg': 'sound',
  'audio/aac': 'sound',
  'audio/x-m4a': 'sound',
  'audio/amr': 'sound',
  'audio/x-wav': 'sound',
  'application/ogg': 'sound',
  'application/pdf': 'document',
  // Also what office programs write. Nobody looks inside: an archive is where an attack would hide.
  'application/zip': 'archive',
}

/**
 * The type of a file by its first bytes. Its name and what the browser says of it are never asked: both are the sender's. An SVG
 * counts as unknown, since it is a page that can hold script.
 */
export function fileType(head: Uint8Array): string {
  const guesses: readonly string[] = filetypemime(head.subarray(0, HEAD))
  return guesses.find((guess) => Object.hasOwn(KINDS, guess)) ?? UNKNOWN
}

/** What kind of thing a type is. */
export const fileKind = (type: string): FileKind => (Object.hasOwn(KINDS, type) ? KINDS[type] : 'other')
