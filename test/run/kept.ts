import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const AN_HOUR = 3600_000

/**
 * A folder that takes long to make and is the same for all test files: the first of them makes it, the others find it.
 * @param name begins the names of these folders, and of no others
 * @param sources files and folders of the project that it is made of; once one of them changes it is made anew
 * @param make fills a new folder
 */
export async function keptFolder(
  name: string,
  sources: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(tmpdir(), `${name}-${stamp(sources)}`)
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(join(tmpdir(), `${name}-making-`))
  await make(fresh)
  forget(name)
  try {
    renameSync(fresh, folder)
  } catch {
    // Another test file was faster with the same sources; what it made is as good.
    rmSync(fresh, { recursive: true })
  }
  return folder
}

/** Changes whenever a source does. */
function stamp(sources: readonly string[]): string {
  const times = sources
    .flatMap((source) => filesOf(join(ROOT, source)))
    .sort()
    .map((path) => `${path} ${statSync(path).mtimeMs}`)
  return createHash('sha256').update(times.join('\n')).digest('hex').slice(0, 16)
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** Removes what earlier runs left. */
function forget(name: string): void {
  const old = readdirSync(tmpdir()).filter((other) => other.startsWith(`${name}-`))
  for (const path of old.map((other) => join(tmpdir(), other))) {
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - made > AN_HOUR) rmSync(path, { recursive: true, force: true })
  }
}
