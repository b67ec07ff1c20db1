import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another process has the folder. */
export class FolderInUse extends Error {}

/** What this process has; a number in a lock file alone could be that of a process before the last restart. */
const held = new Set<string>()

/**
 * Takes a data folder for this process.
 * @returns how to leave it
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  const leave = () => {
    rmSync(path, { force: true })
    held.delete(path)
  }
  // A lock with our own number in it could be our own or an earlier container's; this set tells them apart.
  if (held.has(path)) throw new FolderInUse(`This process is already working with ${folder}.`)
  for (let tries = 0; tries < 2; tries++) {
    try {
      // `wx` makes the file and fails where it is there, in one step: two that start together cannot both win.
      writeFileSync(path, `${process.pid}`, { flag: 'wx', mode: 0o600 })
      held.add(path)
      return leave
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(path, 'utf8'))
      if (holder !== process.pid && isAlive(holder))
        throw new FolderInUse(`Process ${holder} is working with ${folder}. Stop it first, or set DATA_DIR to another.`)
      // Its process is gone: it was killed, and could not leave.
      rmSync(path, { force: true })
    }
  }
  throw new FolderInUse(`Another process has just taken ${folder}.`)
}

/** Whether a process lives, of whomever. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // One that we may not signal lives: it is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
