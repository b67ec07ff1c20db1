import { watchedRows } from '../../kernel/vault/watched-rows.ts'
import { OPERATOR_KEYS } from './operator-key.ts'
import { APPROVALS } from './record.ts'

/** What is blocked with it, whether it is (only what is has a hash in the filter), until when, and who may not approve it. */
const BLOCKS = watchedRows('blocks', ['id', 'agency', 'scope', 'shared', 'filter_hash', 'expires', 'drafted_by'])

/** Whom an agency orders to block, and the page to which they lead readers. */
const OPERATORS = watchedRows('block_operators', ['id', 'agency', 'name', 'stop_page'])

const ADDRESSEES = watchedRows('block_addressees', ['block', 'operator', 'agency'], { key: ['block', 'operator'] })

/** Tables of this room whose rows carry a mark. */
export const MARKED = [OPERATOR_KEYS, APPROVALS, BLOCKS, OPERATORS, ADDRESSEES]
