import type { Row } from '../../../kernel/database.ts'

/** A record that could not be read; the reason names fields and quotes nothing. */
export type BrokenLine = { readonly line: number; readonly reason: string }

export type ImportRow = Row<'statement_imports'>
export type StatementRow = Row<'notice_statements'>
export type RemedyRow = Row<'notice_remedies'>
export type ReminderRow = Row<'notice_reminders'>
export type PreservationRow = Row<'notice_preservations'>
export type PowerRow = Row<'order_powers'>
export type OrderRow = Row<'notice_orders'>
