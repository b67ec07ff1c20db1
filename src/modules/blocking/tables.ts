import type { Row } from '../../kernel/database.ts'

export type BlockRow = Row<'blocks'>
export type OperatorRow = Row<'block_operators'>
export type AppealRow = Row<'block_appeals'>
export type EventKind = Row<'block_events'>['kind']
