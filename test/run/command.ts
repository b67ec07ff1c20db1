import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../src/main.js')

/** What a run of the command came to. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs `ausma` with these words to its end. */
export function ausma(words: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], { input, encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

/** The same words for a shell. */
export const asShell = (words: readonly string[]): string =>
  [process.execPath, MAIN, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')

/** Runs `ausma` and ends it by a signal after so many milliseconds, unless it is done before. @returns whether it was ended */
export function ausmaEnded(words: readonly string[], signal: NodeJS.Signals, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: 'ignore' })
  const timer = setTimeout(() => child.kill(signal), after)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (_, by) => {
      clearTimeout(timer)
      resolve(by !== null)
    })
  })
}
