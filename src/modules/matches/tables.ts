import type { Generated } from '../../kernel/database.ts'
import type { AskedAs, Ground, State } from './match.ts'

// Rows of questions between agencies; see migrations/0027_matches.sql.

export type QuestionRow = {
  id: string
  person: string
  agency: string
  asked_by: string
  asked_at: Date
  ends_at: Date
  asked_as: AskedAs
  ground: Ground
  asked: number
  data_key: string
  sealed: Uint8Array
  scalars: Uint8Array
}

/** A match as the team of the person who fits sees it. */
export type HitRow = {
  id: string
  question: string
  person: string
  agency: string
  from_agency: string
  asked_as: AskedAs
  ground: Ground
  asked_at: Date
  ends_at: Date
  data_key: string
  sealed: Uint8Array
  state: State
  answer: Uint8Array | null
  proposed_by: string | null
  decided_by: string | null
  decided_at: Date | null
}

declare module '../../kernel/database.ts' {
  interface Tables {
    match_questions: QuestionRow
    match_asks: {
      id: string
      question: string
      to_agency: string
      points: Uint8Array
      answered: Generated<Uint8Array | null>
      finished: Generated<boolean>
    }
    match_hits: HitRow
    match_answers: {
      id: string
      question: string
      agency: string
      answered_by: string
      answered_at: Date
      recipient: string
      sealed: Uint8Array
    }
    match_counts: { agency: string; member: string; day: string; asked: number }
  }
}
