import type { Amount } from '../indicators/amounts.ts'
import { has, near, placesOf, type Reading, type Span } from '../indicators/reading.ts'
import type { Concept } from '../languages/pack.ts'
import { JOINED, SENTENCE } from '../tokens.ts'
import type { PayPeriod, Tax } from './fact.ts'
import { NOWHERE_NEAR, WordList, wordsBetween } from './nearness.ts'
import { periodBySize } from './per-hour.ts'
import { rateOf } from './rates.ts'
import { NET_SIGNS, NET_WORDS, PIECE_SIGNS, PIECE_WORDS } from './words.ts'

/** What a sum in an offer is for. */
export type Purpose = 'pay' | 'fee' | 'papers' | 'housing' | 'transport' | 'debt'

/** A sum of an offer, with the words that say what it is for where there are any. */
export type Sum = { readonly amount: Amount; readonly purpose: Purpose; readonly word: Span | null; readonly tax: Tax }

/** Concepts that say what a sum is for, and how many words away. Of two that are as near, the earlier. */
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
/** «1,400 €, housing»: the comma parts the two. */
const PARTED = 5
/** A period says that a sum is a wage, if nothing nearer says something else. */
const BY_PERIOD = 3.5

/** Sums of an offer and what each is for; those that nothing tells apart from a fee or a price are left out. */
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
    for (let i = 0; i < places.length; i += 2) {
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

/** «1,400 € a month free housing»: what costs nothing has no sum. And a period is no word for pay, though some packs have it so. */
function isNoClaim(reading: Reading, purpose: Purpose, span: Span): boolean {
  if (purpose === 'pay')
    return PERIODS.some((concept) => has(reading, concept) && placesOf(reading, concept).includes(span.start))
  return (purpose === 'housing' || purpose === 'transport') && near(reading, span, 'free', 1) !== null
}

const PERIODS = ['per-month', 'per-day', 'per-week', 'per-hour'] as const

/** By its size it can be a wage. */
const isWage = ({ high, currency }: Amount): boolean => periodBySize(high * (rateOf(currency)?.euro ?? 0)) !== null

const net = new WordList(NET_WORDS, NET_SIGNS)
const piece = new WordList(PIECE_WORDS, PIECE_SIGNS)
const TAX_REACH = 4
/** «1,800 gross / 1,400 net»: each word belongs to the sum on its side. */
const TAX_PARTED = 2

/** What stands at a sum about tax: the nearer of gross and net. */
function taxOf(reading: Reading, amount: Span): Tax {
  let gross = NOWHERE_NEAR
  const places = placesOf(reading, 'gross')
  for (let i = 0; i < places.length; i += 2) {
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

/** Of two as near, the one behind the sum. */
const sided = (away: number, behind: boolean): number => (behind ? away : away + 0.5)

/** Euro. More is no hour's or day's pay, less is no year's, whatever stands beside: «6,500 gross, 40 h», «12,000, ten hours a day». */
const MOST: Readonly<Record<string, number>> = { hour: 100, day: 1000 }
const LEAST_A_YEAR = 6000

/** The period a sum is paid for; by the piece where its unit stands right behind it. */
export function payPeriodOf(reading: Reading, { end, high, currency, period }: Amount): PayPeriod {
  // «a kg», «par kg», «€/kg».
  if (piece.at(reading, end) || (end + 1 < reading.tokens.count && isPair(reading, end) && piece.at(reading, end + 1)))
    return 'piece'
  const euro = high * (rateOf(currency)?.euro ?? 1)
  if (period === null || euro > (MOST[period] ?? euro)) return 'unknown'
  return period === 'year' && euro < LEAST_A_YEAR ? 'unknown' : period
}

/** Two words that nothing parts. */
const isPair = ({ tokens }: Reading, at: number): boolean =>
  tokens.pause[at + 1] === JOINED && tokens.pause[at] < SENTENCE

/** How sure it is that a sum is pay: by a word for pay or tax, by its period, by its size alone. */
const SURE = 0
const BY_ITS_PERIOD = 1
const BY_ITS_SIZE = 2

function sureness({ amount, word, tax }: Sum): number {
  if (word !== null || tax !== 'unknown') return SURE
  return amount.period === null ? BY_ITS_SIZE : BY_ITS_PERIOD
}

/** The sums of an offer that are its pay: where some are surely, others are boards, fares or fines. */
export function paySums(sums: readonly Sum[]): Sum[] {
  const paid = sums.filter(({ purpose }) => purpose === 'pay')
  if (paid.length < 2) return paid
  const sure = paid.map(sureness)
  const best = Math.min(...sure)
  return paid.filter((_, i) => sure[i] === best)
}
