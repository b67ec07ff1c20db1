import { createHash } from 'node:crypto'
import type { Blobs } from '../../kernel/blobs.ts'
import { Problem } from '../../kernel/errors.ts'
import { Unsealable } from '../../kernel/vault/boxes.ts'
import { hashOf, type Opened, postingBytes } from './item.ts'

/** What a look at the bytes of an item found: whether they are those that were kept. */
export type Looked = 'same' | 'differs' | 'gone' | 'none'

/**
 * Reads the bytes of an item and holds them against the hash of their capture.
 * @returns `gone` where the store has them no more; `none` of a page that could not be read
 */
export async function lookAt(
  blobs: Blobs,
  { file, sha256, seen }: Pick<Opened, 'file' | 'sha256' | 'seen'>,
): Promise<Looked> {
  if (sha256 === null) return 'none'
  if (file === null) return seen !== null && isSame(hashOf(postingBytes(seen)), sha256) ? 'same' : 'differs'
  const hash = createHash('sha256')
  try {
    for await (const part of blobs.get(file.id, file.key)) hash.update(part)
  } catch (error) {
    if (error instanceof Unsealable) return 'differs'
    if (error instanceof Problem && error.code === 'not-found') return 'gone'
    throw error
  }
  return isSame(hash.digest(), sha256) ? 'same' : 'differs'
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
