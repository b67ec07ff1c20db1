import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StateError, writeDurably } from './files.ts'

const SECRET = 32

/**
 * Reads the key of a state folder, or creates it on first use.
 * @param needed whether the folder already holds data, which a new key could not open
 * @throws StateError for a missing or damaged key
 */
export function readSecret(folder: string, needed: boolean): Buffer {
  const path = join(folder, 'key')
  if (existsSync(path)) {
    const secret = readFileSync(path)
    if (secret.length === SECRET) return secret
    throw new StateError(
      `${path} is not a key of ${SECRET} bytes. Restore it from a backup: without it the state cannot be opened.`,
    )
  }
  if (needed)
    throw new StateError(
      `${path} is missing: without it the state cannot be opened. Restore it, or name another --state folder.`,
    )
  const secret = randomBytes(SECRET)
  writeDurably(path, secret)
  return secret
}
