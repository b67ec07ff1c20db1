import type { Row } from '../../kernel/database.ts'
import type { AskedAs, Ground } from './match.ts'

/** What columns of text hold, where the table has no list of their values. */
export interface Columns {
  'match_hits.asked_as': AskedAs
  'match_hits.ground': Ground
}

export type QuestionRow = Row<'match_questions'>
/** A match as the team of the person who fits sees it. */
export type HitRow = Row<'match_hits'>
