// The closed lists of the ports, which the pages read too.

/** Why a picture is not shown: it is none, too large, broken, took too long, or others wait already. */
export const NOT_SHOWN = ['no-picture', 'too-large', 'broken', 'too-slow', 'busy'] as const
export type NotShown = (typeof NOT_SHOWN)[number]

/** Why an authority for timestamps was not heard: where it is, how it is reached, what it said. */
export const NOT_STAMPED = [
  'no-such-host',
  'no-connection',
  'certificate',
  'status',
  'no-answer',
  'too-large',
  'too-slow',
] as const
export type NotStamped = (typeof NOT_STAMPED)[number]
