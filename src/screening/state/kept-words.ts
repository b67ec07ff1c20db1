import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { getuid, pid } from 'node:process'
import { deserialize, serialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { once } from '../languages/writing/lazy.ts'
import { REFERENCE_DATA } from '../read/reference-table.ts'

/** Number of code states whose results are kept, so that two checkouts do not displace each other's. */
const STATES = 4
const SUM = 4

/**
 * Returns the results computed from a language's words, from an earlier run if it kept them. They lie beside Node's
 * cache of compiled modules in a folder of the user; without that cache nothing is kept. They are valid for one state
 * of the screening code only, word lists and gazetteer included. Results that cannot be read or written are computed
 * again.
 * @param name of the file
 * @param revive restores the classes that a file does not keep
 */
export function keptOr<T>(name: string, make: () => T, revive: (kept: T) => T): T {
  const folder = folderOf()
  if (folder === undefined) return make()
  const file = join(folder, name)
  const kept = readKept(file)
  if (kept !== undefined) return revive(kept as T)
  const made = make()
  // Word lists are loaded on first use, so their files may be newer than the code.
  if (lastWritten() === written) keep(file, made)
  return made
}

const CODE = join(import.meta.dirname, '..')
const GAZETTEER = join(REFERENCE_DATA, 'gazetteer')
const cache = getCompileCacheDir()
const paths = cache === undefined ? [] : [...codeFiles(), ...tables()].sort()
/** Taken when the code is loaded, not when words are first needed: a server may run on while its files are replaced. */
const written = lastWritten()
/**
 * The folder's name needs all files read, so it is computed on first use. Without a folder nothing is kept, as when the
 * files no longer match the loaded code.
 */
const folderOf = once(() =>
  cache === undefined || lastWritten() !== written ? undefined : join(cache, 'ausma-words', stateOf(paths)),
)

function codeFiles(): string[] {
  return readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(ts|txt)$/.test(path) && !path.endsWith('.test.ts'),
  )
}

function tables(): string[] {
  return readdirSync(GAZETTEER).map((name) => relative(CODE, join(GAZETTEER, name)))
}

/** Identifies a state of the code by the content of all files, so that a changed word never meets an older result. */
function stateOf(paths: readonly string[]): string {
  const sum = createHash('sha256')
  for (const path of paths) sum.update(`${path}\0`).update(readFileSync(join(CODE, path)))
  return sum.digest('hex').slice(0, 32)
}

/** A number that changes when any of the files is written. */
function lastWritten(): number {
  return paths.reduce((sum, path) => sum + (statSync(join(CODE, path), { throwIfNoEntry: false })?.mtimeMs ?? 0), 0)
}

/** @returns undefined without an intact file of the user's own */
function readKept(path: string): unknown {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    // The cache is often in the shared temporary folder, where words planted by others could hide signs.
    if (fstatSync(file).uid !== (getuid?.() ?? 0)) return undefined
    const bytes = readFileSync(file)
    const body = bytes.subarray(SUM)
    return crc32(body) === bytes.readUInt32LE(0) ? deserialize(body) : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function keep(file: string, made: unknown): void {
  const body = serialize(made)
  const sum = Buffer.alloc(SUM)
  sum.writeUInt32LE(crc32(body))
  // Another thread or process may be writing the same file.
  const beside = `${file}.${pid}-${threadId}`
  try {
    if (mkdirSync(dirname(file), { recursive: true, mode: 0o700 }) !== undefined) forgetOlder(dirname(dirname(file)))
    writeFileSync(beside, Buffer.concat([sum, body]))
    renameSync(beside, file)
  } catch {
    // With a full disk or another user's folder the next run computes the results again.
    rmSync(beside, { force: true })
  }
}

function forgetOlder(states: string): void {
  const byAge = readdirSync(states)
    .map((name) => join(states, name))
    .map((folder) => ({ folder, made: statSync(folder).mtimeMs }))
    .sort((a, b) => b.made - a.made)
  for (const { folder } of byAge.slice(STATES)) rmSync(folder, { recursive: true, force: true })
}
