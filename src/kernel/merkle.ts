import { createHash } from 'node:crypto'

// The tree of RFC 6962, section 2.1 (Certificate Transparency): a leaf is hashed behind 0x00, a node behind 0x01, so that no leaf
// passes for a node. The tree of n leaves is split at the greatest power of two below n.

/** A hash of the tree: 32 bytes of SHA-256. */
export type Hash = Uint8Array

const sha256 = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The hash of a leaf over what it holds. */
export const leafHash = (content: Uint8Array): Hash => sha256(LEAF, content)

/** The hash of a node over its two halves. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right)

/** The root of a tree without leaves. */
const EMPTY_ROOT: Hash = sha256()

/**
 * A growing tree, without its leaves: how many there are, and the roots of its whole subtrees, the largest first, of which there
 * is one for each bit of the size. That is enough to go on and to tell the root.
 */
export type Tree = { readonly size: number; readonly peaks: readonly Hash[] }

export const EMPTY_TREE: Tree = { size: 0, peaks: [] }

/** The tree with one leaf more. @param leaf its hash, of `leafHash` */
export function grown({ size, peaks }: Tree, leaf: Hash): Tree {
  let last = leaf
  let rest = peaks
  // Two whole subtrees of one size become one, as when 1 is added to a binary number.
  for (let left = size; left % 2 === 1; left = (left - 1) / 2) {
    last = nodeHash(rest[rest.length - 1], last)
    rest = rest.slice(0, -1)
  }
  return { size: size + 1, peaks: [...rest, last] }
}

/** The root of a tree. */
export const rootOf = ({ peaks }: Tree): Hash =>
  peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right))

/** Whether a tree has as many peaks as its size asks for. */
export const isTree = ({ size, peaks }: Tree): boolean =>
  Number.isSafeInteger(size) && size >= 0 && peaks.length === size.toString(2).replaceAll('0', '').length

/** The root of some leaves. @param leaves their hashes, of `leafHash` */
export const rootOver = (leaves: readonly Hash[]): Hash => rootOf(leaves.reduce(grown, EMPTY_TREE))

