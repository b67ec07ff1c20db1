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

/** A state folder that cannot be used: what is wrong and what to do. */
export class StateError extends Error {}

/** Writes a file so that it is whole on disk before this returns, or not there at all. */
export function writeDurably(path: string, bytes: Uint8Array | string): void {
  // A rename replaces the file in one step; writing into it could be cut short by a crash.
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

/** Makes renames in a folder durable. Windows cannot open folders, and needs not. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Folders that this process has taken: a lock that names it and is not among them is of an earlier process, as in a container. */
const taken = new Set<string>()

/**
 * Takes the folder for this process. A lock left by a process that is gone is taken over.
 * @returns how to give it back
 * @throws StateError where another process has it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      // `wx` fails where the file exists, so that of two runs only one gets the lock.
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
    // Signal 0 ends nothing; it only asks whether the process is there.
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be asked, but it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes what an interrupted run left: files the index does not name. */
export function sweep(folder: string, named: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (/\.(part|bin)$/.test(name) && !named.has(name)) rmSync(join(folder, name), { force: true })
  }
}
