/** The command line's words are off: what, where, and what to do. */
export class UsageError extends Error {}
