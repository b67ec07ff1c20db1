import type { Amount } from '../indicators/amounts.ts'
import { fromToken } from '../indicators/places.ts'
import { has, near, placesOf, type Reading, type Span } from '../indicators/reading.ts'
import type { Concept } from '../languages/pack.ts'
import { JOINED, SENTENCE } from '../tokens.ts'
import type { PayPeriod, Tax } from './fact.ts'
import { AROUND, NOWHERE_NEAR, WordList, wordsBetween } from './nearness.ts'
import { periodBySize } from './per-hour.ts'
import { rateOf } from './rates.ts'
import { NET_SIGNS, NET_WORDS, PIECE_SIGNS, PIECE_WORDS } from './words.ts'

/** The purpose of a sum in an offer. */
export type Purpose = 'pay' | 'fee' | 'papers' | 'housing' | 'transport' | 'debt'

/** A sum of an offer; `word` is the span of the words that state its purpose, if any. */
export type Sum = { readonly amount: Amount; readonly purpose: Purpose; readonly word: Span | null; readonly tax: Tax }

/** Concepts that state a sum's purpose, and their reach in words. At equal distance the earlier one wins. */
const CLAIMS: readonly (readonly [Purpose, Concept, number])[] = [
  ['fee', 'fee', 5],
  ['fee', 'in-advance', 4],
  ['housing', 'housing', 4],
  ['papers', 'visa', 4],
  ['transport', 'transport', 4],
  ['debt', 'advance', 3],
  ['debt', 'deduct', 3],
  ['pay', 'pay', 6],
]
/** Distance added by a comma, as in «1,400 €, housing». */
const PARTED = 5
/** Distance counted for a period, which makes a sum a wage unless a nearer word states another purpose. */
const BY_PERIOD = 3.5

/** Sums of an offer with the purpose of each; sums that could be a fee or a price are left out. */
export function sumsOf(reading: Reading): Sum[] {
  const sums: Sum[] = []
  for (const amount of reading.amounts) {
    const claimed = claimOf(reading, amount)
    if (claimed !== null) sums.push(claimed)
  }
  return sums
}

function claimOf(reading: Reading, amount: Amount): Sum | null {
  let purpose: Purpose | null = null
  let word: Span | null = null
  let nearest = amount.period === null ? NOWHERE_NEAR : BY_PERIOD
  for (const [claims, concept, reach] of CLAIMS) {
    const places = placesOf(reading, concept)
    for (let i = fromToken(places, amount.start - AROUND); i < places.length; i += 2) {
      if (places[i] - amount.end > AROUND) break
      const span = { start: places[i], end: places[i + 1] }
      const away = wordsBetween(reading, amount, span, PARTED)
      if (away > reach || away >= nearest || isNoClaim(reading, claims, span)) continue
      nearest = away
      purpose = claims
      word = span
    }
  }
  if (purpose === null && (amount.period !== null || isWage(amount))) purpose = 'pay'
  return purpose === null
    ? null
    : { amount, purpose, word, tax: purpose === 'pay' ? taxOf(reading, amount) : 'unknown' }
}

/**
 * Whether a concept states no purpose here: free housing has no sum («1,400 € a month free housing»), and a period is
 * no word for pay, though some packs list it as one.
 */
function isNoClaim(reading: Reading, purpose: Purpose, span: Span): boolean {
  if (purpose === 'pay')
    return PERIODS.some((concept) => has(reading, concept) && touches(placesOf(reading, concept), span.start))
  return (purpose === 'housing' || purpose === 'transport') && near(reading, span, 'free', 1) !== null
}

/** Whether a place starts or ends at a token. */
function touches(places: readonly number[], at: number): boolean {
  for (let i = fromToken(places, at); i < places.length && places[i] <= at; i += 2)
    if (places[i] === at || places[i + 1] === at) return true
  return false
}

const PERIODS = ['per-month', 'per-day', 'per-week', 'per-hour'] as const

/** Whether the size of a sum fits a wage. */
const isWage = ({ high, currency }: Amount): boolean => periodBySize(high * (rateOf(currency)?.euro ?? 0)) !== null

const net = new WordList(NET_WORDS, NET_SIGNS)
const piece = new WordList(PIECE_WORDS, PIECE_SIGNS)
const TAX_REACH = 4
/** Distance added by a slash, so that each word belongs to the sum on its side: «1,800 gross / 1,400 net». */
const TAX_PARTED = 2

/** The tax of a sum: the nearer of gross and net. */
function taxOf(reading: Reading, amount: Span): Tax {
  let gross = NOWHERE_NEAR
  const places = placesOf(reading, 'gross')
  for (let i = fromToken(places, amount.start - AROUND); i < places.length; i += 2) {
    if (places[i] - amount.end > AROUND) break
    const span = { start: places[i], end: places[i + 1] }
    gross = Math.min(gross, sided(wordsBetween(reading, amount, span, TAX_PARTED), span.start >= amount.end))
  }
  const at = net.near(reading, amount, TAX_REACH)
  const span = at === null ? null : { start: at, end: at + 1 }
  const neto =
    span === null ? NOWHERE_NEAR : sided(wordsBetween(reading, amount, span, TAX_PARTED), span.start >= amount.end)
  if (Math.min(gross, neto) > TAX_REACH + TAX_PARTED) return 'unknown'
  return gross <= neto ? 'gross' : 'net'
}

/** At equal distance the word behind the sum is nearer. */
const sided = (away: number, behind: boolean): number => (behind ? away : away + 0.5)

/**
 * Upper limits, in euro, of an hour's and a day's pay, and the lower limit of a year's, whatever words stand beside the
 * sum: «6,500 gross, 40 h», «12,000, ten hours a day».
 */
const MOST: Readonly<Record<string, number>> = { hour: 100, day: 1000 }
const LEAST_A_YEAR = 6000

/** The paid period of a sum; 'piece' where a unit of goods directly follows. */
export function payPeriodOf(reading: Reading, { end, high, currency, period }: Amount): PayPeriod {
  // Units may have two words: «a kg», «par kg», «€/kg».
  if (piece.at(reading, end) || (end + 1 < reading.tokens.count && isPair(reading, end) && piece.at(reading, end + 1)))
    return 'piece'
  const euro = high * (rateOf(currency)?.euro ?? 1)
  if (period === null || euro > (MOST[period] ?? euro)) return 'unknown'
  return period === 'year' && euro < LEAST_A_YEAR ? 'unknown' : period
}

/** Whether a token and the next one are a pair without a pause. */
const isPair = ({ tokens }: Reading, at: number): boolean =>
  tokens.pause[at + 1] === JOINED && tokens.pause[at] < SENTENCE

/** Confidence that a sum is pay: from a word for pay or tax, from its period, or from its size alone. */
const SURE = 0
const BY_ITS_PERIOD = 1
const BY_ITS_SIZE = 2

function sureness({ amount, word, tax }: Sum): number {
  if (word !== null || tax !== 'unknown') return SURE
  return amount.period === null ? BY_ITS_SIZE : BY_ITS_PERIOD
}

/** The sums of an offer that are its pay, those of the highest confidence; the others are board, fares or fines. */
export function paySums(sums: readonly Sum[]): Sum[] {
  const paid = sums.filter(({ purpose }) => purpose === 'pay')
  if (paid.length < 2) return paid
  const sure = paid.map(sureness)
  const best = Math.min(...sure)
  return paid.filter((_, i) => sure[i] === best)
}
