import { NUMBERS } from './helplines/helplines.ts'
import { OPENINGS } from './identity/identity.ts'

/** Tables of this room whose rows carry a mark. */
export const MARKED = [NUMBERS, OPENINGS]
