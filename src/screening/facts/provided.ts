import { distance, isDenied, near, placesOf, type Reading, type Span, union } from '../indicators/reading.ts'
import type { Concept } from '../languages/pack.ts'
import type { Cost, Fact, Housing, Transport } from './fact.ts'
import type { Sum } from './pay.ts'
import { type Quoting, withSign } from './quoting.ts'
import { type FoundSigns, quoteFrom } from './signs.ts'

type Terms = Housing['terms'] | Transport['terms']
type Provided<T extends Terms> = { readonly terms: T; readonly span: Span }

const FREE_REACH = 4
const DEDUCT_REACH = 8
/** Reach from a price to the word for deducting it from pay. */
const CUT_REACH = 4
const ARRANGE_REACH = 5
const MOST_PLACES = 12

/** Terms of housing with the work; empty where the offer names no housing or denies it. */
export function housingOf(
  reading: Reading,
  sums: readonly Sum[],
  signs: FoundSigns,
  quoting: Quoting,
): Fact<'housing'>[] {
  const paid = sums.find(({ purpose }) => purpose === 'housing')
  if (paid !== undefined) {
    const cut = near(reading, paid.amount, 'deduct', CUT_REACH)
    const quote = quoting(cut === null ? spanOf(paid) : union(spanOf(paid), cut))
    return [{ ...withSign(quote, reading.posting), terms: cut === null ? 'paid' : 'from-pay', cost: costOf(paid) }]
  }
  const found =
    beside(reading, 'housing', 'deduct', DEDUCT_REACH, 'from-pay') ??
    beside(reading, 'housing', 'free', FREE_REACH, 'free') ??
    named(reading, 'housing')
  if (found !== null) return [{ ...quoting(found.span), terms: found.terms }]
  // Signs are whole phrases without a word for housing; where such a word stands, it was examined above.
  const sign = placesOf(reading, 'housing').length > 0 ? undefined : quoteFrom(signs, 'tied-housing')
  return sign === undefined ? [] : [{ ...sign, terms: 'provided' }]
}

/** Terms of transport with the work. */
export function transportOf(
  reading: Reading,
  sums: readonly Sum[],
  signs: FoundSigns,
  quoting: Quoting,
): Fact<'transport'>[] {
  const lent = beside(reading, 'transport', 'deduct', DEDUCT_REACH, 'from-pay')
  if (lent !== null) return [{ ...quoting(lent.span), terms: 'from-pay' }]
  const paid = sums.find(({ purpose }) => purpose === 'transport')
  if (paid !== undefined)
    return [{ ...withSign(quoting(spanOf(paid)), reading.posting), terms: 'paid', cost: costOf(paid) }]
  const free = beside(reading, 'transport', 'free', FREE_REACH, 'free')
  if (free !== null) return [{ ...quoting(free.span), terms: 'free' }]
  const sign = quoteFrom(signs, 'travel-arranged')
  if (sign !== undefined) return [{ ...sign, terms: 'arranged' }]
  const arranged = beside(reading, 'transport', 'arrange', ARRANGE_REACH, 'arranged')
  return arranged === null ? [] : [{ ...quoting(arranged.span), terms: 'arranged' }]
}

/** The span of a sum and of the word that states its purpose. */
export const spanOf = ({ amount, word }: Sum): Span => (word === null ? amount : union(amount, word))

/** The price that a sum states. */
export const costOf = ({ amount }: Sum): Cost => ({
  amount: amount.high,
  currency: amount.currency,
  period: amount.period,
})

/** Finds a concept that is not denied, with another concept beside it in the sentence. */
function beside<T extends Terms>(
  reading: Reading,
  concept: Concept,
  other: Concept,
  reach: number,
  terms: T,
): Provided<T> | null {
  const places = placesOf(reading, concept)
  if (places.length === 0 || placesOf(reading, other).length === 0) return null
  for (let i = 0; i < places.length && i < MOST_PLACES; i += 2) {
    const span = { start: places[i], end: places[i + 1] }
    const found = near(reading, span, other, reach)
    if (found !== null && isOffered(reading, span, found) && distance(span, found) <= reach)
      return { terms, span: union(span, found) }
  }
  return null
}

/**
 * Whether neither span is denied and nothing says that there is no need: not «no caravan», «without deduction», «you
 * need not live in».
 */
const isOffered = (reading: Reading, span: Span, found?: Span): boolean =>
  !isDenied(reading, span, found) &&
  (found === undefined || !isDenied(reading, found, span)) &&
  near(reading, span, 'no-need', 1) === null

function named(reading: Reading, concept: Concept): Provided<'provided'> | null {
  const places = placesOf(reading, concept)
  for (let i = 0; i < places.length && i < MOST_PLACES; i += 2) {
    const span = { start: places[i], end: places[i + 1] }
    if (isOffered(reading, span)) return { terms: 'provided', span }
  }
  return null
}
