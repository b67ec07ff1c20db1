import { createHash } from 'node:crypto'
import type { Note } from './signed-note.ts'

// Checkpoints (c2sp.org/tlog-checkpoint): the text of a signed head of the audit. Its first lines are those of the specification;
// after a lawful restore a line of our own names the marker of the restore, so that each head says on which branch it lies.

/** A head of the audit: how many entries, and the root of the tree over their hashes. */
export type Checkpoint = {
  /** Name of the log: of the installation whose key signs it. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /** SHA-256 of the last restore's marker, in hexadecimal; null before any. */
  readonly fork: string | null
}

/** Name of an installation's log. Names of hosts change; this one is as lasting as the key. @param key its public half */
export const originOf = (key: Uint8Array): string =>
  `ausma/audit/${createHash('sha256').update(key).digest('hex').slice(0, 16)}`

/** The text of a checkpoint, to be signed. */
export const checkpointText = ({ origin, size, root, fork }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n${fork === null ? '' : `fork ${fork}\n`}`

const CHECKPOINT = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:fork ([0-9a-f]{64})\n)?$/

/** Reads the text of a note as a checkpoint; null where it is another. */
export function readCheckpoint({ text }: Pick<Note, 'text'>): Checkpoint | null {
  const [, origin, size, root, fork = null] = CHECKPOINT.exec(text) ?? []
  if (origin === undefined) return null
  return { origin, size: Number(size), root: new Uint8Array(Buffer.from(root, 'base64')), fork }
}

/** An end of the log: the root is absent where only an old head is known, which had none. */
export type End = { readonly size: number; readonly hash: string; readonly root: Uint8Array | null }

/**
 * What a lawful restore leaves: where the log ended before it, and where the restored one ends. Entries between are gone, and
 * this says so for ever.
 */
export type Fork = {
  readonly origin: string
  readonly day: string
  readonly before: End
  readonly restored: End
  /** SHA-256 of the marker of the restore before this one, in hexadecimal. */
  readonly after: string | null
}

const endText = ({ size, hash, root }: End): string =>
  `${size} ${hash || '-'} ${root === null ? '-' : Buffer.from(root).toString('base64')}`

/** The text of a marker, to be signed. */
export const forkText = ({ origin, day, before, restored, after }: Fork): string =>
  `${origin}\nrestored on ${day}\nbefore ${endText(before)}\nrestored ${endText(restored)}\nafter ${after ?? '-'}\n`

const END = String.raw`(0|[1-9]\d{0,15}) ([0-9a-f]{64}|-) ([A-Za-z0-9+/]{43}=|-)`
const FORK = new RegExp(
  String.raw`^([^\n]+)\nrestored on (\d{4}-\d{2}-\d{2})\nbefore ${END}\nrestored ${END}\nafter ([0-9a-f]{64}|-)\n$`,
)

/** Reads the text of a note as the marker of a restore; null where it is another. */
export function readFork({ text }: Pick<Note, 'text'>): Fork | null {
  const found = FORK.exec(text)
  if (found === null) return null
  const end = (at: number): End => ({
    size: Number(found[at]),
    hash: found[at + 1] === '-' ? '' : found[at + 1],
    root: found[at + 2] === '-' ? null : new Uint8Array(Buffer.from(found[at + 2], 'base64')),
  })
  return {
    origin: found[1],
    day: found[2],
    before: end(3),
    restored: end(6),
    after: found[9] === '-' ? null : found[9],
  }
}

/** The mark by which later heads name a marker. */
export const forkMark = ({ text }: Pick<Note, 'text'>): string => createHash('sha256').update(text).digest('hex')

/** Where signed heads of past days and markers of restores are kept: outside the database, each once and for good. */
export type CheckpointStore = {
  /** Names of all that is kept: heads by their day, then markers. */
  names(): readonly string[]
  /** One of them. */
  text(name: string): string
  /** All that is kept, in the order of its names. */
  list(): readonly { readonly name: string; readonly text: string }[]
  /** Keeps one under a name that nothing has yet. @returns false where something has it; what stands there is never changed */
  keep(name: string, text: string): Promise<boolean>
}
