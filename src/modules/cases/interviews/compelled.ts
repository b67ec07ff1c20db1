/** Where the matter of an act stands that a person was compelled to. */
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
 * What may follow. A notice to the prosecutor or authority needs that the person and the lawyer both agree; nothing that is not
 * known to an authority ever moves.
 */
export const ACT_MOVES = {
  // An authority may be faster than everybody: a charge or a fine can come before any notice.
  noted: ['notice-agreed', 'charged', 'penalised'],
  // Until it is sent either of the two who agreed may take it back.
  'notice-agreed': ['notice-sent', 'noted'],
  'notice-sent': ['not-charged', 'charged', 'penalised'],
  'not-charged': [],
  // Non-punishment can be asked for at every stage, also after the fine (Art. 26 CETS 197).
  charged: ['notice-agreed', 'dropped', 'penalised'],
  dropped: [],
  penalised: ['notice-agreed', 'dropped'],
} as const satisfies Record<ActStatus, readonly ActStatus[]>

export const actMoves = (status: ActStatus): readonly ActStatus[] => ACT_MOVES[status]

export type ActFault = 'unknown' | 'no-such-step' | 'both-agree'

/** Why an act does not come to a status; null where it does. */
export function whyNotTo(
  act: { readonly known: boolean; readonly status: ActStatus },
  to: ActStatus,
  agreed: { readonly person: boolean; readonly lawyer: boolean },
): ActFault | null {
  // First of all, and whatever is agreed: who learns that there is something to tell has learned too much.
  if (!act.known) return 'unknown'
  if (!actMoves(act.status).includes(to)) return 'no-such-step'
  return to === 'notice-agreed' && !(agreed.person && agreed.lawyer) ? 'both-agree' : null
}
