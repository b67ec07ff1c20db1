// The closed lists of this room, which its pages read too.

/** Gaps of a language in a sign: it is missed, it has few phrases, or nobody has measured it. */
export const GAPS = ['missed', 'few', 'unmeasured'] as const
