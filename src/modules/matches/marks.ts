import { watchedRows } from '../../kernel/vault/watched-rows.ts'
import { ASKS } from './record.ts'

/** Who asks, as what, and on which ground. */
export const QUESTIONS = watchedRows('match_questions', ['id', 'agency', 'asked_as', 'ground', 'data_key'])

/** Of whom a team is told, and to whom its answer goes. */
export const HITS = watchedRows('match_hits', [
  ...(['id', 'question', 'person', 'agency', 'from_agency', 'asked_as', 'ground', 'data_key'] as const),
])

/** Tables of this room whose rows carry a mark. */
export const MARKED = [QUESTIONS, ASKS, HITS]
