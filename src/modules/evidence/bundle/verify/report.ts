import type { BundleLanguage } from '../../codes.ts'
import type { CheckName, State } from './check-names.ts'
import type { Line } from './line.ts'

export type Checked = {
  readonly check: CheckName
  readonly state: State
  /** What was found. Of a check that fails each line names what is wrong. */
  readonly lines: readonly Line[]
}

/** All checks of a bundle. `language`: that of its index; null where it cannot be read. */
export type BundleReport = {
  readonly number: string
  readonly language: BundleLanguage | null
  readonly isSound: boolean
  readonly checks: readonly Checked[]
}

/** A check that fails where there is a fault, and else says what holds. */
export const checked = (check: CheckName, faults: readonly Line[], holds: readonly Line[]): Checked =>
  faults.length > 0 ? { check, state: 'fails', lines: faults } : { check, state: 'holds', lines: holds }
