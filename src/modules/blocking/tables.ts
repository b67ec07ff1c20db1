import type { Generated } from '../../kernel/database.ts'
import type { AppealState, Scope, SharedBy, State } from './codes.ts'

/** A row of `blocks`. */
export type BlockRow = {
  id: string
  agency: string
  state: State
  scope: Scope
  shared: SharedBy | null
  sealed_order: Uint8Array
  data_key: string
  host_hash: Uint8Array
  filter_hash: Uint8Array | null
  expires: string
  review_on: string
  drafted_by: string
  drafted_at: Date
  /** A bigint, which drivers give as text. */
  serial: string | null
  changed_at: Date | null
}

/** A row of `block_operators`. */
export type OperatorRow = {
  id: string
  agency: string
  name: string
  stop_page: string | null
  made_by: string
  made_at: Date
  fetched_serial: string | null
  fetched_at: Date | null
  seen_serial: string | null
  seen_at: Date | null
  applied_serial: string | null
  applied_at: Date | null
  acknowledgements: number
}

/** A row of `block_appeals`. */
export type AppealRow = {
  id: string
  agency: string
  data_key: string
  sealed: Uint8Array
  filed_on: string
  state: AppealState
  decided_by: string | null
  decided_at: Date | null
}

// See migrations/0012_blocking.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    block_feeds: { agency: string; serial: string }
    block_operators: OperatorRow
    block_operator_keys: {
      id: string
      operator: string
      agency: string
      hash: Uint8Array
      made_by: string
      made_at: Date
      used_on: string | null
      revoked_by: string | null
      revoked_at: Date | null
    }
    blocks: BlockRow
    block_addressees: { block: string; operator: string; agency: string }
    block_approvals: { block: string; drafted_by: string; by: string; agency: string; at: Date }
    block_events: {
      id: string
      seq: Generated<string>
      block: string
      agency: string
      at: Date
      kind: EventKind
      by: string | null
      sealed: Uint8Array | null
    }
    block_appeals: AppealRow
    block_appeal_links: { appeal: string; block: string; agency: string }
  }
}

export type EventKind =
  | 'drafted'
  | 'approved'
  | 'published'
  | 'appealed'
  | 'suspended'
  | 'upheld'
  | 'lifted'
  | 'expired'
