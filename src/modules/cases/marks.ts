import { CHANNELS } from './contact/channels.ts'
import { TEAMS } from './team/rows.ts'

/** Tables of this room whose rows carry a mark. */
export const MARKED = [CHANNELS, TEAMS]
