// Data: the rules of Latvia.
import { elsewhere } from './elsewhere.ts'
import type { CountryRules } from './shape.ts'

const [least] = elsewhere

/** Latvia: police, prosecutor or court, or a mandated organisation after a commission; also without a criminal case. */
export const lv: readonly CountryRules[] = [
  {
    ...least,
    country: 'LV',
    version: 1,
    from: '2026-01-01',
    deciders: {
      roles: ['identification-authority', 'referral-desk', 'investigator', 'prosecutor'],
      seats: ['social-worker', 'psychologist', 'lawyer', 'police-officer'],
      quorum: 4,
    },
    reflection: { days: 30, children: true },
    supportDays: 180,
    childNotices: ['orphan-court', 'police'],
    sources: ['bsr-trm.com, country page of Latvia', 'lm.gov.lv, social rehabilitation of victims of trafficking'],
    unverified: ['reflection', 'decision', 'review', 'remedyDays', 'childNotices', 'passOn'],
  },
]
