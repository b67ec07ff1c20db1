import { watchedRows } from '../../kernel/vault/watched-rows.ts'
import { OPERATOR_KEYS } from './operator-key.ts'
import { APPROVALS } from './record.ts'

/** What is blocked with it, until when, and who may not approve it. */
const BLOCKS = watchedRows('blocks', ['id', 'agency', 'scope', 'shared', 'expires', 'drafted_by'])

const ADDRESSEES = watchedRows('block_addressees', ['block', 'operator', 'agency'], { key: ['block', 'operator'] })

/** Tables of this room whose rows carry a mark. */
export const MARKED = [OPERATOR_KEYS, APPROVALS, BLOCKS, ADDRESSEES]
