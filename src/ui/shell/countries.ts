// Data: states of the Council of Europe, in which the Convention against trafficking (CETS 197) is open, by ISO 3166-1.

export const COUNTRIES = (
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK ' +
  'SM TN TR UA'
).split(' ')

/** States of Europe, and those from which people come who are exploited here most. */
export const ORIGINS = [...COUNTRIES, ...'BD BR CN CO CI ET ER GN IN KG KZ LK MA NG NP PH PK RU SD SO SY TH UZ VN'.split(' ')]
