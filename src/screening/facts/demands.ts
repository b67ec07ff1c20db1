import { fromToken } from '../indicators/places.ts'
import {
  affirmed,
  distance,
  isDenied,
  isRefused,
  near,
  placesOf,
  type Reading,
  type Span,
  union,
} from '../indicators/reading.ts'
import type { Concept } from '../languages/pack.ts'
import type { Fact, Fee, Papers } from './fact.ts'
import { NOWHERE_NEAR, WordList, wordsBetween } from './nearness.ts'
import type { Sum } from './pay.ts'
import { costOf, spanOf } from './provided.ts'
import { type Quoting, withSign } from './quoting.ts'
import { type FoundSigns, quoteFrom } from './signs.ts'
import { REST_SIGNS, REST_WORDS } from './words.ts'

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

const PAID_REACH = 6
/** Distance added by a comma, as in «500 € today, the rest from wages». */
const PARTED = 3
const rest = new WordList(REST_WORDS, REST_SIGNS)

/** When a sum is due: what stands nearer to it says so. What is taken from wages may be the rest, and not this sum. */
function whenPaid(reading: Reading, { amount, purpose }: Sum): Fee['when'] {
  if (purpose === 'debt') return 'from-pay'
  const cut = awayFrom(reading, amount, 'deduct', (span) => !isOfTheRest(reading, amount, span))
  const before = awayFrom(reading, amount, 'in-advance', (span) => !isDenied(reading, span))
  if (Math.min(cut, before) === NOWHERE_NEAR) return 'unknown'
  return cut < before ? 'from-pay' : 'before-work'
}

/** Words from a sum to the nearest place of a concept in its sentence that counts; NOWHERE_NEAR for none. */
function awayFrom(reading: Reading, amount: Span, concept: Concept, counts: (span: Span) => boolean): number {
  const places = placesOf(reading, concept)
  let nearest = NOWHERE_NEAR
  for (let i = fromToken(places, amount.start - PAID_REACH); i < places.length; i += 2) {
    if (places[i] - amount.end > PAID_REACH) break
    const span = { start: places[i], end: places[i + 1] }
    if (distance(amount, span) > PAID_REACH || !counts(span)) continue
    nearest = Math.min(nearest, wordsBetween(reading, amount, span, PARTED))
  }
  return nearest
}

/** Whether «the rest» stands between a sum and a later deduction, or in it. */
const isOfTheRest = (reading: Reading, amount: Span, cut: Span): boolean => {
  for (let at = amount.end; at < cut.end; at++) if (rest.at(reading, at)) return true
  return false
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
