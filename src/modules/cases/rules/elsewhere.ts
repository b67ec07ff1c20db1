// Data: the rules for countries without a file.
import type { CountryRules } from './shape.ts'

const DAY = 24

/** The minimum of Directive 2011/36/EU and CETS 197, for countries without a file. */
export const elsewhere: readonly CountryRules[] = [
  {
    country: '*',
    version: 1,
    from: '2026-01-01',
    deciders: { roles: ['identification-authority', 'referral-desk'], seats: ['authority'], quorum: 1 },
    // At least 30 days, on reasonable grounds (Art. 13(1) CETS 197).
    reflection: { days: 30, children: true },
    supportDays: null,
    periods: {
      triage: DAY,
      grounds: 7 * DAY,
      decision: 90 * DAY,
      review: 30 * DAY,
      guardian: DAY,
      'best-interests': 30 * DAY,
      needs: 3 * DAY,
      alarm: 1,
      // Art. 25 Directive (EU) 2024/1346.
      'asylum-needs': 30 * DAY,
    },
    remedyDays: 30,
    childNotices: ['child-protection'],
    passOn: {
      official: ['danger-to-life', 'child-to-protection', 'crime-to-police'],
      care: ['danger-to-life', 'child-to-protection', 'nothing-else'],
    },
    sources: ['Directive 2011/36/EU Art. 11 to 16', 'CETS 197 Art. 10, 12, 13'],
    unverified: ['decision', 'review', 'remedyDays', 'passOn'],
  },
]
