/** What is checked of a bundle, in the order in which it is told. */
export const CHECKS = ['files', 'maker', 'index', 'logs', 'audit', 'times'] as const
export type CheckName = (typeof CHECKS)[number]

/** A check: `open` where something that only the reader has was not given, such as whom they trust. */
export type Checked = {
  readonly check: CheckName
  readonly state: 'holds' | 'fails' | 'open'
  /** What was found, in words. Of a check that fails each line names what is wrong. */
  readonly lines: readonly string[]
}

/** All checks of a bundle. */
export type BundleReport = { readonly number: string; readonly isSound: boolean; readonly checks: readonly Checked[] }

/** A check that fails where there is a fault, and else says what holds. */
export const checked = (check: CheckName, faults: readonly string[], holds: readonly string[]): Checked =>
  faults.length > 0 ? { check, state: 'fails', lines: faults } : { check, state: 'holds', lines: holds }
