import { CLAUSE, NUMBER, SENTENCE } from '../tokens.ts'
import type { Amount, Period } from './amounts.ts'
import { EURO_FOR } from './currencies.ts'
import { isMoney, isRightBehind } from './lengths.ts'
import { spansNear } from './places.ts'
import {
  distance,
  firstNear,
  firstOf,
  inOneSentence,
  isRefused,
  near,
  numberAt,
  placesOf,
  type Reading,
  type Rule,
  type Span,
} from './reading.ts'
import { wordSet } from './word-values.ts'

const PERIODS = ['per-day', 'per-week', 'per-month'] as const

/** Least bare number that may be a rent, by its period: «in the first 5 weeks» is none. */
const LEAST_RENT = { 'per-day': 3, 'per-week': 15, 'per-month': 15 } as const

/** Whether a bare number is a rent with its period directly behind: «40 a week». */
const isBareRent = (reading: Reading, at: number): boolean =>
  reading.tokens.kind[at] === NUMBER &&
  PERIODS.some(
    (period) =>
      numberAt(reading, at) >= LEAST_RENT[period] &&
      isRightBehind(placesOf(reading, period), reading.tokens, at + 1, 1),
  )

/** Whether a bare rent follows housing: «Bed in the back room, 40 a week». Adverts sometimes leave the currency out. */
function hasBareRent(reading: Reading, span: Span): boolean {
  const stop = Math.min(span.end + 7, reading.tokens.count)
  for (let at = span.end; at < stop; at++) {
    if (reading.tokens.pause[at] === SENTENCE) return false
    if (reading.tokens.kind[at] === NUMBER && numberAt(reading, at) >= LEAST_RENT['per-day'])
      return isBareRent(reading, at)
  }
  return false
}

const RENT_REACH = 6

/** Whether a sum stands behind housing, or directly before: «room 90 € a month», «150 € for the room». */
export const hasRent = (reading: Reading, span: Span): boolean =>
  hasBareRent(reading, span) ||
  spansNear(reading.amounts, span, RENT_REACH).some((amount) => {
    const isBehind = amount.start >= span.end
    const isCut = !isBehind && near(reading, span, 'deduct', 8) !== null
    if (distance(span, amount) > (isBehind || isCut ? RENT_REACH : 2) || !inOneSentence(reading.tokens, span, amount))
      return false
    return isBehind || isPlain(reading, amount.end, span.start)
  })

/** Whether only words and a currency sign stand between two tokens. */
const isPlain = ({ text, tokens }: Reading, from: number, to: number): boolean =>
  /^[\p{L}\p{Sc} ]*$/u.test(text.slice(tokens.end[from - 1], tokens.start[to]))

/**
 * Beds and rooms, of all languages at once. Adverts for cleaners and hotels are full of them, so packs list them only
 * with other words; beside the price of a night, week or month they are housing.
 */
const BEDS = wordSet(
  'room bed bunk caravan flat cabin bedroom kamer bed bett zimmer wohnwagen container schlafplatz wohnung ' +
    'istaba istabu istabiņa gulta gultu gultasvieta dzīvoklis vagoniņš kambarys kambarį lova lovą butas vagonėlis namelis ' +
    'tuba voodi voodikoht korter vagun pokój pokoik łóżko kwatera kwaterę nocleg stancja mieszkanie kontener ' +
    'pokoj postel lůžko ubytovna izba posteľ lôžko комната комнату койка койку кровать хата квартира вагончик балок бытовка ' +
    'кімната кімнату ліжко койко стая легло квартира хатата фургон camera cameră pat patul rulota rulotă barăci container ' +
    'habitación habitacion cuarto cama litera piso caseta cortijo quarto beliche contentor chambre lit dortoir stanza letto alloggio ' +
    'soba krevet postelja ležaj szoba ágy rum säng værelse seng rom huone sänky δωμάτιο κρεβάτι oda yatak dhoma krevati',
)

