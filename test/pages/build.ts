import { execFile } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Pages, readPages } from '../../src/ports/pages.ts'
import { keptFolder } from '../run/kept.ts'
import { isWhole } from '../run/mode.ts'

const ROOT = join(import.meta.dirname, '../..')
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js')

/** In the whole run the pages are what people get; in the usual one they can be shown again without loading them anew. */
const CONFIG = isWhole ? 'vite.config.ts' : 'test/pages/vite-again.ts'
const MADE_OF = [
  'src/ui',
  'src/kernel/padding.ts',
  ...globSync('src/**/codes.ts', { cwd: ROOT }),
  'vite.config.ts',
  'test/pages/vite-again.ts',
  'test/pages/again.ts',
  'package-lock.json',
]

/** Where the built staff pages lie. All test files share what the first of them, or `npm test` before them, has built. */
export const builtFolder = (): Promise<string> =>
  keptFolder(isWhole ? 'ausma-pages-whole' : 'ausma-pages', MADE_OF, build)

/** The staff pages as they would be served now. */
export const builtPages = async (): Promise<Pages> => readPages(await builtFolder())

/** In a process of its own: Vite changes the environment of the one it runs in. */
const build = async (folder: string): Promise<void> =>
  void (await promisify(execFile)(
    process.execPath,
    [VITE, 'build', '--config', CONFIG, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: ROOT },
  ))
