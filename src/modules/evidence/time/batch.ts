import { type Hash, leafHash, nodeHash, provesInclusion, splitOf } from '../../../kernel/merkle.ts'

/** Where a hash stands in its batch: which one of how many, and the path from it to the root, from below. */
export type Place = { readonly at: number; readonly size: number; readonly path: readonly Hash[] }

/** Hashes that are stamped together: their root is what one timestamp is asked for. */
export type Batch = { readonly root: Hash; readonly places: readonly Place[] }

type Half = { readonly root: Hash; readonly paths: readonly (readonly Hash[])[] }

/**
 * The tree over some hashes (RFC 6962, section 2.1), with the path of each.
 * @param hashes 32 bytes each
 * @throws RangeError where there is none, or one has another length
 */
export function batchOf(hashes: readonly Hash[]): Batch {
  if (hashes.length === 0) throw new RangeError('an empty batch has nothing to stamp')
  if (!hashes.every(isHash)) throw new RangeError('a batch is made of 32 bytes of SHA-256 each')
  const { root, paths } = halfOf(hashes)
  return { root, places: paths.map((path, at) => ({ at, size: hashes.length, path })) }
}

/** All paths at once: asked one by one (`inclusionProof`), each would hash the whole batch again. */
function halfOf(hashes: readonly Hash[]): Half {
  if (hashes.length === 1) return { root: leafHash(hashes[0]), paths: [[]] }
  const split = splitOf(hashes.length)
  const [left, right] = [halfOf(hashes.slice(0, split)), halfOf(hashes.slice(split))]
  const paths = [...left.paths.map((path) => [...path, right.root]), ...right.paths.map((path) => [...path, left.root])]
  return { root: nodeHash(left.root, right.root), paths }
}

const isHash = (hash: Uint8Array): boolean => hash.length === 32

/** Whether a hash stands at a place of the batch with a root; false too for anything that is no hash or no place. */
export const provesInBatch = (hash: Hash, { at, size, path }: Place, root: Hash): boolean =>
  isHash(hash) && path.every(isHash) && provesInclusion({ leaf: leafHash(hash), at, size, root }, path)
