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

/** Of so many states of the code what was worked out is kept; two checkouts side by side do not take it from each other. */
const STATES = 4
const SUM = 4

/**
 * What is worked out of a language's words, from an earlier run where one has kept it. Node keeps compiled modules in a folder of the
 * user's; where it does, this stands beside them, and where it does not, nothing is kept. It is of use for one state of the
 * code of screening alone, word lists and gazetteer included. What cannot be read or written is worked out again.
 * @param name of the file
 * @param revive gives what comes from a file, which knows no classes, its classes back
 */
export function keptOr<T>(name: string, make: () => T, revive: (kept: T) => T): T {
  const folder = folderOf()
  if (folder === undefined) return make()
  const file = join(folder, name)
  const kept = readKept(file)
  if (kept !== undefined) return revive(kept as T)
  const made = make()
  // Word lists are loaded when first asked for, and may be newer than the code.
  if (lastWritten() === written) keep(file, made)
  return made
}

const CODE = join(import.meta.dirname, '..')
const GAZETTEER = join(REFERENCE_DATA, 'gazetteer')
const cache = getCompileCacheDir()
const paths = cache === undefined ? [] : [...codeFiles(), ...tables()].sort()
/** Of the code as it is when it is loaded, not when words are first asked for: a server may run on while its files are replaced. */
const written = lastWritten()
/** All files are read for its name, so only once words are asked for; none for a code that is no longer the one loaded. */
const folderOf = once(() =>
  cache === undefined || lastWritten() !== written ? undefined : join(cache, 'ausma-words', stateOf(paths)),
)

function codeFiles(): string[] {
  return readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
}

function tables(): string[] {
  return readdirSync(GAZETTEER).map((name) => relative(CODE, join(GAZETTEER, name)))
}

/** Tells one state of the code from another by all that is written in it: a changed word must never meet an older list. */
function stateOf(paths: readonly string[]): string {
  const sum = createHash('sha256')
  for (const path of paths) sum.update(`${path}\0`).update(readFileSync(join(CODE, path)))
  return sum.digest('hex').slice(0, 32)
}

/** A number that is another once any of the files has been written. */
function lastWritten(): number {
  return paths.reduce((sum, path) => sum + (statSync(join(CODE, path), { throwIfNoEntry: false })?.mtimeMs ?? 0), 0)
}

/** @returns undefined where nothing whole of the user's own is there */
function readKept(path: string): unknown {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    // The cache mostly lies in the temporary folder, which is everybody's: words put there by others would hide signs.
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
  // Another thread or process may be writing the same.
  const beside = `${file}.${pid}-${threadId}`
  try {
    if (mkdirSync(dirname(file), { recursive: true, mode: 0o700 }) !== undefined) forgetOlder(dirname(dirname(file)))
    writeFileSync(beside, Buffer.concat([sum, body]))
    renameSync(beside, file)
  } catch {
    // A full disk or a folder of somebody else's: the next run works it out again.
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
