// Closed lists of guests: people of other agencies on a person's team.

/** As what somebody of another agency comes to a person's team. */
export const GUEST_KINDS = ['guardian', 'lawyer'] as const
export type GuestKind = (typeof GUEST_KINDS)[number]

/** Why they may: the person agreed, or a law or court put them there. */
export const GUEST_GROUNDS = ['consent', 'law'] as const

export const GUEST_URGENCIES = ['none', 'danger'] as const

export const GUEST_STATES = ['invited', 'accepted', 'declined', 'ended', 'over', 'conflict'] as const
export type GuestState = (typeof GUEST_STATES)[number]

export const GUEST_ACTS = ['accept', 'decline', 'leave', 'renew', 'end', 'conflict'] as const
export type GuestAct = (typeof GUEST_ACTS)[number]

/** What of a person may be open to a guest. */
export const GUEST_PARTS = ['identity', 'child', 'plan', 'interviews', 'days', 'decisions'] as const
export type GuestPart = (typeof GUEST_PARTS)[number]
