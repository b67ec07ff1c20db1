import type { ComplaintTo, SettledAs, Way } from './codes.ts'

/** A row of `report_origins`. */
export type OriginRow = {
  report: string
  agency: string
  // A device works without a network: its report may be days older than its coming.
  way: Way
  form: string
  // By it the firewall stands (rule 10). Never changed after filing: what was complained of stays so.
  complaint: ComplaintTo | null
  article18: boolean
  by: string
  by_agency: string
  digest: Uint8Array
}

/** A row of `report_versions`. */
export type VersionRow = {
  id: string
  report: string
  agency: string
  data_key: string
  sealed: Uint8Array
  digest: Uint8Array
  by: string
  by_agency: string
  came_on: string
  settled_by: string | null
  settled_as: SettledAs | null
}

// See migrations/0014_clients-and-forms.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    report_origins: OriginRow
    report_versions: VersionRow
    signal_keys: {
      client: string
      agency: string
      key: Uint8Array
      digest: Uint8Array
      // So that a sender who lost the answer is given the same numbers again.
      reports: string[]
      came_on: string
    }
    form_desks: { agency: string; forms: string[]; enforces_returns: boolean }
    form_drafts: {
      id: string
      agency: string
      member: string
      form: string
      data_key: string
      sealed: Uint8Array
      // Drafts are short-lived: what nobody finished is no report, and may name people.
      saved_at: Date
    }
  }
}
