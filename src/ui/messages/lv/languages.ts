// Data: sentences of the page about languages in Latvian.

export const languages = {
  'languages.title': 'Valodas, kuras lasa',
  'languages.lede':
    'Katrai valodai: cik frāžu katrai pazīmei ir tās vārdu krājumā un cik no iezīmētajiem sludinājumiem ar šo pazīmi tā ir atrasta. Robi ir nosaukti, lai tos varētu aizpildīt.',
  'languages.link': 'Kuras valodas lasa un cik labi',
  'languages.measured': 'Mērīts {day}: {postings}, visi izdomāti.',
  'languages.labelled': {
    zero: '{n} iezīmētu sludinājumu',
    one: '{n} iezīmēts sludinājums',
    other: '{n} iezīmēti sludinājumi',
  },
  'languages.few-adverts': 'Vairumam valodu iezīmētu sludinājumu ir maz, tāpēc viens skaitlis pats par sevi saka maz.',
  'languages.without': {
    zero: 'Nav mērīts: {languages}. Šajās {n} valodās nav neviena iezīmēta sludinājuma, tāpēc nav zināms, cik pazīmju atrod.',
    one: 'Nav mērīts: {languages}. Šajā {n} valodā nav neviena iezīmēta sludinājuma, tāpēc nav zināms, cik pazīmju atrod.',
    other:
      'Nav mērīts: {languages}. Šajās {n} valodās nav neviena iezīmēta sludinājuma, tāpēc nav zināms, cik pazīmju atrod.',
  },
  'languages.add':
    'Trūkstošu vārdu vai veselu valodu pievieno vienā failā; kā to dara, stāsta CONTRIBUTING.md pirmkodā, nodaļa «A language pack».',
  'languages.table': 'Valodas pa pazīmēm',
  'languages.key': 'Ko saka šūna',
  'languages.key-cell': 'augšā: frāzes vārdu krājumā; apakšā: atrasts no iezīmētajiem sludinājumiem',
  'languages.rules': 'pēc likumiem',
  'languages.rules-long': 'savu frāžu nav: pazīmi rāda likumi par vairākiem vārdiem vai tas, kā trūkst',
  'languages.gap-missed': 'palaists garām',
  'languages.gap-missed-long': 'atrasts mazāk nekā deviņos no desmit iezīmētiem sludinājumiem',
  'languages.gap-few': 'maz frāžu',
  'languages.gap-few-long': 'mazāk nekā puse no tā, kas valodai parasti ir',
  'languages.gap-unmeasured': 'nav mērīts',
  'languages.gap-unmeasured-long': 'nav iezīmēta sludinājuma ar šo pazīmi',
  'languages.order': 'Secība',
  'languages.by-name': 'Valoda',
  'languages.by-terms': 'Vārdi',
  'languages.by-postings': 'Iezīmētie sludinājumi',
  'languages.by-recall': 'Atrasts',
  'languages.by-gaps': 'Robi',
  'languages.found': '{found} no {labelled}',
  'languages.phrases': { zero: '{n} frāžu', one: '{n} frāze', other: '{n} frāzes' },
  'languages.terms': { zero: '{n} vārdu', one: '{n} vārds', other: '{n} vārdi' },
  'languages.gaps': { zero: '{n} robu', one: '{n} robs', other: '{n} robi' },
  'languages.protective': 'mazina aizdomas',
  'op.languages.list': 'Uzskaitīt valodas, kuras lasa',
} as const
