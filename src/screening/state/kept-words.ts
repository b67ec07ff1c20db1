import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { dirname, join } from 'node:path'
import { pid } from 'node:process'
import { deserialize, serialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { once } from '../languages/writing/lazy.ts'

/** Of so many states of the code what was worked out is kept; two checkouts side by side do not take it from each other. */
const STATES = 4
const SUM = 4

/**
 * What is worked out of a language's words, from an earlier run where one has kept it. Node keeps compiled modules in a folder of the
 * user's; where it does, this stands beside them, and where it does not, nothing is kept. It is of use for one state of the
 * code of screening alone, word lists included. What cannot be read or written is worked out again.
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
  keep(file, made)
  return made
}

const folderOf = once((): string | undefined => {
  const cache = getCompileCacheDir()
  return cache === undefined ? undefined : join(cache, 'ausma-words', stateOf(join(import.meta.dirname, '..')))
})

/** Tells one state of the code from another by all that is written in it: a changed word must never meet an older list. */
function stateOf(code: string): string {
  const sum = createHash('sha256')
  for (const path of globSync('**/*.ts', { cwd: code, exclude: (name) => name.endsWith('.test.ts') }).sort())
    sum
      .update(`${path}\0`)
      .update(readFileSync(join(code, path)))
      .update('\0')
  return sum.digest('hex').slice(0, 32)
}

/** @returns undefined where nothing whole is there */
function readKept(file: string): unknown {
  try {
    const bytes = readFileSync(file)
    const body = bytes.subarray(SUM)
    return crc32(body) === bytes.readUInt32LE(0) ? deserialize(body) : undefined
  } catch {
    return undefined
  }
}

function keep(file: string, made: unknown): void {
  const body = serialize(made)
  const sum = Buffer.alloc(SUM)
  sum.writeUInt32LE(crc32(body))
  // Another thread or process may be writing the same.
  const beside = `${file}.${pid}-${threadId}`
  try {
    if (mkdirSync(dirname(file), { recursive: true }) !== undefined) forgetOlder(dirname(dirname(file)))
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
