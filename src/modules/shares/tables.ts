import type { Row } from '../../kernel/database.ts'
import type * as ask from './asks/ask.ts'
import type { Part } from './shapes.ts'
import type { Act, State } from './share.ts'

/** What columns hold that the database keeps as JSON, or as text without a list of its values. */
export interface Columns {
  'ask_events.act': ask.Act | 'send' | 'over'
  'ask_events.to_state': ask.State
  'share_events.act': Act | 'send' | 'over' | 'withdraw' | 'package'
  'share_events.to_state': State
  'shares.parts': Part[]
}

export type ShareRow = Row<'shares'>
