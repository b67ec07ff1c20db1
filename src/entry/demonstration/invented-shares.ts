// Data: what the demonstration passes on. The authority does not exist, and nothing leaves.

/** Which of the adverts that reports quote: the one with work that nobody is paid for. */
export const INVENTED_ADVERT = 1

export const INVENTED_SHARE = {
  authority: 'Harbour police (invented)',
  basis: 'Section 4 of an invented act on the inspection of work',
  reason: 'Passports are taken on arrival and the journey is worked off: the harbour is theirs to look at.',
  terms: { handling: ['H1'], tlp: 'amber', told: 'nobody' },
} as const

/** The person at the authority who confirmed that it arrived. */
export const INVENTED_SAID_BY = 'The officer on duty, by telephone (invented)'

/** A paper that the police are shown; nobody wrote it. */
export const INVENTED_PAPER = [
  'List of deductions (invented)',
  'Bed in the barn: 12 a day',
  'Way to the field: 8 a day',
  'Passport kept safe: 3 a day',
].join('\n')

export const INVENTED_ITEM = {
  kind: 'document',
  name: 'List of deductions (invented)',
  note: 'One page, typed',
  type: 'text/plain',
  ground: 'given',
  how: 'A worker handed it over at the desk',
  grade: { scale: '4x4', source: 'B', information: '2' },
} as const

/** The police see all of it but where it is from: who handed it over is theirs to ask for. */
export const INVENTED_PASSING = {
  basis: 'Section 4 of an invented act on the inspection of work',
  theirBasis: 'Section 9 of an invented act on the police',
  reason: 'What is taken from their pay shows how they are kept there.',
  parts: ['facts', 'bytes', 'log'],
  terms: { handling: ['H1'], tlp: 'amber', told: 'nobody' },
} as const

export const INVENTED_OPENING = 'To compare it with what others said (invented)'