/** The greatest power of two below a size of two or more: where the leaves of a tree part. */
function splitOf(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

/**
 * The audit path of a leaf (RFC 6962, section 2.1.1).
 * @param leaves hashes of all leaves of the tree
 * @param at the leaf, counted from 0
 * @throws RangeError where there is no such leaf
 */
export function inclusionProof(leaves: readonly Hash[], at: number): readonly Hash[] {
  if (!(at >= 0 && at < leaves.length)) throw new RangeError('The tree has no such leaf.')
  if (leaves.length === 1) return []
  const half = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return at < half
    ? [...inclusionProof(left, at), rootOver(right)]
    : [...inclusionProof(right, at - half), rootOver(left)]
}

/** A whole subtree on the way to a large one: its root, its size, and which of the wanted leaves are in it. */
type Subtree = { readonly root: Hash; readonly size: number; readonly holds: readonly number[] }

/**
 * The audit paths of some leaves, of a tree whose leaves come one after the other and are not kept: of a long log they are many.
 */
export class Paths {
  private readonly found: Map<number, Hash[]>
  private subtrees: Subtree[] = []
  private size = 0

  /** @param wanted which leaves, counted from 0 */
  constructor(wanted: Iterable<number>) {
    this.found = new Map(Array.from(wanted, (at) => [at, []]))
  }

  /** The next leaf. @param leaf its hash, of `leafHash` */
  add(leaf: Hash): void {
    const at = this.size++
    this.subtrees.push({ root: leaf, size: 1, holds: this.found.has(at) ? [at] : [] })
    while (this.subtrees.at(-1)?.size === this.subtrees.at(-2)?.size) this.join()
  }

  private join(): void {
    const [left, right] = this.subtrees.splice(-2)
    for (const at of left.holds) this.found.get(at)?.push(right.root)
    for (const at of right.holds) this.found.get(at)?.push(left.root)
    const holds = [...left.holds, ...right.holds]
    this.subtrees.push({ root: nodeHash(left.root, right.root), size: left.size + right.size, holds })
  }

  /** The root of all leaves, and the path of each that was wanted and came. Nothing is added afterwards. */
  done(): { readonly root: Hash; readonly paths: ReadonlyMap<number, readonly Hash[]> } {
    while (this.subtrees.length > 1) this.join()
    const [whole] = this.subtrees
    return { root: whole?.root ?? EMPTY_ROOT, paths: new Map([...this.found].filter(([at]) => at < this.size)) }
  }
}

/** Whether a path leads from a leaf to a root (RFC 9162, section 2.1.3.2). @param at the leaf, counted from 0 */
export function provesInclusion(
  { leaf, at, size, root }: { readonly leaf: Hash; readonly at: number; readonly size: number; readonly root: Hash },
  path: readonly Hash[],
): boolean {
  if (!isPlace(at) || !isPlace(size) || at >= size) return false
  let [own, last, found] = [at, size - 1, leaf]
  for (const step of path) {
    if (last === 0) return false
    if (own % 2 === 1 || own === last) {
      found = nodeHash(step, found)
      // A last node without a neighbour rises by itself.
      while (own % 2 === 0 && own !== 0) [own, last] = [half(own), half(last)]
    } else found = nodeHash(found, step)
    ;[own, last] = [half(own), half(last)]
  }
  return last === 0 && isSame(found, root)
}

/**
 * The proof that a tree goes on from an earlier one (RFC 6962, section 2.1.2).
 * @param leaves hashes of all leaves of the later tree
 * @param earlier size of the earlier one, from 1 to theirs
 * @throws RangeError where the earlier tree is empty or larger
 */
export function consistencyProof(leaves: readonly Hash[], earlier: number): readonly Hash[] {
  if (!(earlier >= 1 && earlier <= leaves.length)) throw new RangeError('No tree of that size goes before this one.')
  return subProof(leaves, earlier, true)
}

function subProof(leaves: readonly Hash[], earlier: number, isWhole: boolean): readonly Hash[] {
  if (earlier === leaves.length) return isWhole ? [] : [rootOver(leaves)]
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return earlier <= split
    ? [...subProof(left, earlier, isWhole), rootOver(right)]
    : [...subProof(right, earlier - split, false), rootOver(left)]
}

/** The root of a tree of a size. */
export type Rooted = { readonly size: number; readonly root: Hash }

/** Whether a proof shows that a tree goes on from an earlier one (RFC 9162, section 2.1.4.2). */
export function provesConsistency(earlier: Rooted, later: Rooted, proof: readonly Hash[]): boolean {
  if (!isPlace(earlier.size) || !isPlace(later.size) || earlier.size === 0 || earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && isSame(earlier.root, later.root)
  let [own, last] = [earlier.size - 1, later.size - 1]
  while (own % 2 === 1) [own, last] = [half(own), half(last)]
  // An earlier tree that is a whole subtree is where the later one begins; its root is then no part of the proof.
  const [first, ...rest] = own === 0 ? [earlier.root, ...proof] : proof
  if (first === undefined) return false
  let [old, grownTo] = [first, first]
  for (const step of rest) {
    if (last === 0) return false
    if (own % 2 === 1 || own === last) {
      old = nodeHash(step, old)
      grownTo = nodeHash(step, grownTo)
      while (own % 2 === 0 && own !== 0) [own, last] = [half(own), half(last)]
    } else grownTo = nodeHash(grownTo, step)
    ;[own, last] = [half(own), half(last)]
  }
  return last === 0 && isSame(old, earlier.root) && isSame(grownTo, later.root)
}

const half = (n: number): number => Math.floor(n / 2)
const isPlace = (n: number): boolean => Number.isSafeInteger(n) && n >= 0
const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
