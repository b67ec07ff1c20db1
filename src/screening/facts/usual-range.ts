// Data: what work of an ISCO-08 major group usually pays gross, as multiples of the country's minimum wage.
//
// An assumption, not a statistic. In the EU states with a statutory minimum and in the United Kingdom it was about 40 to 65 % of
// median earnings (Kaitz index; Eurostat earn_mw_avgr2, OECD), so that the median lies at some 1.5 to 2.5 minimum wages. Groups are
// placed around it with room on both sides: pay above is far above what such work earns there, pay within proves nothing. Where a
// minimum is far from wages (United States, Ukraine, Russia) or there is none, no range is given.

/** «1 elementary» and so on: least and most, in minimum wages. */
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
  // No occupation is told, or armed forces.
  any: [1, 2.5],
}

/** Where the assumption holds. */
export const RANGE_COUNTRIES: ReadonlySet<string> = new Set(
  'BE BG CY CZ DE EE ES FR GB GR HR HU IE LT LU LV MT NL PL PT RO SI SK'.split(' '),
)
