import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'

/** A file as it lies sealed in the store; key and hash in base64url, as operations take them. */
export type Stored = { readonly file: string; readonly key: string; readonly size: number; readonly sha256: string }

/**
 * Checks the right to keep a file before its first byte is stored, so that others cannot fill the disk; `execute`
 * checks it again.
 * @param keep the operation that will take the file over
 * @param absent message where this server lacks the operation
 * @throws Problem `not-found`, `not-signed-in`, `not-permitted`
 */
export function mayKeep({ operations, permits }: Kernel, actor: Actor, keep: string, absent: string): void {
  if (!Object.hasOwn(operations, keep)) throw new Problem('not-found', absent)
  const { permission, purpose } = operations[keep]
  if (permits(actor, permission, purpose)) return
  if (actor.kind === 'visitor') throw new Problem('not-signed-in', 'Sign in first.')
  throw new Problem('not-permitted', `Your roles do not allow this (${permission}).`)
}

/**
 * The bytes of a request. An announced length that is too large is refused at once; bytes are counted as they come.
 * @throws Problem `too-large`
 */
export function bytesOf(c: Context, atMost: number): AsyncIterable<Uint8Array> {
  if (Number(c.req.header('Content-Length') ?? 0) > atMost)
    throw new Problem('too-large', `The file is larger than ${atMost} bytes.`)
  return c.req.raw.body ?? noBytes()
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/**
 * Seals a stream under a key of its own and lets `keep` take it over. A file that is not kept is removed.
 * @param atMost bytes
 * @param keep called only after the last byte: a row never names a file that is not whole
 */
export async function store<Kept>(
  { blobs }: Kernel,
  bytes: AsyncIterable<Uint8Array>,
  atMost: number,
  keep: (stored: Stored) => Promise<Kept>,
): Promise<Kept> {
  // The server makes the number: a caller could name another's file.
  const file = newId()
  const key = randomBytes(32)
  try {
    const { size, sha256 } = await blobs.put(file, key, bytes, atMost)
    return await keep({
      file,
      key: key.toString('base64url'),
      size,
      sha256: Buffer.from(sha256).toString('base64url'),
    })
  } catch (error) {
    // Bytes that no row names could never be erased by rule, so any failure removes them.
    await blobs.remove(file)
    throw error
  }
}
