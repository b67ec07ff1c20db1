import type { Generated } from '../../kernel/database.ts'
import type { ContactClass } from '../../screening/linking/contact-class.ts'
import type { OtherKind, Verdict } from './codes.ts'

/** A row of `network_decisions`. */
export type DecisionRow = {
  id: string
  seq: Generated<string>
  agency: string
  lead_key: string
  other_kind: OtherKind
  other_key: string
  verdict: Verdict
  by: string
  at: Date
  inherited_from: string | null
  data_key: string | null
  sealed_reason: Uint8Array | null
}

// See migrations/0005_networks.sql for what each column is for.
declare module '../../kernel/database.ts' {
  interface Tables {
    network_uses: {
      lead: string
      mark: string
      agency: string
      class: ContactClass
      employers: string[]
      postings: number
      first_seen: string
      last_seen: string
      sealed_contact: Uint8Array
    }
    network_leads: { lead: string; agency: string; root: string; organiser: string | null }
    organisers: { id: string; agency: string; number: number; made_at: Date }
    network_decisions: DecisionRow
    network_memories: { agency: string; lead_key: string; wording: string[]; contacts: string[] }
  }
}
