import type { Row } from '../../kernel/database.ts'
import type { CaptureEnd } from './capturing/ends.ts'

/** What columns hold as text without a list of its values. */
export interface Columns {
  'evidence_captures.why': CaptureEnd
}

export type ItemRow = Row<'evidence_items'>
export type CustodyRow = Row<'custody'>
export type BundleRow = Row<'evidence_bundles'>
export type CaptureRow = Row<'evidence_captures'>
