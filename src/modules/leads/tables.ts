import type { Generated } from '../../kernel/database.ts'
import type { Features } from '../../screening/learning/features.ts'
import type { Model } from '../../screening/learning/model.ts'
import type { Because, OpenState, State } from './codes.ts'

/** Figures of a lead without what was merged into it. */
export type OwnFigures = {
  readonly score: number
  readonly size: number
  readonly firstSeen: string
  readonly lastSeen: string
  readonly languages: readonly string[]
}

/** A row of `leads`. */
export type LeadRow = {
  id: string
  agency: string
  number: number
  /** Null where a member took it from elsewhere by hand. */
  screening: string | null
  data_key: string
  fingerprint: Uint8Array
  state: State
  state_before: OpenState | null
  merged_into: string | null
  root: string
  claimed_by: string | null
  claimed_at: Date | null
  decided_by: string | null
  approved_by: string | null
  decided_at: Date | null
  score: number
  size: number
  contacts: number
  employers: number
  sources: number
  first_seen: string
  last_seen: string
  languages: string[]
  own: OwnFigures
  arrived_at: Date
  keep_from: Date
  sealed_head: Uint8Array
  dismissed_because: Because | null
  learned: number
}

/** By what leads are filtered and compared. */
export type FacetName = 'indicator' | 'language' | 'source' | 'contact' | 'employer' | 'wording'

// See migrations/0003_leads.sql and 0006_learned-order.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    leads_settings: {
      agency: string
      undecided_days: Generated<number>
      dismissed_days: Generated<number>
      last_number: Generated<number>
      search_key: string | null
    }
    screenings: {
      id: string
      agency: string
      data_key: string
      started_by: string
      started_at: Date
      ended_at: Date | null
      job: string
      file: string | null
      sealed_source: Uint8Array
      postings: Generated<number>
      repeated: Generated<number>
      broken: Generated<number>
      campaigns: Generated<number>
      leads: Generated<number>
      known: Generated<number>
      sealed_broken: Uint8Array | null
    }
    leads: LeadRow
    lead_parts: { lead: string; part: string; agency: string; sealed: Uint8Array }
    lead_facets: { lead: string; facet: FacetName; value: string; agency: string; root: string; weight: number }
    lead_counts: { agency: string; facet: string; value: string; state: State; leads: number }
    lead_sources: { agency: string; mark: string; sealed_name: Uint8Array }
    lead_features: {
      lead: string
      agency: string
      features: Features
      judged_by: string | null
      probability: number | null
    }
    lead_orders: { agency: string; model: string; weights: Model }
    screening_sources: { screening: string; mark: string; agency: string; postings: number; in_leads: number }
    lead_events: {
      id: string
      seq: Generated<string>
      lead: string
      agency: string
      at: Date
      kind: string
      by: string | null
      approved_by: string | null
      other: string | null
      sealed: Uint8Array | null
    }
  }
}
