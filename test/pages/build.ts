import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Pages, readPages } from '../../src/ports/pages.ts'
import { keptFolder } from '../run/kept.ts'

const ROOT = join(import.meta.dirname, '../..')
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js')

/** Where the built staff pages lie. All test files share what the first of them, or `npm test` before them, has built. */
export const builtFolder = (): Promise<string> =>
  keptFolder('ausma-pages', ['src/ui', 'vite.config.ts', 'package-lock.json'], build)

/** The staff pages as they would be served now. */
export const builtPages = async (): Promise<Pages> => readPages(await builtFolder())

/** In a process of its own: Vite changes the environment of the one it runs in. */
const build = async (folder: string): Promise<void> =>
  void (await promisify(execFile)(
    process.execPath,
    [VITE, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: ROOT,
    },
  ))
