import { readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** Resolves when the names in a folder are on the disk. */
export async function syncNames(path: string): Promise<void> {
  // Windows does not open folders, and orders renames by itself.
  if (process.platform === 'win32') return
  await syncOne(path)
}

/** Resolves when all files of a folder and of those within it are on the disk, with their names. */
export async function syncFolder(path: string): Promise<void> {
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const whole = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await syncNames(whole)
    else if (entry.isFile()) await syncOne(whole)
  }
  await syncNames(path)
}

async function syncOne(path: string): Promise<void> {
  // Windows syncs what it may write alone.
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r').catch((error: NodeJS.ErrnoException) => {
    // One that was deleted since the list was made has nothing to lose.
    if (error.code === 'ENOENT') return null
    throw error
  })
  try {
    await file?.sync()
  } finally {
    await file?.close()
  }
}
