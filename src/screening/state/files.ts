import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'

/** Thrown for a state folder that cannot be used; the message says what is wrong and what to do. */
export class StateError extends Error {}

/** Writes a file that is whole on the disk when this returns, or not there at all. */
export function writeDurably(path: string, bytes: Uint8Array | string): void {
  // A rename replaces the file in one step, while a crash could cut short a write into it.
  const beside = `${path}.part`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

/** Makes renames in a folder durable. Windows cannot open folders and does not need this. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  fsyncSync(file)
  closeSync(file)
}

/**
 * Folders that this process has locked. In a container an earlier process may have had the same id, so a lock with this
 * id that is not listed here is stale.
 */
const taken = new Set<string>()

/**
 * Locks the folder for this process; a lock of a process that has ended is taken over.
 * @returns a function that unlocks it
 * @throws StateError if another process holds the lock
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      // `wx` fails if the file exists, so only one of two runs gets the lock.
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, String(process.pid))
      closeSync(file)
      taken.add(resolve(path))
      return () => {
        taken.delete(resolve(path))
        rmSync(path, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(readFileSync(path, 'utf8'))
      if (owner === process.pid ? taken.has(resolve(path)) : isAlive(owner)) {
        throw new StateError(
          `${folder}: process ${owner} is working with this state. Wait for it, or end it and try again.`,
        )
      }
      rmSync(path, { force: true })
    }
  }
  throw new StateError(`${folder}: the lock file cannot be taken. Look who else writes in this folder.`)
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    // Signal 0 only checks whether the process exists.
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user cannot be signalled, but it is alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Deletes files that the index does not name, which an interrupted run left behind. */
export function sweep(folder: string, named: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (/\.(part|bin)$/.test(name) && !named.has(name)) rmSync(join(folder, name), { force: true })
  }
}
