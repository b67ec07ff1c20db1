import type { Generated } from '../../kernel/database.ts'
import type { Kind, MessageKind, Proof, State } from './codes.ts'
import type { NoticeWords } from './shapes.ts'

export type RequestTable = {
  id: string
  agency: string
  // Of the request's own receipt, never of the report's: two receipts open two things.
  lookup: Uint8Array
  data_key: string
  // Reasons of the staff stand under it, which no receipt opens.
  notes_key: string | null
  kind: Kind
  language: string
  state: State
  made_on: string
  extended_on: string | null
  verified_by: Proof | null
  // Only where its receipt was brought; it falls away with the report, and the request stays.
  report: string | null
  unread_since: string | null
  ended_on: string | null
}

// See migrations/0015_hostile-input-and-requests.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    requests: RequestTable
    request_messages: {
      id: string
      seq: Generated<string>
      request: string
      agency: string
      kind: MessageKind
      by: string | null
      written_on: string
      sealed: Uint8Array
    }
    request_events: {
      id: string
      seq: Generated<string>
      request: string
      agency: string
      at: Date
      kind: string
      by: string
      sealed: Uint8Array | null
    }
    // One for each agency, whole: half of an older wording would tell what nobody decided.
    privacy_notices: { agency: string; words: NoticeWords }
  }
}
