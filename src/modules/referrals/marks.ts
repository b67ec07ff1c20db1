import { watchedRows } from '../../kernel/vault/watched-rows.ts'
import { SERVICES } from './record.ts'
import { REFERRALS } from './referral-row.ts'

const MEDIA = watchedRows('referral_media', ['id', 'referral', 'media', 'agency', 'to_agency', 'passed_by'])

/** Whose record is said to be about whom: each side sees what the other asked. */
const LINKS = watchedRows('person_links', [
  ...(['id', 'person', 'agency', 'other_person', 'other_agency', 'referral', 'ended_at'] as const),
])

/** Tables of this room whose rows carry a mark. */
export const MARKED = [SERVICES, REFERRALS, MEDIA, LINKS]
