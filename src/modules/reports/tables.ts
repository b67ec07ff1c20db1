import type { Generated } from '../../kernel/database.ts'
import type { About, ClosedAs, Danger, Kind, LeadTie, MessageKind, State, Verdict } from './codes.ts'
import type { ReadingHours } from './ringing/hours.ts'

/** A row of `report_intakes`. */
export type IntakeRow = {
  agency: string
  public_name: string
  suspicions: boolean
  help: boolean
  statutory: boolean
  zone: string
  hours: readonly ReadingHours[]
  // Read when something is erased, not when it was filed: a shorter period holds for what is there already.
  closed_days: number
  withdrawn_days: number
}

/** A row of `reports`. */
export type ReportRow = {
  id: string
  agency: string
  // Of the receipt's words by a keyed hash: a stolen table finds no report for words somebody guesses.
  lookup: Uint8Array
  data_key: string
  notes_key: string | null
  kind: Kind
  about: About
  child: boolean
  language: string
  state: State
  danger_told: Danger
  danger_seen: Danger | null
  complete: number
  files: number
  filed_on: string
  read_at: Date | null
  // Who opened it first. An unread report belongs to everybody, and so to nobody.
  read_by: string | null
  answered_at: Date | null
  unread_since: string | null
  ended_on: string | null
  closed_as: ClosedAs | null
}

// See migrations/0009_reports.sql and 0013_triage.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    helplines: {
      id: string
      agency: string
      country: string
      shown: string
      tel: string
      wrong: boolean
      verified_on: string
      verified_by: string
    }
    report_intakes: IntakeRow
    reports: ReportRow
    report_messages: {
      id: string
      seq: Generated<string>
      report: string
      agency: string
      kind: MessageKind
      by: string | null
      written_on: string
      sealed: Uint8Array
    }
    // Keyed hashes: with the table alone nobody can try which telephone number stands in a report.
    report_marks: { report: string; facet: 'contact' | 'wording'; value: string; agency: string }
    report_index: { report: string; agency: string; messages: number; sealed: Uint8Array }
    report_leads: { report: string; lead: string; agency: string; how: LeadTie; by: string; at: Date }
    report_pairs: { one: string; other: string; agency: string; verdict: Verdict; by: string; at: Date }
    report_chains: { report: string; earlier: string; agency: string; tied_on: string }
    report_identities: { report: string; agency: string; data_key: string; told_on: string; sealed: Uint8Array }
    report_openings: {
      id: string
      report: string
      agency: string
      custodian: string
      approved_by: string
      at: Date
      until: Date
      looked_at: Date | null
    }
    report_rings: {
      agency: string
      sealed: Uint8Array
      language: string
      help_slot: Generated<string>
      late_day: Generated<string>
      level: Generated<number>
    }
    report_quarantines: { report: string; agency: string; at: Date; by: string }
    report_holds: { report: string; agency: string; at: Date; by: string }
    // A number and a day, and nothing of what was said.
    report_withdrawals: { report: string; agency: string; withdrawn_on: string }
    report_files: { file: string; report: string; message: string; agency: string }
    report_events: {
      id: string
      seq: Generated<string>
      report: string
      agency: string
      at: Date
      kind: string
      by: string
      approved_by: string | null
      sealed: Uint8Array | null
    }
  }
}
