import { existsSync, globSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const SOURCES = join(ROOT, 'src', 'ui')

/** Folder of the built staff pages. */
export const PAGES = join(ROOT, 'dist')

/** Sources of the pages beside their own folder: they take the closed lists of the server. */
const MADE_WITH = ['package-lock.json', 'vite.config.ts', 'src/**/codes.ts']

/**
 * Builds the staff pages where they are missing or older than their sources; this takes a few seconds. Where it fails
 * the server starts all the same: operations do not need the pages, and older pages are still there.
 */
export async function buildPages(say: (line: string) => void): Promise<void> {
  if (!existsSync(join(SOURCES, 'index.html')) || isFresh()) return
  say('Building the pages …')
  const { build } = await import('vite')
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' }).catch((error: Error) =>
    say(`The pages could not be built: ${error.message}`),
  )
}

function isFresh(): boolean {
  const built = statSync(join(PAGES, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const made = globSync(MADE_WITH, { cwd: ROOT }).map((name) => statSync(join(ROOT, name)).mtimeMs)
  return built > Math.max(newest(SOURCES), ...made)
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  )
