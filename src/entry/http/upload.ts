import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'

/** A file as it lies sealed in the store; key and hash in base64url, as operations take them. */
export type Stored = { readonly file: string; readonly key: string; readonly size: number; readonly sha256: string }

/**
 * Asked before the first byte is stored, so that nobody else can fill the disk; `execute` asks again.
 * @param keep the operation that will take the file over
 * @param absent what is told where this server does not have it
 */
export function mayKeep({ operations, permits }: Kernel, actor: Actor, keep: string, absent: string): void {
  if (!Object.hasOwn(operations, keep)) throw new Problem('not-found', absent)
  const { permission, purpose } = operations[keep]
  if (permits(actor, permission, purpose)) return
  if (actor.kind === 'visitor') throw new Problem('not-signed-in', 'Sign in first.')
  throw new Problem('not-permitted', `Your roles do not allow this (${permission}).`)
}

/**
 * The bytes of a request. Refused before a gigabyte has travelled; what is not announced is counted while it comes.
 * @throws Problem `too-large`
 */
export function bytesOf(c: Context, atMost: number): AsyncIterable<Uint8Array> {
  if (Number(c.req.header('Content-Length') ?? 0) > atMost)
    throw new Problem('too-large', `The file is larger than ${atMost} bytes.`)
  return c.req.raw.body ?? noBytes()
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/**
 * Seals a stream under a key of its own and lets `keep` take it over. What is not kept is removed.
 * @param atMost bytes
 * @param keep called only after the last byte: a row never names a file that is not whole
 */
export async function store<Kept>(
  { blobs }: Kernel,
  bytes: AsyncIterable<Uint8Array>,
  atMost: number,
  keep: (stored: Stored) => Promise<Kept>,
): Promise<Kept> {
  // Numbered here and not by the caller, who could name another's file.
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
    // Whatever went wrong, bytes that no row names could never be erased by rule.
    await blobs.remove(file)
    throw error
  }
}
