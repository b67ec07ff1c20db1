import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** An id in what an operation takes or gives. */
export const Id = z.uuid()

/** Whether a text is an id; an audit entry may hold no other text as a subject. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A new random id (UUID version 4), which unlike version 7 does not tell the time of recording. */
export const newId = (): string => randomUUID()

/**
 * A number made of a hash: its first bits, as a UUID of version 8 (RFC 9562). So whatever names it, such as an entry of the audit, says
 * what was hashed.
 * @param hash 16 bytes at least
 */
export function idOfHash(hash: Uint8Array): string {
  const bytes = Buffer.from(hash.subarray(0, 16))
  bytes[6] = (bytes[6] & 0x0f) | 0x80
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * A short name of a record, by which people call it to each other: the beginning of its id. The id is random, so the name tells
 * neither how many records there are nor when they were made.
 */
export const codeOf = (id: string): string => id.slice(0, 6).toUpperCase()

/**
 * Between which ids the record of a code lies, as people write it: `3FA81C`, `p-3fa81c`.
 * @returns the first and the last id that begin so; null where it is no code
 */
export function idsOf(typed: string): readonly [first: string, last: string] | null {
  const code = /^(?:[A-Z][-\s]?)?([0-9A-F]{6})$/i.exec(typed.trim())?.[1]?.toLowerCase()
  return code === undefined ? null : [`${code}00-0000-0000-0000-000000000000`, `${code}ff-ffff-ffff-ffff-ffffffffffff`]
}
