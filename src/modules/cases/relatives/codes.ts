// Closed lists of relatives at risk.

export const RELATIVE_STATES = ['at-risk', 'watched', 'ended'] as const
export type RelativeState = (typeof RELATIVE_STATES)[number]

export const RELATIVE_ACTS = ['watch', 'alarm', 'end', 'reopen'] as const
export type RelativeAct = (typeof RELATIVE_ACTS)[number]

/** Who they are to the person. */
export const KINSHIPS = ['child', 'parent', 'sibling', 'partner', 'grandparent', 'other'] as const

/** Whether they know of it themselves: nobody is warned into a danger, and nobody is left out of their own plan without a word. */
export const AWARE = ['unknown', 'no', 'yes'] as const

/** Who is told of a relative. None of them is the employer, and none is told by the program. */
export const RELATIVE_PARTIES = ['police', 'police-abroad', 'consulate', 'child-protection', 'organisation'] as const
export type RelativeParty = (typeof RELATIVE_PARTIES)[number]
