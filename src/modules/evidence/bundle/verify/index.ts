import type { X509Certificate } from 'node:crypto'
import type { Signer } from '../../../../kernel/signed-note.ts'
import { checkAudit } from './audit.ts'
import { checkFiles, sumsOf } from './bag.ts'
import { type BagFiles, NoBundle } from './files.ts'
import { checkIndex } from './indexed.ts'
import { line } from './line.ts'
import { checkLogs } from './logs.ts'
import { checkMaker, readSignature } from './maker.ts'
import { readParts } from './parts.ts'
import { type BundleReport, checked } from './report.ts'
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
  if (!files.has('bagit.txt') || !files.has('data/bundle.json')) throw new NoBundle(line('no-bundle'))
  const sums = await sumsOf(files)
  // What cannot be unpacked has been told of; whatever reads it again would only trip over it.
  const readable = new Map([...files].filter(([name]) => sums.get(name) !== null))
  const whole = await checkFiles(readable, sums)
  const parts = await readParts(readable)
  if (parts === null)
    return { number: '', language: null, isSound: false, checks: [whole, checked('index', [line('index-unread')], [])] }
  // The keys come with the bundle: only an audit that the reader trusts says whose they are.
  const audit = checkAudit(parts, key)
  const isVouched = audit.state === 'holds'
  const checks = [
    whole,
    checkMaker(parts, { sums, signature: await readSignature(readable), isVouched }),
    await checkIndex(readable, parts, sums),
    checkLogs(parts, isVouched),
    audit,
    await checkTimes(readable, parts, roots),
  ]
  const { number, language } = parts.index
  return { number, language, isSound: checks.every(({ state }) => state !== 'fails'), checks }
}
