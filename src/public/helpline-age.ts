/** After so many days a number is shown as one that may have changed. */
const FRESH_DAYS = 90

export type Age = 'fresh' | 'old' | 'unchecked'

/**
 * How much a number can be relied on.
 * @param verifiedOn YYYY-MM-DD; null where nobody has looked
 */
export function ageOf(verifiedOn: string | null, today: Date): Age {
  if (verifiedOn === null) return 'unchecked'
  const days = (today.getTime() - Date.parse(`${verifiedOn}T00:00:00Z`)) / 86_400_000
  // A day that is still to come is a slip of whoever wrote it, not a check.
  return days < 0 ? 'unchecked' : days > FRESH_DAYS + 1 ? 'old' : 'fresh'
}
