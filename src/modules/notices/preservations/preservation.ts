import type { PreservationState } from '../codes.ts'

/** Acts on a request to keep content as evidence with the content left up. */
export type PreservationAct = 'approve' | 'refuse' | 'end'

/** The way of such a request: asked for by one person, decided by a prosecutor, and over by its day or before. */
export const PRESERVATION_STATES = {
  asked: { moves: { approve: 'approved', refuse: 'refused' }, open: true },
  approved: { moves: { end: 'ended' }, open: true },
  // Both are ends: who wants it again asks anew, and a prosecutor looks anew.
  refused: { moves: {}, open: false },
  ended: { moves: {}, open: false },
} as const satisfies Record<
  PreservationState,
  { readonly moves: { readonly [act in PreservationAct]?: PreservationState }; readonly open: boolean }
>

/** Why a request may not be made at all. */
export type NoPreservation =
  | 'shows-children'
  | 'shows-intimate-images'
  | 'not-said'
  | 'child-abuse-material'
  | 'notice-over'
  | 'too-long'
  | 'past'

export type Asked = {
  /** Somebody looked, and says so; null where nobody did. */
  readonly showsChildren: boolean | null
  readonly showsIntimate: boolean | null
  /** The lead may show the abuse of a child. */
  readonly barred: boolean
  readonly noticeOpen: boolean
  readonly until: string
}

// As long as orders to preserve data hold at a time (Art. 16(2) of the Budapest Convention).
/** Longest time for which content is left up at a time, in days: then somebody must ask anew. */
export const LONGEST_PRESERVATION = 90

/**
 * Why content may not be left up as evidence; null where a prosecutor may be asked. Where children or intimate images are shown, or
 * nobody has looked, each day that it stays up harms somebody, and a copy in the evidence has to be enough.
 * @param today YYYY-MM-DD
 * @param latest the last day that may be asked for
 */
export function whyNoPreservation(asked: Asked, today: string, latest: string): NoPreservation | null {
  // The worst comes first: whoever hears «too long» tries a shorter time.
  if (asked.barred) return 'child-abuse-material'
  // Not said is never taken for «no».
  if (asked.showsChildren === null || asked.showsIntimate === null) return 'not-said'
  if (asked.showsChildren) return 'shows-children'
  if (asked.showsIntimate) return 'shows-intimate-images'
  if (!asked.noticeOpen) return 'notice-over'
  // A day that has begun is over before the letter is read.
  if (asked.until <= today) return 'past'
  return asked.until > latest ? 'too-long' : null
}

export const NO_PRESERVATION: Readonly<Record<NoPreservation, string>> = {
  'child-abuse-material': 'It may show the abuse of a child. Nothing of it stays up.',
  'not-said': 'Look at the content first and say whether it shows children or intimate images.',
  'shows-children': 'It shows children. Content that shows children is never left up as evidence.',
  'shows-intimate-images': 'It shows intimate images. Such content is never left up as evidence.',
  'notice-over': 'This notice is over. There is nothing to ask the service for.',
  past: 'Choose a day that is yet to come.',
  'too-long': `Content is left up for at most ${LONGEST_PRESERVATION} days at a time. Choose an earlier day.`,
}

/** The state after an act; null where the act is closed. */
export function preservationAfter(state: PreservationState, act: PreservationAct): PreservationState | null {
  const moves: { readonly [act in PreservationAct]?: PreservationState } = PRESERVATION_STATES[state].moves
  return moves[act] ?? null
}
