import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import type { Erasure } from '../kernel/vault/data-keys.ts'
import type { Revocation } from '../kernel/vault/revocations.ts'

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

/** Adds what is not there yet, and waits until it is on the disk. Of a key that is there already the first time stands. */
export function addToLedger(path: string, erasures: readonly Erasure[]): void {
  if (erasures.length === 0) return
  const there = readLedger(path)
  const known = new Set(there.map(({ dataKey }) => dataKey))
  const news = new Map(erasures.filter(({ dataKey }) => !known.has(dataKey)).map((one) => [one.dataKey, one]))
  if (news.size === 0) return
  writeLines(
    path,
    [...there, ...news.values()].map(({ dataKey, agency, at }) => JSON.stringify({ dataKey, agency, at })),
  )
}

/**
 * Puts lines into the place of a ledger, whole or not at all. They are sorted, by kind and by numbers of chance: the place of a line
 * would else tell between which others a reporter came.
 */
function writeLines(path: string, lines: readonly string[]): void {
  const beside = `${path}.part`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, `${lines.toSorted().join('\n')}\n`)
    // What a power cut forgets would come back with the next restored backup.
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const MOMENT = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z'
const REVOCATION = new RegExp(
  `^\\{"kind":"[a-z][a-z-]{1,40}(?::[a-z][a-z-]{1,40})?","id":"${ID}","whom":(?:null|"${ID}"),"agency":"${ID}","at":"${MOMENT}"\\}$`,
)

const lineOf = ({ kind, id, whom, agency, at }: Revocation): string => JSON.stringify({ kind, id, whom, agency, at })

const revocationLines = (path: string): readonly string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => REVOCATION.test(line))
    : []

/** The ledger of revocations in a file beside the database: numbers, kinds and moments only. Other lines are passed over. */
export const readRevocations = (path: string): readonly Revocation[] =>
  revocationLines(path)
    .map((line) => JSON.parse(line) as Omit<Revocation, 'at'> & { at: string })
    .map((entry) => ({ ...entry, at: new Date(entry.at) }))
    // The form alone lets the thirtieth of February pass.
    .filter(({ at }) => !Number.isNaN(at.getTime()))

/** Adds what is not there yet, and waits until it is on the disk. */
export function addRevocations(path: string, entries: readonly Revocation[]): void {
  if (entries.length === 0) return
  const known = revocationLines(path)
  const all = new Set([...known, ...entries.map(lineOf)])
  if (all.size === known.length) return
  writeLines(path, [...all])
}
