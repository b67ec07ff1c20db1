import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../../src/main.js')
const STEPS = join(import.meta.dirname, 'ended-at-step.ts')

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

/** How a run that is watched in a folder ended: by a signal, or by itself after these steps there, such as `renameSync key.part`. */
export type Walked = { readonly ended: boolean; readonly steps: readonly string[] }

/**
 * Runs `ausma` and looks at what it does in a folder: each file opened, written, put on the disk, closed, renamed or removed.
 * @param end by which signal it is ended, and before which of these steps
 */
export function ausmaInSteps(
  words: readonly string[],
  folder: string,
  end?: { readonly by: NodeJS.Signals; readonly before: string },
): Walked {
  const told = end === undefined ? {} : { AUSMA_ENDED_BY: end.by, AUSMA_ENDED_BEFORE: end.before }
  const { signal, output } = spawnSync(process.execPath, ['--import', STEPS, MAIN, ...words], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, AUSMA_STEPS_IN: folder, ...told },
    encoding: 'utf8',
  })
  return { ended: signal !== null, steps: output[3]?.split('\n') ?? [] }
}
