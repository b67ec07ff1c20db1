// Data: words of the figures of now in English.
export const words = {
  'op.figures.now': 'See figures of now',
  'op.figures.recount': 'Count persons anew for the figures of now',
  'job.recount-figures': 'Count persons anew for the figures of now',
  'now.title': 'Now',
  'now.closed': 'Closed months',
  'now.text':
    'Counted {day}. The true number lies somewhere in its span of ten. All of this stays until five persons or more have come or moved on; then only a span changes that its number has left. So two looks cannot be taken from each other.',
  'now.chart': 'Persons who wait now, by area',
  'now.chart-text': 'Dark: so many at least. Light: so many at most. The table below says the same.',
  'now.others': 'In each area that is not named there are fewer than ten.',
  'now.all-few': 'In each area there are fewer than ten.',
  'now.none-yet': 'Nothing is told until five persons are known.',
} as const
