// Data: the rules of Bulgaria.
import { elsewhere } from './elsewhere.ts'
import type { CountryRules } from './shape.ts'

const [least] = elsewhere

/** Bulgaria: a reflection period for adults only; three authorities are told of a child within 24 hours. */
export const bg: readonly CountryRules[] = [
  {
    ...least,
    country: 'BG',
    version: 1,
    from: '2026-01-01',
    deciders: { roles: ['identification-authority', 'prosecutor', 'investigator'], seats: ['authority'], quorum: 1 },
    // A child gets a measure of protection instead (National Referral Mechanism, measure 2.2).
    reflection: { days: 30, children: false },
    childNotices: ['child-protection', 'interior-ministry', 'national-commission'],
    sources: ['nrm.bg, measures 1.1, 1.2 and 2.2, and the procedure for children'],
    unverified: ['deciders', 'decision', 'review', 'remedyDays', 'passOn'],
  },
]
