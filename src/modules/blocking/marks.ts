import { OPERATOR_KEYS } from './operator-key.ts'
import { APPROVALS } from './record.ts'

/** Tables of this room whose rows carry a mark. */
export const MARKED = [OPERATOR_KEYS, APPROVALS]
