import type { ColumnType } from '../../kernel/database.ts'
import type { Figures } from './shapes.ts'

/** What columns of JSON hold. */
export interface Columns {
  /** Written as text, so that either driver keeps it as it is. */
  'figures_told.told': ColumnType<Figures, string, string>
}
