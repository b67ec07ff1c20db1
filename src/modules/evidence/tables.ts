import type { Row } from '../../kernel/database.ts'

export type ItemRow = Row<'evidence_items'>
export type CustodyRow = Row<'custody'>
export type BundleRow = Row<'evidence_bundles'>
