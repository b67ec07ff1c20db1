// Data: the states of Europe by the three letters of ISO 3166-1, with the two that the return has (Greece is EL, as at Eurostat).

/** By three letters. Places beyond it are left out of a comparison, and said to be. */
export const PLACES: ReadonlyMap<string, string> = new Map(
  [
    ...['ALB AL', 'AUT AT', 'BEL BE', 'BGR BG', 'BIH BA', 'CHE CH', 'CYP CY', 'CZE CZ', 'DEU DE', 'DNK DK', 'ESP ES'],
    ...['EST EE', 'FIN FI', 'FRA FR', 'GBR UK', 'GEO GE', 'GRC EL', 'HRV HR', 'HUN HU', 'IRL IE', 'ISL IS', 'ITA IT'],
    ...['LIE LI', 'LTU LT', 'LUX LU', 'LVA LV', 'MDA MD', 'MKD MK', 'MLT MT', 'MNE ME', 'NLD NL', 'NOR NO', 'POL PL'],
    ...['PRT PT', 'ROU RO', 'SRB RS', 'SVK SK', 'SVN SI', 'SWE SE', 'TUR TR', 'UKR UA'],
  ].map((pair) => pair.split(' ') as [string, string]),
)

const TWO = new Set(PLACES.values())
/** Greece and the United Kingdom have two letters of their own at Eurostat. */
const ELSEWHERE: Readonly<Record<string, string>> = { GR: 'EL', GB: 'UK' }

/** A state by two letters as Eurostat writes it; null for places beyond Europe. */
export const placeOf = (two: string): string | null => {
  const place = ELSEWHERE[two] ?? two
  return TWO.has(place) ? place : null
}
