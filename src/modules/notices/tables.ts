// Data: the columns of this room's tables as the program reads them; migrations/0010_notices.sql says what each is for.
import type { Generated } from '../../kernel/database.ts'
import type {
  Channel,
  ClosedAs,
  Delivery,
  EventKind,
  EvidenceKind,
  GroundKind,
  Matter,
  NoticeLanguage,
  Outcome,
  RecipientKind,
  Refusal,
  State,
} from './codes.ts'
import type { StoredState } from './notice.ts'

/** A clause of a recipient's terms. */
export type Clause = { readonly code: string; readonly words: string; readonly address: string | null }

/** A row of `notice_settings`. */
export type SettingsRow = {
  agency: string
  sender_name: string
  sender_mail: string
  police: string | null
  last_number: Generated<number>
}

/** A row of `flagger_statuses`; days as YYYY-MM-DD. */
export type FlaggerRow = {
  id: string
  agency: string
  coordinator: string
  decision: string
  area: string
  valid_from: string
  valid_until: string | null
  ended_on: string | null
  made_at: Date
}

/** A row of `recipients`. */
export type RecipientRow = {
  id: string
  agency: string
  name: string
  kind: RecipientKind
  country: string
  language: NoticeLanguage
  channel: Channel
  mail: string | null
  form: string | null
  hosts: string[]
  clauses: readonly Clause[]
  data_key: string
  sealed_api: Uint8Array | null
  checked_on: string
  made_at: Date
  retired_at: Date | null
}

/** A row of `notices`. */
export type NoticeRow = {
  id: string
  agency: string
  number: number
  lead: string
  recipient: string
  data_key: string
  state: StoredState
  held_from: Date | null
  held_until: Date | null
  held_by: string | null
  edition: number
  addresses: number
  evidence: number
  language: NoticeLanguage
  matter: Matter | null
  ground: GroundKind | null
  drafted_by: string
  writers: string[]
  made_at: Date
  approved_by: string | null
  approved_at: Date | null
  sent_by: string | null
  sent_at: Date | null
  channel: Channel | null
  flagger: string | null
  delivery: Delivery
  delivery_problem: string | null
  outbox: string | null
  acknowledged_at: Date | null
  decided_at: Date | null
  outcome: Outcome | null
  refusal: Refusal | null
  automated: boolean | null
  closed_at: Date | null
  closed_as: ClosedAs | null
  corrects: string | null
  repeats: string | null
  sealed: Uint8Array
}

/** A row of `notice_evidence`. */
export type EvidenceRow = {
  id: string
  agency: string
  lead: string
  place: number
  kind: EvidenceKind
  page_of: string | null
  taken_at: Date
  taken_by: string
  sha256: Uint8Array | null
  size: number
  problem: string | null
  data_key: string
  file: string | null
  sealed: Uint8Array
}

/** A row of `notice_events`. */
export type EventRow = {
  id: string
  notice: string
  agency: string
  at: Date
  kind: EventKind
  by: string | null
  by_agency: string
  from_state: State
  to_state: State
  outcome: Outcome | null
  refusal: Refusal | null
  sealed: Uint8Array | null
}

declare module '../../kernel/database.ts' {
  interface Tables {
    notice_settings: SettingsRow
    flagger_statuses: FlaggerRow
    recipients: RecipientRow
    notice_barred: { lead: string; agency: string; by: string; at: Date; recipient: string; outbox: string | null }
    notice_evidence: EvidenceRow & { seq: Generated<string> }
    notices: NoticeRow
    notice_alerts: {
      notice: string
      agency: string
      police: string
      told_at: Date
      told_by: Generated<string | null>
      suspicion: Generated<boolean>
    }
    notice_quotations: {
      id: string
      agency: string
      made_at: Date
      made_by: string
      taken_back_at: Generated<Date | null>
      taken_back_by: Generated<string | null>
    }
    notice_quotation_reports: { quotation: string; report: string; agency: string }
    notice_items: { notice: string; evidence: string; agency: string }
    notice_events: EventRow & { seq: Generated<string> }
  }
}
