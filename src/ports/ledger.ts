import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Erasure } from '../kernel/vault/data-keys.ts'

const LINE = /^\{"dataKey":"[0-9a-f-]{36}","agency":"[0-9a-f-]{36}","at":"[^"]{10,40}"\}$/

/**
 * The ledger of erasures in a file beside the database: a line for each, so that it outlives the database and is
 * applied when an older backup is restored. It holds numbers only.
 */
export function readLedger(path: string): readonly Erasure[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => LINE.test(line))
    .map((line) => JSON.parse(line) as Omit<Erasure, 'at'> & { at: string })
    .map((erasure) => ({ ...erasure, at: new Date(erasure.at) }))
}

/** Adds what is not there yet, and waits until it is on the disk. */
export function addToLedger(path: string, erasures: readonly Erasure[]): void {
  const known = new Set(readLedger(path).map(({ dataKey }) => dataKey))
  const lines = erasures
    .filter(({ dataKey }) => !known.has(dataKey))
    .map(({ dataKey, agency, at }) => `${JSON.stringify({ dataKey, agency, at })}\n`)
  if (lines.length === 0) return
  const file = openSync(path, 'a', 0o600)
  try {
    // A line that a crash cut off ends here, and is passed over when read.
    writeSync(file, `\n${lines.join('')}`)
    // An erasure that a power cut forgets would come back with the next restored backup.
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
