import { realpathSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
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
