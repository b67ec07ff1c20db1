import type { Row } from '../../kernel/database.ts'

export type DecisionRow = Row<'network_decisions'>
