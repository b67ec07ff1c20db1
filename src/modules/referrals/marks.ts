import { SERVICES } from './record.ts'
import { REFERRALS } from './referral-row.ts'

/** Tables of this room whose rows carry a mark. */
export const MARKED = [SERVICES, REFERRALS]
