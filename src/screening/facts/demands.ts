import { affirmed, isRefused, near, placesOf, type Reading, type Span, union } from '../indicators/reading.ts'
import type { Fact, Fee, Papers } from './fact.ts'
import type { Sum } from './pay.ts'
import { costOf, spanOf } from './provided.ts'
import { type Quoting, withSign } from './quoting.ts'
import { type FoundSigns, quoteFrom } from './signs.ts'

const MOST_FEES = 3

/** Fees asked of the worker, stated as sums or in words, or the statement that there are none. */
export function feesOf(reading: Reading, sums: readonly Sum[], signs: FoundSigns, quoting: Quoting): Fact<'fee'>[] {
  const fees: Fact<'fee'>[] = []
  for (const sum of sums) {
    if (fees.length === MOST_FEES || !isAsked(reading, sum)) continue
    const what = sum.purpose === 'papers' ? 'papers' : 'recruitment'
    const quote = withSign(quoting(spanOf(sum)), reading.posting)
    fees.push({ ...quote, what, when: whenPaid(reading, sum), cost: costOf(sum) })
  }
  const before = fees.length === 0 ? quoteFrom(signs, 'upfront-fee') : undefined
  if (before !== undefined) fees.push({ ...before, what: 'recruitment', when: 'before-work' })
  const lent = fees.some(({ when }) => when === 'from-pay') ? undefined : quoteFrom(signs, 'debt-advance')
  if (lent !== undefined) fees.push({ ...lent, what: 'recruitment', when: 'from-pay' })
  const none = fees.length === 0 ? quoteFrom(signs, 'no-fee-stated') : undefined
  if (none !== undefined) fees.push({ ...none, what: 'recruitment', when: 'none' })
  return fees
}

const isAsked = (reading: Reading, { purpose, word }: Sum): boolean =>
  (purpose === 'fee' || purpose === 'papers' || purpose === 'debt') && (word === null || !isRefused(reading, word))

function whenPaid(reading: Reading, { amount, purpose }: Sum): Fee['when'] {
  if (purpose === 'debt' || near(reading, amount, 'deduct', 6) !== null) return 'from-pay'
  return near(reading, amount, 'in-advance', 6) === null ? 'unknown' : 'before-work'
}

/** Statements about contract, permit and passport. */
export function papersOf(reading: Reading, signs: FoundSigns, quoting: Quoting): Fact<'papers'>[] {
  const papers: Fact<'papers'>[] = []
  for (const [code, what] of BY_SIGN) {
    const quote = quoteFrom(signs, code)
    if (quote !== undefined) papers.push({ ...quote, what })
  }
  const kept = affirmed(reading, 'stays-with-owner')
  if (kept !== null) papers.push({ ...quoting(kept), what: 'kept-by-worker' })
  const permit = papers.some(({ what }) => what === 'permit-promised') ? null : arrangedPermit(reading)
  if (permit !== null) papers.push({ ...quoting(permit), what: 'permit-arranged' })
  return papers
}

const BY_SIGN: readonly (readonly [Parameters<typeof quoteFrom>[1], Papers['what']])[] = [
  ['contract-stated', 'contract'],
  ['no-contract', 'no-contract'],
  ['document-handover', 'handed-over'],
  ['visa-shortcut', 'permit-promised'],
]

function arrangedPermit(reading: Reading): Span | null {
  const places = placesOf(reading, 'visa')
  for (let i = 0; i < places.length; i += 2) {
    const span = { start: places[i], end: places[i + 1] }
    const by = near(reading, span, 'arrange', 4)
    if (by !== null && !isRefused(reading, span)) return union(span, by)
  }
  return null
}
