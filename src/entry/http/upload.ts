import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Kernel } from '../../kernel/kernel.ts'

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
