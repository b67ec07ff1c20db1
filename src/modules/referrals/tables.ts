import type { ReadingHours } from '../reports/index.ts'
import type { Access, Age, Need, Sex } from './fitting.ts'

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

declare module '../../kernel/database.ts' {
  interface Tables {
    services: ServiceRow
  }
}
