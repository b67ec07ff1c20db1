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

/**
 * Sets the times of what changed on a day before today's once more. The time of change, which no program can set, then
 * tells the night, and is left alone from then on.
 * @returns number of files and folders
 */
export async function levelled(folder: string, now: Date): Promise<number> {
  const today = dayOf(now).getTime()
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = [folder, ...all.map(({ parentPath, name }) => join(parentPath, name))]
  const telling = paths.filter((path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found !== undefined && found.mtimeMs < today && dayOf(found.ctime).getTime() <= dayOf(found.mtime).getTime()
  })
  await atDay(...telling)
  return telling.length
}
