// The closed lists of the ports, which the pages read too.

/** Why a picture is not shown: it is none, too large, broken, took too long, or others wait already. */
export const NOT_SHOWN = ['no-picture', 'too-large', 'broken', 'too-slow', 'busy'] as const
export type NotShown = (typeof NOT_SHOWN)[number]
