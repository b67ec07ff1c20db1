import type { IndicatorCode, ProtectiveCode } from '../languages/pack.ts'
import type { Quote } from '../posting.ts'

/** Signs that the rules have found and quoted; their facts are not searched for again. */
export type FoundSigns = {
  readonly indicators: readonly (Quote & { readonly code: IndicatorCode })[]
  readonly protective: readonly (Quote & { readonly code: ProtectiveCode })[]
}

/** The quote of a sign; undefined if it was not found. */
export function quoteFrom(
  { indicators, protective }: FoundSigns,
  code: IndicatorCode | ProtectiveCode,
): Quote | undefined {
  for (const sign of indicators) if (sign.code === code) return bare(sign)
  for (const sign of protective) if (sign.code === code) return bare(sign)
  return undefined
}

const bare = ({ field, quote, start, end }: Quote): Quote => ({ field, quote, start, end })
