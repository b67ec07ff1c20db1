import { NOT_STAMPED } from '../../../ports/codes.ts'
import { TOKEN_FAULTS } from './codes.ts'

// Why no authority gave a timestamp that is believed, as it stands in a job's problem: jobs keep words and nothing else.

/** Why an authority gave no timestamp that is believed: it was not heard, or what it said proves nothing. */
export const STUCK_WHYS = [...NOT_STAMPED, ...TOKEN_FAULTS] as const
export type StuckWhy = (typeof STUCK_WHYS)[number]

const BEFORE = 'No authority for timestamps gave one that is believed: '

/** @param whys of each authority, in the order of the setting */
export const inVain = (whys: readonly StuckWhy[]): string => `${BEFORE}${whys.join(', ')}. It is tried again.`

/** Reads what {@link inVain} wrote, whatever stands before it; empty for any other words. */
export const whysOf = (words: string): readonly StuckWhy[] =>
  (words.split(BEFORE)[1] ?? '').split(/[, .]+/).flatMap((word) => STUCK_WHYS.find((why) => why === word) ?? [])
