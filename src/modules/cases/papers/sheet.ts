// Pure rules about papers that a person takes along, and when the program refuses to print one.

/** Delivery from hand to hand, without a channel. */
export const IN_HAND = 'in-hand'

/** Reasons against printing a paper. */
export type NotPrinted = 'not-safe' | 'no-paper'

export type Carrying = {
  /** Null for delivery in hand. */
  readonly channel: { readonly kind: string; readonly safe: boolean } | null
  /** Whether somebody asked the person if it is safe to have this paper with them. */
  readonly safeToKeep: boolean
}

// A telephone carries no paper; a message or mail may carry a picture of it.
const CARRIES = new Set(['message', 'mail', 'address', 'somebody'])

/**
 * The reason against printing; null if there is none. Somebody with power over the person may find the paper or read along, so it needs a
 * channel marked safe, or delivery in hand to a person who was asked and can keep it. No reason and no role overrides this.
 */
export function whyNotPrinted({ channel, safeToKeep }: Carrying): NotPrinted | null {
  if (channel === null) return safeToKeep ? null : 'not-safe'
  if (!channel.safe) return 'not-safe'
  return CARRIES.has(channel.kind) ? null : 'no-paper'
}

/** The text by which the entry of a signature names paper and version. */
export const signedAs = (paper: string, version: number): string => `${paper} ${version}`
