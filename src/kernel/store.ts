import { randomBytes } from 'node:crypto'
import type { Blobs } from './blobs.ts'
import { newId } from './ids.ts'

/** A file as it lies sealed in the store; key and hash in base64url, as operations take them. */
export type Stored = { readonly file: string; readonly key: string; readonly size: number; readonly sha256: string }

/**
 * Seals a stream under a key of its own and lets `keep` take it over. A file that is not kept is removed.
 * @param atMost bytes
 * @param keep called only after the last byte: a row never names a file that is not whole
 */
export async function store<Kept>(
  blobs: Pick<Blobs, 'put' | 'remove'>,
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
