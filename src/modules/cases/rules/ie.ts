// Data: the rules of Ireland.
import { elsewhere } from './elsewhere.ts'
import type { CountryRules } from './shape.ts'

const [least] = elsewhere

/** Ireland: several authorities and trusted partners find grounds, an operational committee decides. */
export const ie: readonly CountryRules[] = [
  {
    ...least,
    country: 'IE',
    version: 1,
    from: '2026-01-01',
    deciders: {
      roles: ['identification-authority', 'referral-desk'],
      seats: ['committee-member', 'committee-chair', 'trusted-partner'],
      quorum: 3,
    },
    reflection: { days: 60, children: true },
    childNotices: ['child-protection'],
    sources: ['emn.ie, revised referral mechanism; Act 28 of 2024'],
    unverified: ['deciders', 'reflection', 'decision', 'review', 'remedyDays', 'passOn'],
  },
]
