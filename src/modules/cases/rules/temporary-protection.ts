// Data: until when temporary protection lasts by Union law.

import { UNION } from '../../vocabulary/index.ts'

/** The member states that Directive 2001/55/EC binds: all but Denmark (ISO 3166-1). */
const BOUND = UNION.filter((country) => country !== 'DK')

export type ProtectionRule = {
  /** The day from which the rule holds, and the last day of protection (YYYY-MM-DD). */
  readonly from: string
  readonly until: string
  /** The number of the Council's implementing decision, by which pages name it. */
  readonly by: string
  readonly countries: readonly string[]
}

/** All decisions on how long it lasts; a later one is added behind and replaces the one before from its day on. */
const ALL_PROTECTION: readonly ProtectionRule[] = [
  {
    from: '2025-07-24',
    until: '2027-03-04',
    by: '2025/1460',
    countries: BOUND,
  },
]

/**
 * Until when temporary protection lasts in a country, as the law is on a day; null where no rule says.
 * @param day YYYY-MM-DD
 */
export const protectionRule = (
  country: string,
  day: string,
  all: readonly ProtectionRule[] = ALL_PROTECTION,
): ProtectionRule | null => all.findLast(({ from, countries }) => from <= day && countries.includes(country)) ?? null
