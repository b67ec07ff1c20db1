import fs from 'node:fs'
import promises, { open } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** Whatever changes something on the disk: of PGlite, of this program and of what it unpacks. */
const CHANGES = [
  'writeSync',
  'fsyncSync',
  'ftruncateSync',
  'truncateSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
]
const LATER = ['rename', 'rm', 'mkdir', 'unlink']
const OF_FILES = ['writeFile', 'sync', 'datasync']

type Work = (this: unknown, ...given: readonly unknown[]) => unknown

/**
 * Calls back before each change that this process makes on the disk, with its name: a place at which a kill finds the disk as the
 * changes before left it, however fast or slow the machine is.
 */
export async function beforeEachChange(told: (change: string) => void): Promise<void> {
  const around = (all: Record<string, Work>, names: readonly string[]) => {
    for (const name of names) {
      const make = all[name]
      all[name] = function (...given) {
        told(name)
        return make.apply(this, [...given])
      }
    }
  }
  around(fs as unknown as Record<string, Work>, CHANGES)
  around(promises as unknown as Record<string, Work>, LATER)
  const file = await open(import.meta.filename)
  around(Object.getPrototypeOf(file), OF_FILES)
  await file.close()
  // What modules of the program have imported by name is replaced as well.
  syncBuiltinESMExports()
}
