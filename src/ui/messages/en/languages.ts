// Data: sentences of the page about languages in English.

export const languages = {
  'languages.title': 'Languages that are read',
  'languages.lede':
    'For each language: how many phrases its pack has for each sign, and of the labelled adverts that show the sign, in how many it is found. Gaps are named, so that they can be closed.',
  'languages.link': 'Which languages are read, and how well',
  'languages.measured': 'Measured on {day}, on {postings}; they are invented.',
  'languages.labelled': { one: '{n} labelled advert', other: '{n} labelled adverts' },
  'languages.few-adverts': 'Most languages have few labelled adverts, so a figure says little by itself.',
  'languages.without': {
    one: 'Not measured: {languages}. No labelled advert is in this language, so nobody knows how many signs are found.',
    other:
      'Not measured: {languages}. No labelled advert is in these {n} languages, so nobody knows how many signs are found.',
  },
  'languages.add':
    'A word that is missing, or a whole language, is added in one file; CONTRIBUTING.md in the sources tells how, under «A language pack».',
  'languages.table': 'Languages by signs',
  'languages.key': 'What a cell says',
  'languages.key-cell': 'above: phrases of the pack; below: found of labelled adverts',
  'languages.rules': 'by rules',
  'languages.rules-long': 'no phrases of its own: rules over several words, or what is absent, show the sign',
  'languages.gap-missed': 'missed',
  'languages.gap-missed-long': 'found in fewer than nine of ten labelled adverts',
  'languages.gap-few': 'few phrases',
  'languages.gap-few-long': 'fewer than half of what a language usually has',
  'languages.gap-unmeasured': 'not measured',
  'languages.gap-unmeasured-long': 'no labelled advert shows the sign',
  'languages.order': 'Order',
  'languages.by-name': 'Language',
  'languages.by-terms': 'Terms',
  'languages.by-postings': 'Labelled adverts',
  'languages.by-recall': 'Found',
  'languages.by-gaps': 'Gaps',
  'languages.found': '{found} of {labelled}',
  'languages.phrases': { one: '{n} phrase', other: '{n} phrases' },
  'languages.terms': { one: '{n} term', other: '{n} terms' },
  'languages.gaps': { zero: 'no gap', one: '{n} gap', other: '{n} gaps' },
  'languages.protective': 'protective',
  'op.languages.list': 'List the languages that are read',
} as const
