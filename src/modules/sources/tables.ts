import type { Generated } from '../../kernel/database.ts'
import type { Purpose } from '../../kernel/operation.ts'
import type { Kind, PausedWhy, RunState } from './codes.ts'

/** A row of `sources`. */
export type SourceRow = {
  id: string
  agency: string
  kind: Kind
  data_key: string
  sealed_details: Uint8Array
  sealed_order: Uint8Array
  sealed_memo: Uint8Array | null
  purpose: Purpose
  review_by: string
  every: number
  unit: 'hours' | 'days'
  at_time: string | null
  time_zone: string
  paused_why: PausedWhy | null
  next_run_at: Date | null
  failures: number
  made_by: string
  made_at: Date
}

/** A row of `source_runs`. */
export type RunRow = {
  id: string
  source: string
  agency: string
  state: RunState
  asked_by: string | null
  started_at: Date
  ended_at: Date | null
  job: string
  problem: string | null
  found: number
  known: number
  broken: number
  rest: number
  postings: number
  leads: number
}

type Counts = 'found' | 'known' | 'broken' | 'rest' | 'postings' | 'leads'

// See migrations/0008_sources.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    sources: Omit<SourceRow, 'failures'> & { failures: Generated<number> }
    source_runs: Omit<RunRow, Counts> & { [count in Counts]: Generated<number> }
    source_screenings: { screening: string; run: string; agency: string; job: string; ended_at: Date | null }
    source_seen: { source: string; mark: Uint8Array; agency: string; run: string; met_at: Date }
  }
}
