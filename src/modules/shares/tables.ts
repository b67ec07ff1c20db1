import type { Row } from '../../kernel/database.ts'
import type { Part } from './shapes.ts'
import type { Act, State } from './share.ts'

/** What columns hold that the database keeps as JSON, or as text without a list of its values. */
export interface Columns {
  'share_events.act': Act | 'send' | 'over' | 'withdraw'
  'share_events.to_state': State
  'shares.parts': Part[]
}

export type ShareRow = Row<'shares'>
