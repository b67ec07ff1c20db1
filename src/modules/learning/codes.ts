/** Why the order is on or off. */
export const STANDINGS = ['on', 'off', 'on-by-default', 'off-by-default', 'not-useful', 'no-model'] as const
export type Standing = (typeof STANDINGS)[number]

/** Shares that are told where they have fallen since training. */
export const WATCHED_SHARES = ['recall', 'precision'] as const
