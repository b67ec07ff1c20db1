// Data: words of vintages in English.
export const words = {
  'op.vintages.sent': 'Compare vintages of the return',
  'op.vintages.told': 'Compare what was published',
  'vintages.title': 'Vintages compared',
  'vintages.lede':
    'What was said of one year at different times, and what has changed since. Each stays as it was told.',
  'vintages.rows-differs': 'Only what differs',
  'vintages.rows-all': 'Every row',
  'vintages.published': 'As it was published',
  'vintages.published-text':
    'Anybody may read these numbers. Small ones were rounded or hidden before they were published, beside all that was told earlier.',
  'vintages.published-chart': 'All of each letter, release by release',
  'vintages.published-none': 'Nothing to compare yet',
  'vintages.published-none-text': 'Two releases of one year can be compared.',
  'vintages.published-why':
    'Two numbers may differ because the count was corrected, or because it was rounded another way. Why a return was corrected stands with the rapporteur.',
  'vintages.chart-rounded':
    'Dark: the latest. A rounded number may be up to four more or less, which the light end shows. The table below says the same.',
  'vintages.chart': 'Dark: the latest. The table below says the same.',
  'vintages.release': 'Release {n}, of vintage {vintage}',
  'vintages.hidden': 'not told: small, or beside a small one',
  'vintages.not-in': 'not in this release',
  'vintages.sent': 'As it was sent: true counts',
  'vintages.sent-text': 'True counts, also of one person. They are for this office alone, and not for publication.',
  'vintages.sent-chart': 'All of each letter, vintage by vintage',
  'vintages.sent-none': 'The return of this year was sent once or not at all',
  'vintages.sent-none-text': 'A correction makes a second vintage, which stands here beside the first.',
  'vintages.same': {
    one: 'One count is compared. It does not differ.',
    other: '{n} counts are compared. None differs.',
  },
  'vintages.shown': { one: 'One row of {of}.', other: '{n} rows of {of}.' },
} as const
