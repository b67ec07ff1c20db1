import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Wanted } from './lanes.ts'

const root = join(import.meta.dirname, '../..')

/** The journeys that cross most rooms; `npm run test:all` walks all. */
export const JOURNEYS: readonly string[] = [
  'test/e2e/journey-server.test.ts',
  'test/e2e/own-data.test.ts',
  'test/e2e/referral-journey.test.ts',
  'test/e2e/report-to-notice.test.ts',
  'test/e2e/workers.test.ts',
]

/** Files that only `npm run test:all` runs, beside the other journeys, and why. CONTRIBUTING.md names them. */
export const WHOLE_ONLY: Readonly<Record<string, string>> = {
  'src/screening/state/kept-words.test.ts':
    'screens the examples in eight processes, to see what a cache keeps between them',
}

/** Files that get a process of their own, and why. */
export const ALONE: Readonly<Record<string, string>> = {}

/** All files of tests that a run wants, in no order. @param isWhole whether it is `npm run test:all` */
export function testFiles(isWhole: boolean): readonly string[] {
  const all = globSync('{src,test,bench}/**/*.test.{ts,tsx}', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  return isWhole ? all : all.filter((path) => !isLeft(path))
}

const isLeft = (path: string): boolean =>
  path in WHOLE_ONLY || (path.startsWith('test/e2e/') && !JOURNEYS.includes(path))

/** Those files that belong to a room: a part of their path is its name, in the singular too (`cases`, `case-acts`). */
export function ofRoom(files: readonly string[], room: string): readonly string[] {
  const one = room.endsWith('ies') ? `${room.slice(0, -3)}(y|ies)` : `${room.replace(/s$/, '')}s?`
  const named = new RegExp(`(^|[/-])${one}([/.-]|$)`)
  return files.filter((path) => named.test(path))
}

export const wanted = (file: string): Wanted => ({ file, isAlone: file in ALONE })

/** The files in an order that a number decides: a file that needs another before it shows up by and by. */
export const shuffled = (files: readonly string[], seed: number): readonly string[] =>
  files
    .map((file) => [createHash('sha256').update(`${seed} ${file}`).digest('hex'), file] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, file]) => file)
