import type { Row } from '../../kernel/database.ts'

export type ItemRow = Row<'evidence_items'>
export type CustodyRow = Row<'custody'>
