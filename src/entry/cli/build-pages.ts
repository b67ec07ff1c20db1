import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const SOURCES = join(ROOT, 'src', 'ui')

/** Where the built staff pages are. */
export const PAGES = join(ROOT, 'dist')

/** Builds the staff pages where they are missing or older than what they are made of; takes a few seconds. */
export async function buildPages(say: (line: string) => void): Promise<void> {
  if (!existsSync(join(SOURCES, 'index.html')) || isFresh()) return
  say('Building the pages …')
  const { build } = await import('vite')
  const configFile = join(SOURCES, 'vite.config.ts')
  await build({
    root: SOURCES,
    configFile: existsSync(configFile) ? configFile : false,
    logLevel: 'warn',
    build: { outDir: PAGES, emptyOutDir: true },
  })
}

function isFresh(): boolean {
  const built = statSync(join(PAGES, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return built > newest(SOURCES) && built > statSync(join(ROOT, 'package-lock.json')).mtimeMs
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  )