/** Words for nights. A night's work costs more than a night's bed. */
const NIGHTS = wordSet(
  'night nights nacht nakti nakts naktī naktį naktis öö noc ночь ніч нощ нощувка noapte noaptea noche noite ' +
    'nuit notte noč noći éjszaka éj natt nat yö νύχτα gece natë',
)

/** A price of at most this many euro a night is a bed's, since nobody is paid so little. */
const CHEAP_NIGHT = 12
/** Higher sums are pay, not the price of a bed. */
const DEAREST: Readonly<Record<Period, number>> = { hour: 0, day: 40, week: 200, month: 700, year: 0 }

const BED_REACH = 7
const SIDE = 1
const CUT_REACH = 6

/**
 * Finds the price of a bed in words that no pack has for housing: a bed or room with its price in the same clause, the
 * price of a night, or a sum deducted from pay week by week.
 */
export function rentTold(reading: Reading): Span | null {
  const sum = reading.amounts.find((amount) => isRent(reading, amount))
  if (sum !== undefined) return sum
  for (const period of PERIODS) {
    const number = firstOf(reading, period, ({ start }) => start > 1 && isRentBefore(reading, start))
    if (number !== null) return number
  }
  return null
}

function isRent(reading: Reading, amount: Amount): boolean {
  const euro = amount.high * (EURO_FOR[amount.currency] ?? 0)
  const period = isNightly(reading, amount.end) ? 'day' : amount.period
  if (euro <= 0 || euro > DEAREST[period ?? 'month']) return false
  const isCut = isCutRight(reading, amount)
  const pay = near(reading, amount, 'pay', 3)
  // A wage behind the sum is the pay it is deducted from: «Room 90 €, from your wages».
  if (pay !== null && !(isCut && pay.start >= amount.end)) return false
  if (isNightly(reading, amount.end) && euro <= CHEAP_NIGHT) return true
  if (period !== null && isCut) return true
  const bed = bedBefore(reading, amount.start)
  return bed >= 0 && (period !== null || amount.start - bed <= SIDE + 1 || isCut)
}

function isRentBefore(reading: Reading, at: number): boolean {
  const number = at - 1
  if (!isBareRent(reading, number) || isMoney(reading, number)) return false
  return numberAt(reading, number) <= DEAREST.month && bedBefore(reading, number) >= 0
}

/** Whether a sum is per night: «6 € a night», «5 € par nakti». */
function isNightly({ tokens }: Reading, end: number): boolean {
  for (let at = end; at < tokens.count && at <= end + SIDE && tokens.pause[at] !== SENTENCE; at++)
    if (NIGHTS.at(tokens.hash[at])) return true
  return false
}

/** Whether an undenied word for deduction follows a sum: «85 € a week, deducted». */
const isCutRight = (reading: Reading, amount: Span): boolean =>
  firstNear(
    reading,
    'deduct',
    { start: amount.end, end: amount.end },
    CUT_REACH,
    (cut) => cut.start >= amount.end && inOneSentence(reading.tokens, amount, cut) && !isRefused(reading, cut),
  ) !== null

/**
 * A sum deducted from pay, with a bed or room before it in the sentence: «Cabin behind the stable, 60 € a week,
 * deducted».
 */
export const rentCut: Rule = (reading) =>
  reading.amounts.find(
    (amount) =>
      isRent(reading, amount) && isCutRight(reading, amount) && bedBefore(reading, amount.start, SENTENCE) >= 0,
  ) ?? null

/**
 * The nearest bed before a token; -1 for none.
 * @param stop the pause that ends the search: CLAUSE or SENTENCE
 */
function bedBefore({ text, tokens }: Reading, at: number, stop = CLAUSE): number {
  for (let bed = at - 1; bed >= 0 && bed >= at - BED_REACH; bed--) {
    // The sign of «room £40» is a pause for the tokeniser, but not for a reader.
    const isSign = bed + 1 === at && /^ ?\p{Sc} ?$/u.test(text.slice(tokens.end[bed], tokens.start[at]))
    if (tokens.pause[bed + 1] >= stop && !isSign) return -1
    if (BEDS.at(tokens.hash[bed])) return bed
  }
  return -1
}
