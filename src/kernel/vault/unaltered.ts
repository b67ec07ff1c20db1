import { Problem } from '../errors.ts'
import { Unsealable } from './boxes.ts'

/** What was changed past the program; told apart from closed keys, which a colleague could help with. */
export const changedOutside = (): Problem =>
  // A fault of the program would hide it: whoever keeps the database must hear that somebody else writes there.
  new Problem(
    'unavailable',
    'What is kept here does not open: it was changed outside this program. Tell the keeper of the server; a backup may have it.',
  )

/**
 * Opens what is sealed.
 * @throws Problem `unavailable` where it was changed past the program
 */
export function unaltered<T>(open: () => T): T {
  try {
    return open()
  } catch (error) {
    return bent(error)
  }
}

/** The same of an error that has come already. */
export function bent(error: unknown): never {
  // Any other fault is one of the program, and must not be put down to somebody who tampered.
  throw error instanceof Unsealable ? changedOutside() : error
}

/** What is sealed, or null where it was changed: in lists, where one bent row must not take all others away with it. */
export function unlessAltered<T>(open: () => T): T | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof Unsealable) return null
    throw error
  }
}
