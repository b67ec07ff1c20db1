// Data: usual gross pay of an ISCO-08 major group, as multiples of the country's minimum wage.
//
// The multiples are an assumption, not a statistic. In the EU states with a statutory minimum and in the United Kingdom
// the minimum was about 40 to 65 % of median earnings (Kaitz index; Eurostat earn_mw_avgr2, OECD), so the median lies
// at some 1.5 to 2.5 minimum wages. Groups lie around it with room on both sides: pay above the range is far above the
// group's earnings there, pay within it proves nothing. No range is given without a minimum or where the minimum is far
// from wages (United States, Ukraine, Russia).

/** Least and most pay of each ISCO-08 major group (1 managers to 9 elementary occupations), in minimum wages. */
export const USUAL_MULTIPLES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '9': [1, 1.7],
  '8': [1, 2.4],
  '7': [1, 2.6],
  '6': [1, 2],
  '5': [1, 2],
  '4': [1, 2.4],
  '3': [1.2, 4],
  '2': [1.4, 6],
  '1': [1.5, 8],
  // No known occupation, or armed forces.
  any: [1, 2.5],
}

/** Countries in which the assumption holds. */
export const RANGE_COUNTRIES: ReadonlySet<string> = new Set(
  'BE BG CY CZ DE EE ES FR GB GR HR HU IE LT LU LV MT NL PL PT RO SI SK'.split(' '),
)
