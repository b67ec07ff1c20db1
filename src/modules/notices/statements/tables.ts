import type { Generated } from '../../../kernel/database.ts'
import type {
  OrderKind,
  OrderState,
  Outcome,
  PreservationState,
  ProposalState,
  RemedyKind,
  RemedyResult,
} from '../codes.ts'
import type { MatchedBy } from './match.ts'

/** A record that could not be read; the reason names fields and quotes nothing. */
export type BrokenLine = { readonly line: number; readonly reason: string }

/** A row of `statement_imports`. */
export type ImportRow = {
  id: string
  agency: string
  started_by: string
  started_at: Date
  ended_at: Date | null
  file: string | null
  job: string | null
  statements: Generated<number>
  broken: Generated<number>
  proposed: Generated<number>
  known: Generated<number>
  unmatched: Generated<number>
  broken_lines: Generated<readonly BrokenLine[]>
  problem: string | null
}

/** A row of `notice_statements`. */
export type StatementRow = {
  id: string
  agency: string
  notice: string
  import: string
  mark: Uint8Array
  matched_by: MatchedBy
  outcome: Outcome
  automated: boolean | null
  applied_on: string
  found_at: Date
  state: ProposalState
  decided_by: string | null
  decided_at: Date | null
  sealed: Uint8Array
}

/** A row of `notice_remedies`. */
export type RemedyRow = {
  id: string
  agency: string
  notice: string
  kind: RemedyKind
  lodged_on: string
  lodged_by: string
  made_at: Date
  ended_on: string | null
  ended_by: string | null
  result: RemedyResult | null
  sealed: Uint8Array
  sealed_end: Uint8Array | null
}

/** A row of `notice_reminders`. */
export type ReminderRow = {
  notice: string
  agency: string
  what: string
  due: string
  overdue: boolean
  made_at: Date
  seen_by: string | null
  seen_at: Date | null
}

/** A row of `notice_preservations`. */
export type PreservationRow = {
  id: string
  agency: string
  notice: string
  asked_by: string
  asked_at: Date
  until: string
  shows_children: boolean
  shows_intimate: boolean
  state: PreservationState
  decided_by: string | null
  decided_at: Date | null
  ended_by: string | null
  ended_at: Date | null
  sealed: Uint8Array
  sealed_decision: Uint8Array | null
}

/** A row of `order_powers`. */
export type PowerRow = {
  id: string
  agency: string
  country: string
  authority: string
  law: string
  acts: boolean
  informs: boolean
  coordinator: string
  coordinator_mail: string
  set_by: string
  set_at: Date
  ended_at: Date | null
}

/** A row of `notice_orders`. */
export type OrderRow = {
  id: string
  agency: string
  power: string
  kind: OrderKind
  recipient: string
  notice: string | null
  data_key: string
  state: OrderState
  drafted_by: string
  writers: string[]
  made_at: Date
  issued_by: string | null
  issued_at: Date | null
  copied_at: Date | null
  effect_on: string | null
  inform_recipient_at: string | null
  informed_at: Date | null
  sealed: Uint8Array
}

// See migrations/0011_statements.sql for what each column is for.
declare module '../../../kernel/database.ts' {
  interface Tables {
    notice_independence: { agency: string; words: string; set_by: string; set_at: Date }
    statement_imports: ImportRow
    statement_unmatched: { import: string; agency: string; platform: string; statements: number }
    notice_statements: StatementRow
    notice_remedies: RemedyRow
    notice_references: {
      id: string
      agency: string
      notice: string
      added_by: string
      added_at: Date
      sealed: Uint8Array
    }
    notice_reminders: ReminderRow
    notice_preservations: PreservationRow
    order_powers: PowerRow
    notice_orders: OrderRow
  }
}
