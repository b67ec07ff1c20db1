// What a person takes along on paper, and when the program refuses to print it. Pure rules.

/** Given from hand to hand, where nobody has to bring it. */
export const IN_HAND = 'in-hand'

/** Why nothing is printed; null where nothing stands against it. */
export type NotPrinted = 'not-safe' | 'no-paper'

export type Carrying = {
  /** Null where it is given in hand. */
  readonly channel: { readonly kind: string; readonly safe: boolean } | null
  /** Somebody asked the person whether it is safe to have this paper with them. */
  readonly safeToKeep: boolean
}

// A telephone carries no paper; a message or mail may be a picture of it, so they do.
const CARRIES = new Set(['message', 'mail', 'address', 'somebody'])

/**
 * Whoever has power over the person may find a paper or read along, so one is printed only for a way that is marked safe, or to be given in
 * hand to somebody who was asked and can keep it. No reason and no role opens this.
 */
export function whyNotPrinted({ channel, safeToKeep }: Carrying): NotPrinted | null {
  if (channel === null) return safeToKeep ? null : 'not-safe'
  if (!channel.safe) return 'not-safe'
  return CARRIES.has(channel.kind) ? null : 'no-paper'
}

/** A plan that was signed on screen, as its entry names it: which paper, and which version of it. */
export const signedAs = (paper: string, version: number): string => `${paper} ${version}`
