import { ASKS } from './record.ts'

/** Tables of this room whose rows carry a mark. */
export const MARKED = [ASKS]
