import type { Row } from '../../kernel/database.ts'
import type { About } from './codes.ts'
import type { ReadingHours } from './ringing/hours.ts'

/** What columns hold that the database keeps as JSON, or as text without a list of its values. */
export interface Columns {
  'report_intakes.hours': readonly ReadingHours[]
  'reports.about': About
}

/** Its periods are read when something is erased, not when it was filed: a shorter one holds for what is there already. */
export type IntakeRow = Row<'report_intakes'>
/** `read_by` is who opened it first: an unread report belongs to everybody, and so to nobody. */
export type ReportRow = Row<'reports'>
/** Where a report comes from. By `complaint` the firewall stands (rule 10): it is never changed after filing. */
export type OriginRow = Row<'report_origins'>
