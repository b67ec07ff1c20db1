import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt')
/** An installation that takes longer has no network. */
const PATIENCE = 8 * 60_000

/** What a program said, and whether it was content. */
export type Said = { readonly ok: boolean; readonly words: string }

/** A format: what is asked of the readers, and whether they must take it. */
export type Format = {
  readonly name: string
  check(
    readers: { readonly bin: (program: string) => string },
    accepts: (what: string, said: Said, wanted: boolean) => void,
  ): Promise<void>
}

/** Runs a program of others. A program that hangs is ended. */
export function said(program: string, words: readonly string[]): Said {
  try {
    const out = execFileSync(program, words, { stdio: 'pipe', timeout: PATIENCE, encoding: 'utf8' })
    return { ok: true, words: out }
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
    return { ok: false, words: `${stdout}${stderr}`.trim() || message }
  }
}

/** Python with the readers of `requirements.txt`, installed once for each list of them; or why there is none. */
export function python(): { readonly bin: (program: string) => string } | { readonly why: string } {
  const list = readFileSync(REQUIREMENTS)
  const folder = join(ROOT, '.cache', 'interop', createHash('sha256').update(list).digest('hex').slice(0, 16))
  const bin = (program: string) => join(folder, 'bin', program)
  // Written last: an installation that was broken off begins anew.
  const ready = join(folder, 'ready')
  if (existsSync(ready)) return { bin }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const made = said('python3', ['-m', 'venv', folder])
  if (!made.ok) return { why: `there is no Python that makes environments: ${lastLine(made)}` }
  const installed = said(bin('python'), ['-m', 'pip', 'install', '--no-input', '--quiet', '-r', REQUIREMENTS])
  if (!installed.ok) return { why: `the readers cannot be installed: ${lastLine(installed)}` }
  writeFileSync(ready, '')
  return { bin }
}

const lastLine = ({ words }: Said): string => words.trim().split('\n').at(-1) ?? ''
