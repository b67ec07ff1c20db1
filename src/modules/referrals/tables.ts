import type { Row } from '../../kernel/database.ts'
import type { Part } from '../cases/index.ts'
import type { ReadingHours } from '../reports/index.ts'
import type { Need } from '../vocabulary/index.ts'
import type { Access, Age, Refusal, Sex } from './codes.ts'
import type { Act, State } from './referral.ts'

/** What columns hold that the database keeps as JSON, or as text without a list of its values. */
export interface Columns {
  'referral_events.act': Act | 'draft'
  'referral_events.from_state': State
  'referral_events.to_state': State
  'referrals.need': Need
  'referrals.parts': Part[]
  'referrals.state': State
  'referrals.refused_for': Refusal
  'services.needs': Need[]
  'services.sexes': Sex[]
  'services.ages': Age[]
  'services.access': Access[]
  'services.hours': readonly ReadingHours[]
}

export type ServiceRow = Row<'services'>
export type ReferralRow = Row<'referrals'>
