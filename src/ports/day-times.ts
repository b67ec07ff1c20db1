import { constants, readdirSync, statSync } from 'node:fs'
import { type FileHandle, open, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOf } from '../kernel/clock.ts'

// The times of a file tell when somebody sent it, and backups carry them along. Here they tell the day.

/** Sets the times of files and folders to the day (UTC) of their last change; what is not there stays away. */
export async function atDay(...paths: readonly string[]): Promise<void> {
  for (const path of paths)
    try {
      const day = dayOf((await stat(path)).mtime)
      await utimes(path, day, day)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
}

/** Opens a file for reading without its time of reading being kept, where the system can do that. */
export async function openUnseen(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY | (constants.O_NOATIME ?? 0))
  } catch (error) {
    // Only the owner may ask for it; a folder that was copied may belong to another login.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    return open(path, 'r')
  }
}

/** Sets all times under a folder anew that were changed since a moment. @returns number of files */
export async function levelled(folder: string, since: Date): Promise<number> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = all.map(({ parentPath, name }) => join(parentPath, name))
  const changed = paths.filter((path) => (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0) >= since.getTime())
  await atDay(...changed)
  return changed.length
}
