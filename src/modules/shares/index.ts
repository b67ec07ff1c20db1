import { ASKS } from './asks/ask-row.ts'
import { SHARES } from './share-row.ts'
import { DRAFTS } from './tellings/draft-row.ts'

export { asksToTell } from './asks/to-tell.ts'
export { jobs, operations } from './operations.ts'
export { takingTellingsBack } from './tellings/hide.ts'
export { tellingsToTell } from './tellings/to-tell.ts'
export { sharesToTell } from './to-tell.ts'

/** Tables of this room whose rows carry a mark. */
export const MARKED = [SHARES, ASKS, DRAFTS]
