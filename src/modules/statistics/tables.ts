import type { ColumnType } from '../../kernel/database.ts'
import type { Live } from './live/shapes.ts'
import type { Figure, Left } from './published/figure.ts'
import type { Figures } from './shapes.ts'

/** What columns of JSON hold. */
export interface Columns {
  /** Written as text, so that either driver keeps it as it is. */
  'published_files.figures': ColumnType<readonly Figure[], string, string>
  'published_files.left_out': ColumnType<readonly Left[], string, string>
  'figures_live.told': ColumnType<Live, string, string>
  'figures_told.told': ColumnType<Figures, string, string>
}
