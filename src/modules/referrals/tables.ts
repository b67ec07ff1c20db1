import type { Generated } from '../../kernel/database.ts'
import type { Part, Party } from '../cases/index.ts'
import type { ReadingHours } from '../reports/index.ts'
import type { Access, Age, Need, Refusal, Sex } from './codes.ts'
import type { Act, Ground, State } from './referral.ts'

/** A row of `services`; see migrations/0017_services.sql. */
export type ServiceRow = {
  id: string
  agency: string
  name: string
  needs: Need[]
  languages: string[]
  sexes: Sex[]
  ages: Age[]
  access: Access[]
  with_children: boolean
  country: string
  town: string
  latitude: number
  longitude: number
  phone: string
  email: string
  hours: readonly ReadingHours[]
  zone: string
  conditions: string
  data_key: string | null
  sealed_address: Uint8Array | null
  places: number | null
  free: number | null
  free_said_at: Date | null
  verified_on: string
  ended_at: Date | null
  made_by: string
  made_at: Date
}

/** A row of `referrals`; see migrations/0018_referrals.sql. */
export type ReferralRow = {
  id: string
  together: string
  person: string
  agency: string
  made_by: string
  made_at: Date
  need: Need
  to_agency: string | null
  to_service: string | null
  to_name: string
  party: Party | null
  abroad: boolean
  parts: Part[]
  access_days: number
  state: State
  since: Date
  due: Date | null
  consent: Ground | null
  consent_by: string | null
  consent_at: Date | null
  sent_at: Date | null
  access_until: Date | null
  access_ended_at: Date | null
  refused_for: Refusal | null
  meets_at: Date | null
  arrived_at: Date | null
  data_key: string
  sealed: Uint8Array
}

declare module '../../kernel/database.ts' {
  interface Tables {
    services: ServiceRow
    referrals: ReferralRow
    referral_events: {
      id: string
      seq: Generated<string>
      referral: string
      at: Date
      by: string
      by_agency: string
      act: Act | 'draft'
      from_state: State
      to_state: State
      sealed: Uint8Array | null
    }
  }
}
