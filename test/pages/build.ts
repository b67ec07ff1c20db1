import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Pages, readPages } from '../../src/ports/pages.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const KEPT = 'ausma-pages-'

/** The staff pages as they would be served now. Test files of one run share what the first of them has built. */
export async function builtPages(): Promise<Pages> {
  const folder = join(tmpdir(), KEPT + stamp())
  if (!existsSync(join(folder, 'index.html'))) await build(folder)
  return readPages(folder)
}

async function build(folder: string): Promise<void> {
  const { build: vite } = await import('vite')
  const fresh = mkdtempSync(join(tmpdir(), 'ausma-building-'))
  await vite({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: fresh, emptyOutDir: true },
  })
  forget()
  try {
    renameSync(fresh, folder)
  } catch {
    // Another test file was faster with the same sources; its pages are as good.
    rmSync(fresh, { recursive: true })
  }
}

/** Changes whenever a source of the pages does. */
function stamp(): string {
  const files = readdirSync(join(ROOT, 'src', 'ui'), { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  const times = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .concat(join(ROOT, 'vite.config.ts'), join(ROOT, 'package-lock.json'))
    .sort()
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
  return createHash('sha256').update(times.join('\n')).digest('hex').slice(0, 16)
}

const AN_HOUR = 3600_000

/** Builds of earlier runs. */
function forget(): void {
  const old = readdirSync(tmpdir()).filter((name) => name.startsWith(KEPT))
  for (const name of old) {
    const path = join(tmpdir(), name)
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - made > AN_HOUR) rmSync(path, { recursive: true, force: true })
  }
}
