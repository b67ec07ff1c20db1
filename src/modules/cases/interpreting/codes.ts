// Closed lists of interpreting: for which hour somebody is asked, and what came of it.

export const CALL_STATES = [
  ...(['asked', 'accepted', 'taken', 'declined', 'conflict', 'returned'] as const),
  ...(['called-off', 'done', 'missed', 'over'] as const),
] as const
export type CallState = (typeof CALL_STATES)[number]

/** What an interpreter answers, in the order of the buttons. */
export const CALL_ANSWERS = ['accept', 'decline', 'conflict', 'return'] as const
/** What the team says of one call; calling off is for the whole hour. */
export const CALL_OUTCOMES = ['done', 'missed', 'refuse'] as const
export const CALL_ACTS = [...CALL_ANSWERS, ...CALL_OUTCOMES, 'call-off'] as const
export type CallAct = (typeof CALL_ACTS)[number]

/** How interpreter and person meet. */
export const MEANS = ['in-person', 'telephone', 'video'] as const

/** Whom the person wishes. Whoever is asked knows whether they are meant, so no sex of a member is kept. */
export const WISHES = ['any', 'woman', 'man'] as const

/** As many interpreters are asked for an hour at once. */
export const MOST_ASKED = 5

export const CALL_URGENCIES = ['none', 'danger'] as const
