import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { Problem } from '../kernel/errors.ts'

/**
 * A file of the server's import folder. Links are followed before the look, so that none leads out of the folder.
 * @param folder the folder that the server's keeper set aside for it; null where there is none
 * @throws Problem `invalid-input` where the path names no file in it
 */
export function importFile(folder: string | null, path: string): { path: string; size: number } {
  const refused = (why: string) => new Problem('invalid-input', why, { fields: [{ field: 'path', message: why }] })
  if (folder === null) throw refused('This server has no import folder. Its keeper sets it by IMPORT_DIR.')
  try {
    const inside = `${realpathSync(folder)}${sep}`
    const real = realpathSync(resolve(inside, path))
    const stats = statSync(real)
    if (real.startsWith(inside) && stats.isFile()) return { path: real, size: stats.size }
  } catch {
    // A missing file and one that may not be read are told alike: what lies elsewhere is nobody's business here.
  }
  throw refused('There is no such file in the import folder.')
}

/** A file that lies in a folder of the import folder. */
export type FolderFile = {
  /** From the import folder, as {@link importFile} takes it. */
  readonly path: string
  readonly size: number
  /** When it was written last, milliseconds. */
  readonly written: number
}

/** A file that was written to so lately may still be on its way. */
const SETTLES = 30_000

/**
 * The files that lie in one folder of the import folder, by name; not those in folders inside it, hidden ones, or one that is
 * still being written.
 * @throws Problem `invalid-input` where the path names no folder in it
 */
export function importFolder(folder: string | null, path: string, now: Date): readonly FolderFile[] {
  const refused = (why: string) => new Problem('invalid-input', why, { fields: [{ field: 'path', message: why }] })
  if (folder === null) throw refused('This server has no import folder. Its keeper sets it by IMPORT_DIR.')
  try {
    const root = realpathSync(folder)
    const real = realpathSync(resolve(root, path))
    if (real !== root && !real.startsWith(root + sep)) throw refused('outside')
    return readdirSync(real, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => ({ path: join(relative(root, real), name), stats: statSync(join(real, name)) }))
      .map(({ path: at, stats }) => ({ path: at, size: stats.size, written: Math.floor(stats.mtimeMs) }))
      .filter(({ written }) => written <= now.getTime() - SETTLES)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  } catch {
    // As for files: what lies elsewhere is nobody's business here.
    throw refused('There is no such folder in the import folder.')
  }
}
