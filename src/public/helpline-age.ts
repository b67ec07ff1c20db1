/** After so many days a number is shown as one that may have changed. */
const FRESH_DAYS = 90

/**
 * Whether the check of a number is so old that the number may have changed.
 * @param verifiedOn YYYY-MM-DD
 */
export const isOld = (verifiedOn: string, today: Date): boolean =>
  (today.getTime() - Date.parse(`${verifiedOn}T00:00:00Z`)) / 86_400_000 > FRESH_DAYS + 1
