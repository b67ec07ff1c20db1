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

/** Why nothing can run isolated here: no Linux, programs of util-linux or iproute2 missing, no such user, namespaces refused. */
export const NOT_ISOLATED = ['not-linux', 'no-tools', 'no-user', 'no-namespaces'] as const
export type NotIsolated = (typeof NOT_ISOLATED)[number]

/** Largest file of which a preview is made, in bytes. */
export const MOST_PREVIEWED = 64 << 20

/** Why a file has no preview: none of its kind, too large, broken, took too long, others wait, or there is no isolated process. */
export const NOT_PREVIEWED = ['no-preview', 'too-large', 'broken', 'too-slow', 'busy', ...NOT_ISOLATED] as const
export type NotPreviewed = (typeof NOT_PREVIEWED)[number]

/** Why a server captures no page at all: it has no browser, or no isolated process to run one in. */
export const NO_CAPTURES = ['no-browser', ...NOT_ISOLATED] as const
export type NoCaptures = (typeof NO_CAPTURES)[number]

/** Why a page was not captured; what its server did, what it would have taken, or that this server captures none. */
export const NOT_CAPTURED = [
  ...(['address', 'not-public', 'no-such-host', 'no-connection', 'certificate', 'redirects', 'download'] as const),
  ...(['too-large', 'too-slow', 'broken'] as const),
  ...NO_CAPTURES,
] as const
export type NotCaptured = (typeof NOT_CAPTURED)[number]

/** Why a capture lacks the answer to a request of its page: it was not let out, got none, or asked to talk in both ways. */
export const LEFT_OUT = [
  ...(['address', 'not-public', 'no-such-host', 'no-connection', 'certificate', 'too-large', 'too-slow'] as const),
  'socket',
] as const
export type WhyLeftOut = (typeof LEFT_OUT)[number]

/** What of a page is cut where it is longer: its picture, its words. */
export const CUTS = ['picture', 'text'] as const
export type Cut = (typeof CUTS)[number]
