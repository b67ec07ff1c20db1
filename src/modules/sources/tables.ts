import type { Row } from '../../kernel/database.ts'
import type { Purpose } from '../../kernel/operation.ts'

/** What columns of text hold, where the table has no list of their values. */
export interface Columns {
  'sources.purpose': Purpose
}

export type SourceRow = Row<'sources'>
export type RunRow = Row<'source_runs'>
