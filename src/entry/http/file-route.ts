import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'

/** The operation that takes a file over once its bytes lie sealed in the store. */
export const KEEP = 'files.keep'

export type KeptFile = { readonly file: string; readonly size: number; readonly sha256: string }

/** `PUT /api/files`: streams an upload into the sealed store. */
export async function takeFile(c: Context, door: Door): Promise<Response> {
  const { actor, address } = await callerOf(c, door)
  const name = textHeader(c, 'Ausma-File-Name')
  // A name of its own header and no multipart form: a form would have to be read to its end to find its parts.
  if (!name) throw new Problem('invalid-input', 'The header Ausma-File-Name is missing.')
  // Refused before a gigabyte has travelled; what is not announced is counted while it comes.
  if (Number(c.req.header('Content-Length') ?? 0) > door.uploadLimit)
    throw new Problem('too-large', `The file is larger than ${door.uploadLimit} bytes.`)
  const body: AsyncIterable<Uint8Array> = c.req.raw.body ?? noBytes()
  return c.json(await keepFile(door.kernel, { actor, address }, name, body, door.uploadLimit))
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/**
 * Seals a stream under a key of its own, then lets {@link KEEP} seal that key to the agency. What is not kept is removed.
 * @param atMost bytes
 */
export async function keepFile(
  kernel: Kernel,
  by: { readonly actor: Actor; readonly address?: string },
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  atMost: number,
): Promise<KeptFile> {
  mayKeep(kernel, by.actor)
  // Numbered here and not by the caller, who could name another's file.
  const file = newId()
  const key = randomBytes(32)
  try {
    const { size, sha256 } = await kernel.blobs.put(file, key, bytes, atMost)
    const input = {
      file,
      key: key.toString('base64url'),
      name,
      size,
      sha256: Buffer.from(sha256).toString('base64url'),
    }
    // Only after the last byte: a row never names a file that is not whole.
    await execute(kernel, { ...by, operation: KEEP, input })
    return { file, size, sha256: Buffer.from(sha256).toString('hex') }
  } catch (error) {
    // Whatever went wrong, bytes that no row names could never be erased by rule.
    await kernel.blobs.remove(file)
    throw error
  }
}

/** Asked before the first byte is stored, so that a stranger cannot fill the disk; `execute` asks again. */
function mayKeep({ operations, permits }: Kernel, actor: Actor): void {
  if (!Object.hasOwn(operations, KEEP)) throw new Problem('not-found', 'Files are not taken in here.')
  const { permission, purpose } = operations[KEEP]
  if (permits(actor, permission, purpose)) return
  if (actor.kind === 'visitor') throw new Problem('not-signed-in', 'Sign in first.')
  throw new Problem('not-permitted', `Your roles do not allow this (${permission}).`)
}
