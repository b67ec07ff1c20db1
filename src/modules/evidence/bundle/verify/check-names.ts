/** What is checked of a bundle, in the order in which it is told. */
export const CHECKS = ['files', 'maker', 'index', 'logs', 'audit', 'times'] as const
export type CheckName = (typeof CHECKS)[number]

/** How a check came out: `open` where something that only the reader has was not given, such as whom they trust. */
export type State = 'holds' | 'fails' | 'open'
