import { type KeyObject, sign } from 'node:crypto'
import type { Hash, Tree } from './merkle.ts'
import { isTree } from './merkle.ts'
import { isSignedBy } from './signed-note.ts'

/** The store of the head; `ports/files.ts` keeps it in a file. */
export type HeadStore = { read(): string | null; write(text: string): Promise<void> }

/** How many entries ever came to wait for the night, and how many of them joined the chain. Neither ever falls. */
export type Tally = { readonly came: number; readonly joined: number }

/** The signed end of the audit chain, as this program keeps it. It lies outside the database, so that a change of the log shows. */
export type Head = {
  readonly seq: number
  readonly hash: string
  /** Of what waits; absent in heads from before anything did. */
  readonly waiting?: Tally
  /** Whole subtrees over the entries up to here (see `Tree`), in hexadecimal; absent in heads from before there was a tree. */
  readonly peaks?: readonly string[]
  /** The program stopped in order behind this entry: nothing may have come since. */
  readonly closed?: boolean
  /** Why nothing was signed after this entry; it stays until a backup is restored. */
  readonly fault?: string
  /** Mark of the last lawful restore (see `Fork`). */
  readonly fork?: string
  readonly signature: string
}
export type UnsignedHead = Omit<Head, 'signature'>

/** The tree up to a head; null where the head is from before there was one. */
export function treeOf({ seq, peaks }: UnsignedHead): Tree | null {
  if (peaks === undefined) return null
  const tree = { size: seq, peaks: peaks.map((peak): Hash => new Uint8Array(Buffer.from(peak, 'hex'))) }
  return isTree(tree) ? tree : null
}

/** Signs a head. @returns the text of its file */
export const sealHead = (head: UnsignedHead, key: KeyObject): string =>
  `${JSON.stringify({ ...head, signature: sign(null, message(head), key).toString('base64') })}\n`

/** Reads the text of a head's file, of today's form and of earlier ones; null where another key signed it. @param key the public half */
export function readHead(text: string, key: Uint8Array): Head | null {
  try {
    const head = JSON.parse(text) as Head
    // A number that is a text could make one form of what is signed out of the other.
    if (!Number.isSafeInteger(head.seq)) return null
    return isSignedBy(key, message(head), Buffer.from(head.signature, 'base64')) ? head : null
  } catch {
    return null
  }
}

/** What is signed. Heads from before there was a tree have the text they had, so that they stay good. */
function message({ seq, hash, waiting, peaks, closed, fault, fork }: UnsignedHead): Buffer {
  if (peaks !== undefined)
    return Buffer.from(
      `ausma audit head 2\n${JSON.stringify([seq, hash, waiting ?? null, peaks, closed ?? false, fault ?? null, fork ?? null])}`,
    )
  return Buffer.from(
    `ausma audit head ${seq} ${hash}${waiting === undefined ? '' : ` waiting ${waiting.came} ${waiting.joined}`}`,
  )
}
