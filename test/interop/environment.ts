import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
/** Lists of what is installed, in this order: what comes as source alone is built with what the first brings. */
const LISTS = ['builders.txt', 'requirements.txt'].map((name) => join(import.meta.dirname, name))
/** Milliseconds that a reader may take, and an installation: one that takes longer has no network. */
const [READS, INSTALLS] = [2 * 60_000, 8 * 60_000]

/** What a program said, and whether it was content. */
export type Said = { readonly ok: boolean; readonly words: string }

/** The programs of the readers, by name. */
export type Readers = { readonly bin: (program: string) => string }

/** What a reader said of something, and whether it must take it. */
export type Accepts = (what: string, said: Said, wanted: boolean) => void

/** A format, and what is asked of the readers. */
export type Format = {
  readonly name: string
  /** Why it cannot be checked on this machine; false where it can. */
  missing(): Promise<string | false>
  check(readers: Readers, accepts: Accepts): Promise<void>
}

/** Runs a program of others. A program that hangs is ended. */
export function said(program: string, words: readonly string[], patience = READS): Said {
  try {
    const out = execFileSync(program, words, { stdio: 'pipe', timeout: patience, encoding: 'utf8' })
    return { ok: true, words: out }
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
    return { ok: false, words: `${stdout}${stderr}`.trim() || message }
  }
}

/** What the registry gives is held against the hashes of the lists, and nothing is fetched for building that they do not name. */
const PIP = ['-m', 'pip', 'install', '--no-input', '--quiet', '--require-hashes', '--no-build-isolation']

/** Python with the readers of `requirements.txt`, installed once for each state of their lists; or why there is none. */
export function python(): Readers | { readonly why: string } {
  const lists = LISTS.map((path) => readFileSync(path, 'utf8')).join('')
  const folder = join(ROOT, '.cache', 'interop', createHash('sha256').update(lists).digest('hex').slice(0, 16))
  const bin = (program: string) => join(folder, 'bin', program)
  // Written last: an installation that was broken off begins anew.
  const ready = join(folder, 'ready')
  if (existsSync(ready)) return { bin }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const made = said('python3', ['-m', 'venv', folder])
  if (!made.ok) return { why: `there is no Python that makes environments: ${lastLine(made)}` }
  for (const list of LISTS) {
    const installed = said(bin('python'), [...PIP, '-r', list], INSTALLS)
    if (!installed.ok) return { why: `the readers cannot be installed: ${lastLine(installed)}` }
  }
  writeFileSync(ready, '')
  return { bin }
}

const lastLine = ({ words }: Said): string => words.trim().split('\n').at(-1) ?? ''
