import type { Row } from '../../kernel/database.ts'
import type { ClosedAs, EventKind, Matter, NoticeLanguage, Outcome, Refusal, State } from './codes.ts'
import type { BrokenLine } from './statements/tables.ts'

/** A clause of a recipient's terms. */
export type Clause = { readonly code: string; readonly words: string; readonly address: string | null }

/** What columns hold that the database keeps as JSON, or as text without a list of its values. */
export interface Columns {
  'notice_answers.refusal': Refusal
  'notice_events.kind': EventKind
  'notice_events.from_state': State
  'notice_events.to_state': State
  'notice_events.outcome': Outcome
  'notice_events.refusal': Refusal
  'notices.language': NoticeLanguage
  'notices.matter': Matter
  'notices.refusal': Refusal
  'notices.closed_as': ClosedAs
  'recipients.clauses': readonly Clause[]
  'statement_imports.broken_lines': readonly BrokenLine[]
}

/** Days are YYYY-MM-DD. */
export type FlaggerRow = Row<'flagger_statuses'>
export type RecipientRow = Row<'recipients'>
export type NoticeRow = Row<'notices'>
/** A piece that a notice can rest on: an item of evidence that is a posting or its page. */
export type EvidenceRow = Omit<Row<'evidence_items'>, 'seq' | 'kind' | 'place' | 'data_key'> & {
  readonly kind: 'posting' | 'page'
  readonly place: number
  readonly data_key: string
}
