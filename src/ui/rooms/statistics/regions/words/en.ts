// Data: words of figures by region in English.
export const words = {
  'regions.region': 'Region',
  'regions.around': 'Around {town}, {country}',
  'regions.nowhere': 'No service was named',
  'regions.refused': 'Referrals refused, by region',
  'regions.refused-chart-text':
    'Dark: refused. Light: all that were answered, where that is told. The table below says the same.',
  'regions.refused-why':
    '«Not told» stands for a number of few persons, and for others by which such a one could be worked out, also beside the table by need. How many were answered is not told where few were taken in. A region is what lies nearest to a larger town.',
  'regions.refused-n': 'Refused',
  'regions.answered': 'Answered',
  'regions.share': 'Share',
  'regions.needs-chart': 'Referrals refused, by need',
  'regions.needs-chart-text':
    'As far as it is told: where a reason is not told, the bar leaves it out. The table below says the same.',
  'regions.places': 'Places of services, by region',
  'regions.places-chart-text':
    'Dark: taken. Light: all whose free places were counted within a day. The table below says the same.',
  'regions.places-why':
    'Taken is told of places whose free ones were counted within a day before these figures, and not where one to four are taken.',
  'regions.places-all': 'Places',
  'regions.counted': 'Counted within a day',
  'regions.taken': 'Taken',
} as const
