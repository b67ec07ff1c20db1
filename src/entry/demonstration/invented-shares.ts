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
