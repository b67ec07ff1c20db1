import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckpointStore } from '../kernel/checkpoint.ts'
import { putText } from './files.ts'

/** Folder of signed heads in the data folder, where no other is set. */
export const CHECKPOINTS = 'audit-checkpoints'

const NAME = /^[\w-]{1,60}$/

/**
 * Keeps signed heads and markers of restores in a folder, a small file each. It may lie on another machine, out of reach of whoever
 * keeps the database; a file that is there is never written again.
 */
export function checkpointFolder(folder: string): CheckpointStore {
  const pathOf = (name: string) => join(folder, `${name}.txt`)
  const names = () =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((file) => file.endsWith('.txt'))
      .map((file) => file.slice(0, -4))
      .sort()
  const text = (name: string) => readFileSync(pathOf(name), 'utf8')
  return {
    names,
    text,
    list: () => names().map((name) => ({ name, text: text(name) })),
    async keep(name, text) {
      if (!NAME.test(name)) throw new Error('a signed head is kept under its day')
      if (existsSync(pathOf(name))) return false
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      await putText(pathOf(name), text)
      return true
    },
  }
}
