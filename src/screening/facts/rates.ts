// Data: what one unit of a currency is worth in euro, for comparing pay. Rounded reference rates: good enough to tell an hour's pay
// from a minimum wage, not for accounts.
import { EURO_FOR } from '../indicators/currencies.ts'

export type Rate = {
  readonly euro: number
  /** Year and month the rate is from. */
  readonly date: string
}

/** Named with each figure that a rate went into: they were written from memory, and nobody has compared them with a bank's. */
export const RATE_SOURCE = 'rounded, not verified'

/** The table that scoring uses too (autumn 2026). */
const AUTUMN = '2026-10'

/** Currencies that no advert of a pack names, but a law does. BAM by its currency board, MKD by its peg, the others rounded. */
const OTHERS: Readonly<Record<string, Rate>> = {
  BAM: { euro: 0.5113, date: '2002-01' },
  MKD: { euro: 0.0163, date: '2025-07' },
  RSD: { euro: 0.00853, date: '2025-07' },
  ILS: { euro: 0.254, date: '2025-07' },
  BYN: { euro: 0.29, date: '2025-07' },
  NZD: { euro: 0.52, date: '2025-07' },
}

/** The rate of an ISO 4217 currency; null where none is known. */
export function rateOf(currency: string): Rate | null {
  const euro = EURO_FOR[currency]
  return euro === undefined ? (OTHERS[currency] ?? null) : { euro, date: AUTUMN }
}
