import type { Row } from '../../kernel/database.ts'
import type { NoticeWords } from './shapes.ts'

/** What columns of JSON hold. */
export interface Columns {
  'privacy_notices.words': NoticeWords
}

/** `report` is there only where the report's receipt was brought; it falls away with the report, and the request stays. */
export type RequestTable = Row<'requests'>
