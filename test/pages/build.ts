import { join } from 'node:path'
import { type Pages, readPages } from '../../src/ports/pages.ts'
import { keptFolder } from '../run/kept.ts'

/** The staff pages as they would be served now. Test files of one run share what the first of them has built. */
export const builtPages = async (): Promise<Pages> =>
  readPages(await keptFolder('ausma-pages', ['src/ui', 'vite.config.ts', 'package-lock.json'], build))

async function build(folder: string): Promise<void> {
  const { build: vite } = await import('vite')
  await vite({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  })
}
