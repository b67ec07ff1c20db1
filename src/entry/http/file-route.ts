import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { store } from '../../kernel/store.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { bytesOf, mayKeep } from './upload.ts'

/** The operation that takes a file over once its bytes lie sealed in the store. */
export const KEEP = 'files.keep'

export type KeptFile = { readonly file: string; readonly size: number; readonly sha256: string }

/** `PUT /api/files`: streams an upload into the sealed store. */
export async function takeFile(c: Context, door: Door): Promise<Response> {
  const { actor, address } = await callerOf(c, door)
  const name = textHeader(c, 'Ausma-File-Name')
  // The name comes in a header and not in a multipart form, which would have to be read to its end.
  if (!name) throw new Problem('invalid-input', 'The header Ausma-File-Name is missing.')
  const bytes = bytesOf(c, door.uploadLimit)
  return c.json(await keepFile(door.kernel, { actor, address }, name, bytes, door.uploadLimit))
}

/**
 * Seals a stream under its own key, then lets {@link KEEP} seal that key to the agency. A file not kept is removed.
 * @param atMost bytes
 */
export async function keepFile(
  kernel: Kernel,
  by: { readonly actor: Actor; readonly address?: string },
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  atMost: number,
): Promise<KeptFile> {
  mayKeep(kernel, by.actor, KEEP, 'Files are not taken in here.')
  return store(kernel.blobs, bytes, atMost, async (stored) => {
    await execute(kernel, { ...by, operation: KEEP, input: { ...stored, name } })
    const { file, size, sha256 } = stored
    return { file, size, sha256: Buffer.from(sha256, 'base64url').toString('hex') }
  })
}
