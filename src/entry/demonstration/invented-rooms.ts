// Data: invented sources, orders to block and a breach of the demonstration. Hosts end in `.example`, which is nobody's.

const basis = { purpose: 'investigation', note: 'Section 3 of an invented act on the inspection of work' } as const
const READ_BY_NIGHT = { unit: 'days', every: 1, at: '03:30', timeZone: 'Europe/Riga' } as const

/** Sources: a folder that is read at once, a feed that is read by night, and one that stands still. */
export const INVENTED_SOURCES = [
  {
    isPaused: false,
    source: {
      name: 'Adverts of the harbour paper (invented)',
      kind: 'folder',
      place: 'watched',
      plan: { unit: 'hours', every: 6, timeZone: 'Europe/Riga' },
      basis,
    },
  },
  {
    isPaused: false,
    source: {
      name: 'Board for seasonal work (invented)',
      kind: 'feed',
      place: 'https://seasonal-board.example/feed',
      plan: READ_BY_NIGHT,
      basis,
    },
  },
  {
    isPaused: true,
    source: {
      name: 'Channel for drivers (invented)',
      kind: 'feed',
      place: 'https://drivers.example/feed',
      plan: READ_BY_NIGHT,
      basis,
    },
  },
] as const

/** Months until somebody looks at the legal basis of a source again. */
export const REVIEW_MONTHS = 12

export const INVENTED_OPERATORS = ['Example telecom (invented)', 'Example cable (invented)'] as const

const order = {
  scope: 'domain',
  orderedBy: 'court',
  authority: 'Example district court (invented)',
  law: 'Section 9 of an invented act on electronic communications',
  territory: ['LV'],
  redress: 'Appeal to an invented regional court within ten days',
  appealTo: 'https://court.example/appeal',
  hostAsked: true,
  hostOutcome: 'no-answer',
  ownAdvert: false,
} as const

/** Orders to block: one that operators apply, one that waits for approval. */
export const INVENTED_BLOCKS = [
  {
    isPublished: true,
    order: {
      ...order,
      address: 'dream-jobs-abroad.example',
      number: 'K-17/2026 (invented)',
      collateral: 'Nothing else: one site, one name, one owner',
      evidence: 'ab'.repeat(32),
    },
  },
  {
    isPublished: false,
    order: {
      ...order,
      address: 'stars-of-the-night.example',
      number: 'K-22/2026 (invented)',
      collateral: 'A shop for costumes on the same name; its owner was told',
      evidence: 'cd'.repeat(32),
    },
  },
] as const

/** Days of an order, counted from today. */
export const ORDER_DAYS = {
  hostAskedOn: -20,
  collateralOn: -9,
  issued: -7,
  reviewOn: 60,
  expires: 180,
} as const

/** Somebody affected by a block objects. */
export const INVENTED_APPEAL = {
  address: 'https://dream-jobs-abroad.example/costumes',
  reason: 'I rented one page there for my sewing and know nothing of the rest.',
  contact: 'sewing@example.org',
} as const

/** A breach of personal data in work: judged and told to the authority, and persons are still to be told. */
export const INVENTED_BREACH = {
  hoursAgo: 20,
  facts: {
    what: 'A list of appointments lay open on a counter of the example house for an afternoon',
    whose: 'Persons in support',
    persons: 12,
    data: 'First names and days of appointments',
    consequences: 'Somebody may have learnt who comes to the house',
    measures: 'The list was taken away, and lists lie in the locked room since',
    plainly: 'A paper with your first name lay where others could see it',
    advice: 'Call us before you come, and tell us if anybody asks you about it',
  },
  risk: { risk: 'high', why: 'Some of them are looked for by those who exploited them' },
  authority: { authority: 'Example data protection authority (invented)', reference: 'A-17 (invented)' },
  told: { who: 'The woman with the first appointment', channel: 'By her case worker, in the house', safe: true },
} as const

/** A return that was sent, of the year before: registered victims (a), several of them alone in a cell, and decisions to prosecute (d). */
export const INVENTED_SENT = [
  {
    name: 'registered-a.csv',
    heading: 'organisation;status;sex;age;citizenship;form;count',
    lines: [
      ...[
        'total;total;total;total;total;total;43',
        'total;total;female;total;total;total;27',
        'total;total;male;total;total;total;15',
      ],
      ...['total;total;other;total;total;total;0', 'total;total;unknown;total;total;total;1'],
      ...[
        'total;total;total;child;total;total;8',
        'total;total;total;adult;total;total;33',
        'total;total;total;unknown;total;total;2',
      ],
      ...[
        'total;total;total;total;own;total;6',
        'total;total;total;total;other-eu;total;14',
        'total;total;total;total;non-eu;total;20',
      ],
      ...['total;total;total;total;stateless;total;1', 'total;total;total;total;unknown;total;2'],
      ...[
        'total;total;total;total;total;labour;16',
        'total;total;total;total;total;domestic-servitude;2',
        'total;total;total;total;total;begging;3',
      ],
      ...[
        'total;total;total;total;total;sexual;19',
        'total;total;total;total;total;criminal-activities;4',
        'total;total;total;total;total;unknown;2',
      ],
    ],
  },
  {
    name: 'prosecutors-d.csv',
    heading: 'decision;count',
    lines: ['total;19', 'charged;11', 'charged-otherwise;3', 'not-charged;4', 'other;1', 'unknown;0'],
  },
] as const

/** The tables of the published release, and those of a second one that is still a draft. */
export const INVENTED_RELEASE = [
  { letter: 'a', by: ['sex'] },
  { letter: 'a', by: ['age'] },
  { letter: 'a', by: ['citizenship'] },
  { letter: 'a', by: ['form'] },
] as const
export const INVENTED_DRAFT = [{ letter: 'd', by: ['decision'] }] as const

/** A report of the rapporteur: its chapter on victims is written, with a figure of the release; YEAR stands for the year of that. */
export const INVENTED_REPORT = {
  title: 'Trafficking in human beings in',
  chapter: 3,
  table: INVENTED_RELEASE[0],
  text: 'In YEAR offices registered {{victims-YEAR-by-sex/total}} victims; {{victims-YEAR-by-sex/sex=female/share}} were women and girls.\n\n{{victims-YEAR-by-sex}}\n\nWhat is still to be said:\n\n- how many had help within a day;\n- which offices sent nothing.',
} as const

/** Two letters of the yearly return: decisions to prosecute (d), and judgments at first instance (f). */
export const INVENTED_RETURN = [
  {
    name: 'prosecutors-d.csv',
    heading: 'decision;count',
    lines: ['total;23', 'charged;14', 'charged-otherwise;4', 'not-charged;5', 'other;0', 'unknown;0'],
  },
  {
    name: 'courts-f.csv',
    heading: 'instance;outcome;count',
    lines: ['first;total;11', 'first;convicted;8', 'first;acquitted;2', 'first;other;1', 'first;unknown;0'],
  },
] as const
