import { createHash } from 'node:crypto'
import { type Appended, type ChainLink, GENESIS, type ReadChain } from '../../src/kernel/audit.ts'

const hashOf = (seq: number, branch: string): Uint8Array =>
  seq === 0 ? GENESIS : new Uint8Array(createHash('sha256').update(`${branch} ${seq}`).digest())

/** A link of an invented chain; each branch has hashes of its own. */
export const linkAt = (seq: number, branch = ''): Appended => ({
  seq,
  hash: hashOf(seq, branch),
  previous: hashOf(seq - 1, branch),
})

/** Links of a whole chain, or of a part of it. */
export const linksOf = (from: number, to: number, branch = ''): Appended[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => linkAt(from + i, branch))

/** Reads links as the database gives them. */
export const reads =
  (links: readonly Appended[]): ReadChain =>
  async (after, atMost) =>
    links
      .filter(({ seq }) => seq > after)
      .slice(0, atMost)
      .map((link): ChainLink => ({ ...link, computed: link.hash, format: 2 }))
