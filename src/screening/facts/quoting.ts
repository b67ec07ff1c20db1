import { CURRENCY_SIGNS } from '../indicators/currencies.ts'
import type { Span } from '../indicators/reading.ts'
import type { Posting, Quote } from '../posting.ts'

/** Turns a span of tokens into a quote. */
export type Quoting = (span: Span) => Quote

/**
 * Adds the currency sign beside a sum to its quote: «£12.71», «900 €». No token covers a sign, so token spans lack it.
 */
export function withSign(quote: Quote, posting: Posting): Quote {
  const whole = posting[quote.field]
  const start = isSign(whole[quote.start - 1]) ? quote.start - 1 : quote.start
  const space = whole[quote.end] === ' ' || whole[quote.end] === '\u00a0' ? 1 : 0
  const end = isSign(whole[quote.end + space]) ? quote.end + space + 1 : quote.end
  return { field: quote.field, quote: whole.slice(start, end), start, end }
}

const isSign = (sign: string | undefined): boolean => sign !== undefined && CURRENCY_SIGNS[sign] !== undefined
