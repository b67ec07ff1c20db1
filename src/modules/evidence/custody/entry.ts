import { createHash, createHmac, type KeyObject, sign } from 'node:crypto'
import { idOfHash } from '../../../kernel/ids.ts'
import { isSignedBy } from '../../../kernel/signed-note.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import type { EntryKind } from '../codes.ts'

// An entry of an item's log, as it is hashed and signed. Written so that anybody can check it without this program: one line a
// field, each behind its length in bytes, so that no text passes from one field to the next.

/** An entry before it is signed. Hashes in hexadecimal. */
export type Entry = {
  readonly item: string
  /** Its number in the item's log, from 1. */
  readonly n: number
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string
  readonly kind: EntryKind
  /** Number of the member; null where the program acted. */
  readonly by: string | null
  /** To whom it is handed over. */
  readonly to: string | null
  /** {@link bound} hash of the item's content. */
  readonly content: string
  /** {@link bound} hash of what was said with the entry. */
  readonly words: string | null
  /** Hash of the entry before it. */
  readonly before: string | null
  /** Number of the key that signs it. */
  readonly key: string
}

export type SignedEntry = Entry & {
  readonly id: string
  readonly hash: string
  /** Ed25519 (RFC 8032) over the hash's 32 bytes, in hexadecimal. */
  readonly signature: string
}

const field = (value: string | number | null): string =>
  value === null ? '-\n' : `${Buffer.byteLength(`${value}`)}:${value}\n`

/** The text of an entry, of which its hash is made. */
export function entryText({ item, n, at, kind, by, to, content, words, before, key }: Entry): string {
  return `ausma custody entry 1\n${[item, n, at, kind, by, to, content, words, before, key].map(field).join('')}`
}

export const entryHash = (entry: Entry): Buffer => createHash('sha256').update(entryText(entry)).digest()

/** The number of a key that signs entries. @param publicKey its public half, 32 bytes */
export const custodyKeyId = (publicKey: Uint8Array): string =>
  idOfHash(createHash('sha256').update('ausma key of custody').update(publicKey).digest())

/** Signs an entry. @param key private half of the key that the entry names */
export function signed(entry: Entry, key: KeyObject): SignedEntry {
  const hash = entryHash(entry)
  return { ...entry, id: idOfHash(hash), hash: hash.toString('hex'), signature: sign(null, hash, key).toString('hex') }
}

/** Whether an entry's hash and number are those of its fields. */
export function isUnaltered({ id, hash, ...entry }: SignedEntry): boolean {
  const found = entryHash(entry)
  return found.toString('hex') === hash && idOfHash(found) === id
}

/** Whether an entry was signed by the key that it names. @param publicKey 32 bytes */
export const isSigned = ({ hash, signature, key }: SignedEntry, publicKey: Uint8Array): boolean =>
  custodyKeyId(publicKey) === key && isSignedBy(publicKey, Buffer.from(hash, 'hex'), Buffer.from(signature, 'hex'))

/**
 * A keyed hash by which an entry binds bytes and tells nothing of them: who knows the key of the use can check the bytes, and once
 * the item's secret is erased nobody can try what they were.
 * @param key of {@link bindingKey}
 */
export const bound = (key: Uint8Array, bytes: Uint8Array): string =>
  createHmac('sha256', key).update(bytes).digest('hex')

/**
 * The key under which an entry binds something. A bundle for a court gives it away for its own items.
 * @param secret of the item
 * @param use `content`, or `words` and the entry's number in the log
 */
export const bindingKey = (secret: Uint8Array, use: 'content' | `words ${number}`): Uint8Array =>
  derive(secret, `custody ${use}`)
