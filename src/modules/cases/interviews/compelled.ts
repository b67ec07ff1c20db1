/** Statuses of an act that a person was compelled to. */
export const ACT_STATUSES = [
  'noted',
  'notice-agreed',
  'notice-sent',
  'not-charged',
  'charged',
  'dropped',
  'penalised',
] as const
export type ActStatus = (typeof ACT_STATUSES)[number]

/**
 * Possible moves. A notice to prosecutor or authority needs the consent of person and lawyer; an act that no authority knows never moves.
 */
export const ACT_MOVES = {
  // An authority may act first, so a charge or a fine can come before any notice.
  noted: ['notice-agreed', 'charged', 'penalised'],
  // Person or lawyer may withdraw their consent until the notice is sent.
  'notice-agreed': ['notice-sent', 'noted'],
  'notice-sent': ['not-charged', 'charged', 'penalised'],
  'not-charged': [],
  // Non-punishment can be claimed at every stage, also after the fine (Art. 26 CETS 197).
  charged: ['notice-agreed', 'dropped', 'penalised'],
  dropped: [],
  penalised: ['notice-agreed', 'dropped'],
} as const satisfies Record<ActStatus, readonly ActStatus[]>

export const actMoves = (status: ActStatus): readonly ActStatus[] => ACT_MOVES[status]

export type ActFault = 'unknown' | 'no-such-step' | 'both-agree'

/** The reason against a move; null if it is possible. */
export function whyNotTo(
  act: { readonly known: boolean; readonly status: ActStatus },
  to: ActStatus,
  agreed: { readonly person: boolean; readonly lawyer: boolean },
): ActFault | null {
  // This check comes first, because a refusal for another reason would reveal that there is an act.
  if (!act.known) return 'unknown'
  if (!actMoves(act.status).includes(to)) return 'no-such-step'
  return to === 'notice-agreed' && !(agreed.person && agreed.lawyer) ? 'both-agree' : null
}
