import { join } from 'node:path'
import { sessionOf, system } from '../../kernel/actor.ts'
import { append, chainOf } from '../../kernel/audit.ts'
import { AuditHead } from '../../kernel/audit-head.ts'
import { readHead, treeOf } from '../../kernel/audit-head-text.ts'
import { type CheckpointStore, type End, forkMark, forkText, readCheckpoint } from '../../kernel/checkpoint.ts'
import { isoDay } from '../../kernel/clock.ts'
import { type Config, openSecrets } from '../../kernel/config.ts'
import type { Database } from '../../kernel/database.ts'
import { rootOf } from '../../kernel/merkle.ts'
import { isSignedNote, readNote, type Signer } from '../../kernel/signed-note.ts'
import { CHECKPOINTS, checkpointFolder } from '../../ports/checkpoint-folder.ts'
import { headFile } from '../../ports/files.ts'
import { checkpointsOf } from '../open-kernel.ts'

/** File of the signed head in the data folder. */
const HEAD = 'audit-head.json'

/**
 * Leaves a marker where a restored log goes on: signed, it names where the log ended before the restore and where the backup
 * ends, so that heads of the entries that are gone are explained for ever. An entry of the log holds the marker's hash.
 * @param aside folder of the data before the restore; null where there was none
 * @returns what is to be said to whoever restores; null where nothing is
 */
export async function leaveForkMarker(
  config: Pick<Config, 'dataDir' | 'auditCheckpoints'>,
  database: Database,
  aside: string | null,
  now = new Date(),
): Promise<string | null> {
  const { head, fork, told } = await continued(config.dataDir, database)
  if (head.fault !== null)
    return `The audit of this backup is not whole. ${head.fault} It is not signed, and no marker was left.`
  const kept = checkpointsOf(config)
  if (aside !== null) await bringAlong(checkpointFolder(join(aside, CHECKPOINTS)), kept)
  const restored = head.last
  if (restored.size === 0) return null
  const before = endBefore(head.signer, [aside ?? config.dataDir, config.dataDir], kept) ?? restored
  // Nothing was written since the backup, so nothing forks.
  if (before.size === restored.size && before.hash === restored.hash && aside !== null && told === null) return null
  const day = isoDay(now)
  const text = forkText({ origin: head.signer.name, day, before, restored, after: fork })
  const marker = head.sign(text)
  await keepAnew(kept, `restored-${day}`, marker)
  const link = await database.transaction(sessionOf(system(), 'administration'), (db) =>
    append(db, {
      at: now,
      operation: 'audit.restored',
      verb: 'alteration',
      outcome: 'done',
      subjects: [],
      reason: Buffer.from(marker),
    }),
  )
  head.appended(link)
  head.note(link)
  head.forkedBy(forkMark({ text }))
  await head.close()
  const goesOn = `The audit goes on behind entry ${restored.size}; before the restore it ended with entry ${before.size}. The marker restored-${day} says so.`
  return told === null ? goesOn : `${told} ${goesOn}`
}

/**
 * The head of a restored folder, as far as it fits the restored log. Where it does not, as after a power cut that took the last
 * entries, the log is taken as it is if it is whole in itself: whoever restores answers for that, and the marker names both ends.
 * Heads of entries that were changed go on telling so.
 * @returns also the mark of the restore before, and what does not fit
 */
async function continued(dataDir: string, database: Database) {
  const { auditSeed } = openSecrets(dataDir)
  const store = headFile(join(dataDir, HEAD))
  const kept = store.read()
  const own = new AuditHead({ read: () => kept, write: async () => {} }, auditSeed)
  await own.begin(chainOf(database))
  const isGood = own.fault === null
  const head = new AuditHead(isGood ? store : { ...store, read: () => null }, auditSeed)
  await head.begin(chainOf(database))
  if (!isGood && head.fault === null) head.noteWaiting(own.known)
  const told = isGood
    ? null
    : `The head of this backup does not fit its audit: ${own.fault} Heads of what was changed will say so.`
  return { head, fork: own.last.fork, told }
}

/** Signed heads of the earlier data folder: each is good for ever. */
async function bringAlong(from: CheckpointStore, to: CheckpointStore): Promise<void> {
  for (const { name, text } of from.list()) await to.keep(name, text)
}

/** Where the log ended before the restore, as far as heads of the folders and the kept ones know; null where there is none of this key. */
function endBefore(signer: Signer, folders: readonly string[], kept: CheckpointStore): End | null {
  const own = folders.flatMap((folder): End[] => {
    const text = headFile(join(folder, HEAD)).read()
    const head = text === null ? null : readHead(text, signer.key)
    const tree = head && treeOf(head)
    return head === null || head.seq === 0 ? [] : [{ size: head.seq, hash: head.hash, root: tree && rootOf(tree) }]
  })
  const signed = kept.list().flatMap(({ text: whole }): End[] => {
    const note = readNote(whole)
    const checkpoint = note && isSignedNote(note, signer) ? readCheckpoint(note) : null
    return checkpoint === null ? [] : [{ size: checkpoint.size, hash: '', root: checkpoint.root }]
  })
  // The first of the largest: the head knows its last entry by name.
  return [...own, ...signed].reduce<End | null>(
    (most, one) => (most === null || one.size > most.size ? one : most),
    null,
  )
}

/** Keeps a marker under the first name that is free: there may be two restores on one day. */
async function keepAnew(kept: CheckpointStore, name: string, text: string): Promise<void> {
  for (let n = 1; !(await kept.keep(n === 1 ? name : `${name}-${n}`, text)); n++);
}
