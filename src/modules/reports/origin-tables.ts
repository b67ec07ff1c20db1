/** A row of `report_origins`. */
export type OriginRow = {
  report: string
  agency: string
  way: 'form' | 'device' | 'key'
  form: string
  complaint: 'labour' | 'health' | 'education' | null
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
  settled_as: 'first' | 'second' | 'both' | null
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
      saved_at: Date
    }
  }
}
