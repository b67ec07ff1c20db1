// Data: the value of one unit of a currency in euro, for comparing pay. Reference rates are rounded: accurate enough to
// compare an hour's pay with a minimum wage, but not for accounts.
import { EURO_FOR } from '../indicators/currencies.ts'

export type Rate = {
  readonly euro: number
  /** Year and month of the rate. */
  readonly date: string
}

/**
 * Shown with each converted figure, because the rates were written from memory and nobody has compared them with a
 * bank's.
 */
export const RATE_SOURCE = 'rounded, not verified'

/** Date of the rates in EURO_FOR, which scoring uses too. */
const AUTUMN = '2026-10'

/**
 * Currencies that a law names but no advert of a pack. BAM follows its currency board and MKD its peg; the others are
 * rounded.
 */
const OTHERS: Readonly<Record<string, Rate>> = {
  BAM: { euro: 0.5113, date: '2002-01' },
  MKD: { euro: 0.0163, date: '2025-07' },
  RSD: { euro: 0.00853, date: '2025-07' },
  ILS: { euro: 0.254, date: '2025-07' },
  BYN: { euro: 0.29, date: '2025-07' },
  NZD: { euro: 0.52, date: '2025-07' },
}

/** The rate of an ISO 4217 currency; null if unknown. */
export function rateOf(currency: string): Rate | null {
  const euro = EURO_FOR[currency]
  return euro === undefined ? (OTHERS[currency] ?? null) : { euro, date: AUTUMN }
}
