import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './folder-lock.ts'

/** A folder that is removed when it is no longer needed, at the latest when the program ends. */
export type ThrowAway = { readonly path: string; remove(): void }

const NAME = /^ausma-(?:try|socket|room)-(\d+)-/

/**
 * Makes a folder only this login may read; what killed programs left behind is removed.
 * @param use stands in its name
 */
export function throwAwayFolder(use: 'try' | 'socket' | 'room' = 'try'): ThrowAway {
  for (const name of readdirSync(tmpdir())) {
    const pid = NAME.exec(name)?.[1]
    // Invented data, but keys and sessions of it; a killed process must not leave them lying about for ever.
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(tmpdir(), name))
  }
  const path = mkdtempSync(join(tmpdir(), `ausma-${use}-${process.pid}-`))
  const atExit = () => remove(path)
  process.once('exit', atExit)
  return {
    path,
    remove() {
      process.off('exit', atExit)
      remove(path)
    },
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Somebody else's folder of the same name is not ours to remove.
  }
}
