import type { X509Certificate } from 'node:crypto'
import type { Signer } from '../../../../kernel/signed-note.ts'
import { checkAudit } from './audit.ts'
import { checkFiles, sumsOf } from './bag.ts'
import { type BagFiles, NoBundle } from './files.ts'
import { checkIndex } from './indexed.ts'
import { checkLogs } from './logs.ts'
import { checkMaker, readSignature } from './maker.ts'
import { readParts } from './parts.ts'
import type { BundleReport } from './report.ts'
import { checkTimes } from './times.ts'

/** Whom the reader of a bundle trusts. */
export type Trusted = {
  /** Where the trust in timestamps begins; empty where none was given. */
  readonly roots: readonly X509Certificate[]
  /** The key of the audit as the authority publishes it. */
  readonly key: Signer | null
}

/**
 * Checks a bundle by itself: no server, no network, no database.
 * @param files of the folder in which `bagit.txt` lies
 * @throws NoBundle where it is none
 */
export async function verifyBundle(files: BagFiles, { roots, key }: Trusted): Promise<BundleReport> {
  if (!files.has('bagit.txt') || !files.has('data/bundle.json'))
    throw new NoBundle('This is no bundle of evidence: it has no «bagit.txt», or no «data/bundle.json».')
  const sums = await sumsOf(files)
  // What cannot be unpacked has been told of; whatever reads it again would only trip over it.
  const readable = new Map([...files].filter(([name]) => sums.get(name) !== null))
  const whole = await checkFiles(readable, sums)
  const parts = await readParts(readable)
  if (parts === null) {
    const index = {
      check: 'index',
      state: 'fails',
      lines: ['data/bundle.json cannot be read: nothing else can be checked by it.'],
    } as const
    return { number: '', isSound: false, checks: [whole, index] }
  }
  const checks = [
    whole,
    checkMaker(parts, sums, await readSignature(readable)),
    await checkIndex(readable, parts, sums),
    checkLogs(parts),
    checkAudit(parts, key),
    await checkTimes(readable, parts, roots),
  ]
  return { number: parts.index.number, isSound: checks.every(({ state }) => state !== 'fails'), checks }
}
