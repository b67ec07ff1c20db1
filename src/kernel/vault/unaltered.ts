import { Problem } from '../errors.ts'
import { Unsealable } from './boxes.ts'
import { openJson } from './seal.ts'

/** Problem for content changed outside the program. Closed keys are another problem: with them a colleague can help. */
export const changedOutside = (): Problem =>
  // An internal error would hide this: the keeper of the database must hear that somebody else writes there.
  new Problem(
    'unavailable',
    'What is kept here does not open: it was changed outside this program. Tell the keeper of the server; a backup may have it.',
  )

/**
 * Runs a function that opens sealed content.
 * @throws Problem `unavailable` where the content was changed outside the program
 */
export function unaltered<T>(open: () => T): T {
  try {
    return open()
  } catch (error) {
    return bent(error)
  }
}

/**
 * Opens a value that `sealJson` sealed; the caller vouches for its type.
 * @throws Problem `unavailable` where it was changed outside the program
 */
export const openUnaltered = <T>(key: Uint8Array, sealed: Uint8Array, label: string): T =>
  unaltered(() => openJson<T>(key, sealed, label))

/** As {@link unaltered}, for an error that was caught already. */
export function bent(error: unknown): never {
  // Any other error is a fault of the program and must not look like tampering.
  throw error instanceof Unsealable ? changedOutside() : error
}

/** Opens sealed content, or returns null where it was changed: in a list, one changed row must not hide all others. */
export function unlessAltered<T>(open: () => T): T | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof Unsealable) return null
    throw error
  }
}

/** As {@link openUnaltered}, but null where the value was changed. */
export const openUnlessAltered = <T>(key: Uint8Array, sealed: Uint8Array, label: string): T | null =>
  unlessAltered(() => openJson<T>(key, sealed, label))
