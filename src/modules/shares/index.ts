import { ASKS } from './asks/ask-row.ts'
import { SHARES } from './share-row.ts'

export { asksToTell } from './asks/to-tell.ts'
export { jobs, operations } from './operations.ts'
export { sharesToTell } from './to-tell.ts'

/** Tables of this room whose rows carry a mark. */
export const MARKED = [SHARES, ASKS]
