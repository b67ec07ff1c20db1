// The closed lists of this room, which its pages read too.

/** States that wait for a decision: the queue. */
export const OPEN_STATES = ['new', 'claimed'] as const
export type OpenState = (typeof OPEN_STATES)[number]

/** States of a lead, in the order of its way; see lead.ts for the moves between them. */
export const STATE_NAMES = [
  ...OPEN_STATES,
  'dismissed',
  'open-for-notice',
  'open-for-case',
  'passed',
  'merged',
] as const
export type State = (typeof STATE_NAMES)[number]

/** Why a lead is dismissed. Only the first two say something of the offer, and so teach the learned order. */
export const BECAUSE = ['honest-offer', 'no-offer', 'known-already', 'not-ours', 'too-little', 'other'] as const
export type Because = (typeof BECAUSE)[number]

/** Orders of the queue: score, learned order, last seen, arrival, number of postings. */
export const SORTS = ['score', 'learned', 'seen', 'arrived', 'size'] as const
export type Sort = (typeof SORTS)[number]

/** Parts of a score, in the order of its bar and of its sum. */
export const SCORE_PARTS = ['words', 'contacts', 'reach', 'off'] as const
export type ScorePart = (typeof SCORE_PARTS)[number]
