import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StateError, writeDurably } from './files.ts'
import type { Sealer } from './seal.ts'

/**
 * Version 2 added the marks that link offers across languages, version 3 organisers' ids, version 4 who speaks in each
 * posting.
 */
const VERSION = 4
/** A state of this version is read too; it becomes one of version 4 when it is saved, with all its ids. */
const VERSION_BEFORE = 3

/** A file of postings first met on one day (days since 1970, UTC). */
export type Segment = {
  readonly file: string
  readonly day: number
  readonly postings: number
  /** Whether it says who speaks; absent in segments of version 3. */
  readonly voices?: boolean
}

/** Contents of a state; `index.json` names the valid files. */
export type Contents = {
  readonly version: number
  readonly next: number
  readonly segments: readonly Segment[]
  readonly campaigns: string | null
  readonly records: readonly string[]
}

const EMPTY: Contents = { version: VERSION, next: 1, segments: [], campaigns: null, records: [] }
const pathOf = (folder: string): string => join(folder, 'index.json')

/** Whether the folder contains a state. */
export const isBegun = (folder: string): boolean => existsSync(pathOf(folder))

/** Names of the valid files. */
export const namesIn = (contents: Contents): Set<string> =>
  new Set([
    ...contents.segments.map(({ file }) => file),
    ...contents.records,
    ...(contents.campaigns === null ? [] : [contents.campaigns]),
  ])

/**
 * Reads a state's index, or creates one. All files it names must exist. A damaged index must never be trusted, because
 * files it does not name are deleted.
 * @throws StateError for an index that is missing, damaged, or names missing files
 */
export function readContents(folder: string, sealer: Sealer): Contents {
  const path = pathOf(folder)
  if (!existsSync(path)) {
    if (readdirSync(folder).some((name) => name.endsWith('.bin')))
      throw new StateError(`${path} is missing, the state's index. Restore it, or name another --state folder.`)
    writeContents(folder, EMPTY, sealer)
    return EMPTY
  }
  const contents = unseal(path, sealer)
  const missing = [...namesIn(contents)].find((name) => !existsSync(join(folder, name)))
  if (missing !== undefined)
    throw new StateError(`${join(folder, missing)} is missing. Restore it, or name another --state folder.`)
  return contents
}

/** Replaces the index in one step; the second line holds a seal over its text. */
export function writeContents(folder: string, contents: Omit<Contents, 'version'>, sealer: Sealer): void {
  const text = JSON.stringify({ ...contents, version: VERSION })
  writeDurably(pathOf(folder), `${text}\n${sealer.seal(new Uint8Array(), text).toString('hex')}\n`)
}

function unseal(path: string, sealer: Sealer): Contents {
  const [text, seal] = readFileSync(path, 'utf8').split('\n')
  const contents = parse(text)
  if (contents?.version !== VERSION && contents?.version !== VERSION_BEFORE)
    throw new StateError(
      `${path} is no index of a state of version ${VERSION} or ${VERSION_BEFORE}. Name another --state folder, or restore it from a backup.`,
    )
  try {
    sealer.open(Buffer.from(seal ?? '', 'hex'), text)
  } catch {
    throw new StateError(
      `${path}: the index was not written with this state's key, or has been damaged. Restore both from a backup.`,
    )
  }
  return contents
}

function parse(text: string): Contents | null {
  try {
    return JSON.parse(text) as Contents | null
  } catch {
    return null
  }
}
