import { type Hash, leafHash, Paths, provesInclusion } from '../../../kernel/merkle.ts'

/** Where a hash stands in its batch: which one of how many, and the path from it to the root, from below. */
export type Place = { readonly at: number; readonly size: number; readonly path: readonly Hash[] }

/** Hashes that are stamped together: their root is what one timestamp is asked for. */
export type Batch = { readonly root: Hash; readonly places: readonly Place[] }

/**
 * The tree over some hashes (RFC 6962, section 2.1), with the path of each.
 * @param hashes 32 bytes each
 * @throws RangeError where there is none, or one has another length
 */
export function batchOf(hashes: readonly Hash[]): Batch {
  if (hashes.length === 0) throw new RangeError('an empty batch has nothing to stamp')
  if (!hashes.every(isHash)) throw new RangeError('a batch is made of 32 bytes of SHA-256 each')
  // All paths at once: asked one by one (`inclusionProof`), each would hash the whole batch again.
  const tree = new Paths(hashes.keys())
  for (const hash of hashes) tree.add(leafHash(hash))
  const { root, paths } = tree.done()
  return { root, places: [...paths].map(([at, path]) => ({ at, size: hashes.length, path })) }
}

const isHash = (hash: Uint8Array): boolean => hash.length === 32

/** Whether a hash stands at a place of the batch with a root; false too for anything that is no hash or no place. */
export const provesInBatch = (hash: Hash, { at, size, path }: Place, root: Hash): boolean =>
  isHash(hash) && path.every(isHash) && provesInclusion({ leaf: leafHash(hash), at, size, root }, path)
