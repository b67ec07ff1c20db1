import { RECIPIENTS } from './recipients.ts'

/** Tables of this room whose rows carry a mark. */
export const MARKED = [RECIPIENTS]
