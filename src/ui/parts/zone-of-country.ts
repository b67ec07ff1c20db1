/** The time zones of a country (ISO 3166) by the browser's own list; none where the browser has no such list. */
function zonesOf(country: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?(): string[] | undefined } = new Intl.Locale('und', { region: country })
  return locale.getTimeZones?.() ?? []
}

/**
 * The time zone to propose to somebody in a country: the one of the device where the country has it, else the country's only one, or
 * the one of its part in Europe, which for countries with islands elsewhere is the capital's.
 * @returns null where there is nothing to propose; a guess would be kept as if somebody had chosen it
 */
export function proposedZone(country: string, here: string, zones = zonesOf(country)): string | null {
  if (zones.includes(here)) return here
  if (zones.length === 1) return zones[0]
  const european = zones.filter((zone) => zone.startsWith('Europe/'))
  return european.length === 1 ? european[0] : null
}
