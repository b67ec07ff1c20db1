import { fold } from '../fold.ts'
import { CLAUSE, hashWord, JOINED, NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import { CURRENCY_SIGNS, CURRENCY_WORDS, EURO_FOR, HOME_CURRENCY, LOCAL_CURRENCY_WORDS } from './currencies.ts'
import { CONCEPT, type Hits } from './lexicon.ts'
import { isMillions, isNumberLike, readNumber } from './numbers.ts'
import { fromToken } from './places.ts'
import { valuesByWord, WordValues, wordSet } from './word-values.ts'

export type Period = 'hour' | 'day' | 'week' | 'month' | 'year'

/** A sum of money in a text. */
export type Amount = {
  /** Token numbers `[start, end)`. */
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly currency: string
  readonly period: Period | null
}

/** Factors from a period to a month, at 40 hours and 5 days a week, 52 weeks a year. */
const PER_MONTH: Record<Period, number> = { hour: 173.3, day: 21.7, week: 4.33, month: 1, year: 1 / 12 }

/**
 * Euro per month at the upper end of a sum. The size gives an unstated period: below 45 € an hour, from 1,000 € a
 * month. Sums between may be a fee as well as a wage and count as 0.
 */
export function euroPerMonth(amount: Amount): number {
  const euro = amount.high * (EURO_FOR[amount.currency] ?? 0)
  const period = amount.period ?? (euro < 45 ? 'hour' : euro >= 1000 ? 'month' : null)
  return period === null ? 0 : euro * PER_MONTH[period]
}

/**
 * Finds every sum with a currency beside it. A range is one sum («1 200 – 1 500 €», «€6.5–9k»); «от 900 до 1100 евро»
 * is two.
 */
export function findAmounts(text: string, tokens: Tokens, hits: Hits, language: string): Amount[] {
  const amounts: Amount[] = []
  for (let at = 0; at < tokens.count; ) {
    at = isNumberLike(text, tokens, at) ? readAmount(text, tokens, hits, language, at, amounts) : at + 1
  }
  return amounts
}

/** Less than a meal costs; «won» behind a smaller number is a verb or «out»: «in 2019 won a prize», «все 3 вон там». */
const LEAST_WON = 5000

/** Adds the sum that begins with a number, if there is one. @returns the next token to read */
function readAmount(text: string, tokens: Tokens, hits: Hits, language: string, at: number, amounts: Amount[]): number {
  const { first, high, end } = readRange(text, tokens, at, language)
  const currency =
    currencyAt(text, tokens, at, end, language) ?? homeCurrency(high, language, text, hits, tokens, at, end)
  if (currency === null || high <= 0 || (currency.code === 'KRW' && high < LEAST_WON)) return end
  amounts.push({
    start: currency.start,
    end: currency.end,
    low: first,
    high,
    currency: currency.code,
    period: isPerHour(text, tokens, end - 1) ? 'hour' : periodNear(text, hits, tokens, at, currency.end),
  })
  return Math.max(end, currency.end)
}

const isPerHour = (text: string, { kind, end }: Tokens, at: number): boolean =>
  kind[at] === WORD && text.startsWith('ph', end[at] - 2)

function readRange(
  text: string,
  tokens: Tokens,
  at: number,
  language: string,
): { first: number; high: number; end: number } {
  const { value, end } = readNumber(text, tokens, at, language)
  if (end < tokens.count && isRangeGap(text, tokens, end) && isNumberLike(text, tokens, end)) {
    const second = readNumber(text, tokens, end, language)
    // A thousand behind the second number belongs to both: «6.5–9k».
    if (second.value >= value || second.value * 1000 >= value)
      return {
        first: value < second.value / 100 ? value * thousand(second.scale) : value,
        high: second.value,
        end: second.end,
      }
  }
  return { first: value, high: value, end }
}

const thousand = (scale: number): number => (scale === 1 ? 1000 : scale)

function isRangeGap(text: string, tokens: Tokens, at: number): boolean {
  // Every dash or slash between two numbers is a pause.
  if (tokens.pause[at] === JOINED) return false
  return /^\s?(-|–|—|−|\.\.|…|\/)\s?[€$£]?\s?$/.test(text.slice(tokens.end[at - 1], tokens.start[at]))
}

/** The currency sign or word that touches a number, and the token span with it. */
function currencyAt(
  text: string,
  tokens: Tokens,
  start: number,
  end: number,
  language: string,
): { code: string; start: number; end: number } | null {
  const sign = signBehind(text, tokens, end) ?? signBefore(text, tokens, start)
  if (sign !== undefined) return { code: sign, start, end }
  const glued = tokens.kind[start] === NUMBER ? null : GLUED_ON.exec(text.slice(tokens.start[start], tokens.end[start]))
  if (glued !== null && !isScale(glued[1]))
    return { code: GLUED[glued[1]] ?? CURRENCY_WORDS[fold(glued[1])] ?? 'EUR', start, end }
  const joint = end + 1 < tokens.count && isOf(text, tokens, end, language) ? end + 1 : end
  const word =
    joint < tokens.count && tokens.pause[end] !== SENTENCE ? currencyWord(text, tokens, joint, language) : null
  if (word !== null) return { code: word.code, start, end: joint + word.places }
  if (language === 'vi' && isMillion(text.slice(tokens.start[start], tokens.end[end - 1])))
    return { code: 'VND', start, end }
  const ahead =
    start > 0 && tokens.pause[start] === JOINED ? currencyWord(text, tokens, start - 1, language)?.code : undefined
  // «р» before a number is a preposition or an initial, rarely a rouble; «won» before one is a verb.
  return ahead === undefined || ahead === 'RUB' || ahead === 'KRW' ? null : { code: ahead, start: start - 1, end }
}

const CODE_OF_SIGN = new Map(Object.entries(CURRENCY_SIGNS).map(([sign, code]) => [sign.charCodeAt(0), code]))
const isSpace = (unit: number): boolean =>
  unit === 32 || ((unit < 14 || unit > 127) && /\s/.test(String.fromCharCode(unit)))

/** The currency whose sign directly follows the token before `end`. */
function signBehind(text: string, tokens: Tokens, end: number): string | undefined {
  const from = tokens.end[end - 1]
  const to = end < tokens.count ? tokens.start[end] : Math.min(text.length, from + 2)
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at < to ? CODE_OF_SIGN.get(text.charCodeAt(at)) : undefined
}

function signBefore(text: string, tokens: Tokens, start: number): string | undefined {
  const from = start > 0 ? tokens.end[start - 1] : 0
  let at = tokens.start[start] - 1
  while (at >= from && isSpace(text.charCodeAt(at))) at--
  return at >= from ? CODE_OF_SIGN.get(text.charCodeAt(at)) : undefined
}

/** Languages that put «of» between a million and its currency: «5 millones de euros»; Romanian puts it behind any number. */
const OF: Readonly<Record<string, string>> = { ro: 'de', es: 'de', pt: 'de', fr: 'de', ca: 'de', it: 'di' }

const isOf = (text: string, tokens: Tokens, at: number, language: string): boolean => {
  const of = OF[language]
  if (of === undefined || tokens.end[at] - tokens.start[at] !== 2 || !text.startsWith(of, tokens.start[at]))
    return false
  return language === 'ro' || isMillions(tokens.form[at - 1])
}

const GLUED_ON = /^\d+(eur|euro|e|zl|zł|ft|usd|lei|tr|củ|tl|rs|aed|kč|inr|dh)$/

/** Currencies of suffixes glued to a number that are not currency words by themselves. */
const GLUED: Readonly<Record<string, string>> = { dh: 'AED' }
const isScale = (sign: string): boolean => sign === 'tr' || sign === 'củ'
/** Whether a sum is in millions, which in Vietnamese only the đồng is. */
const isMillion = (written: string): boolean => /(?:tr|củ|triệu|trieu)$/.test(written)

/** Currency words by the hash of their tokens. */
const CODES = new WordValues(Object.entries(CURRENCY_WORDS).map(([word, code]) => [hashWord(fold(word)), code]))
const LOCAL_CODES = valuesByWord(LOCAL_CURRENCY_WORDS, hashWord, String)
const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff
const LONGEST_HAN = 3

function currencyWord(text: string, tokens: Tokens, at: number, language: string) {
  if (tokens.kind[at] !== WORD) return null
  const unit = text.charCodeAt(tokens.start[at])
  if (unit >= FIRST_HAN && unit <= LAST_HAN) return hanCurrency(text, tokens, at)
  const code = LOCAL_CODES.get(language)?.at(tokens.hash[at]) ?? CODES.at(tokens.hash[at])
  return code === undefined ? null : { code, places: 1 }
}

/** Finds a currency in Chinese, where «人民币» is three tokens and «美元» two. */
function hanCurrency(text: string, tokens: Tokens, at: number) {
  const start = tokens.start[at]
  for (let places = LONGEST_HAN; places > 0; places--) {
    const code = CURRENCY_WORDS[text.slice(start, start + places)]
    if (code !== undefined) return { code, places }
  }
  return null
}

const BARE_LEAST = 1000
const GROSS_LEAST = 4
/** Euro that nobody promises for a month without naming a currency. */
const MOST_MONTH = 60_000

/**
 * Takes a bare number as money of the language's country: a large one with a period beside it («20 тысяч в месяц»), or
 * any that is called gross or net («13,90 brutto»).
 */
function homeCurrency(
  high: number,
  language: string,
  text: string,
  hits: Hits,
  tokens: Tokens,
  start: number,
  end: number,
) {
  const code = HOME_CURRENCY[language]
  if (code === undefined) return null
  // «2 million visitors a month» are no wage.
  if (high * (EURO_FOR[code] ?? 1) > MOST_MONTH) return null
  const isRoundPay = high >= BARE_LEAST && high % 10 === 0 && periodNear(text, hits, tokens, start, end) !== null
  return isRoundPay || (high >= GROSS_LEAST && isTaxTold(tokens, start, end)) ? { code, start, end } : null
}

/** Whether a sum may end before a token: with a currency sign or word, or with gross or net. */
export const mayEndSum = (text: string, tokens: Tokens, at: number, language: string): boolean =>
  signBehind(text, tokens, at) !== undefined ||
  currencyWord(text, tokens, at - 1, language) !== null ||
  TAX_WORDS.at(tokens.hash[at - 1]) === true

/** Whether gross or net stands beside a number: «1.640 brutos», «netto 2400». */
function isTaxTold(tokens: Tokens, start: number, end: number): boolean {
  const { pause, hash } = tokens
  if (end < tokens.count && pause[end] === JOINED && TAX_WORDS.at(hash[end])) return true
  return start > 0 && pause[start] === JOINED && TAX_WORDS.at(hash[start - 1]) === true
}

const GROSS = 'brutto bruto bruta brutos brutas brut bruts bruti brute брутто бруто брутно брутна'
const NET = 'net neto netto neta nette netti нетто нето'
const TAX_WORDS = wordSet(`${GROSS} ${NET}`)

const PERIODS: readonly (readonly [number, Period])[] = [
  [CONCEPT['per-hour'], 'hour'],
  [CONCEPT['per-day'], 'day'],
  [CONCEPT['per-week'], 'week'],
  [CONCEPT['per-month'], 'month'],
  [CONCEPT['per-year'], 'year'],
]
const REACH_BEHIND = 4
const REACH_BEFORE = 5

/** The nearest period word in the sentence: behind the sum («15 € an hour»), otherwise before it («hourly 15 €»). */
function periodNear(text: string, hits: Hits, tokens: Tokens, start: number, end: number): Period | null {
  let best: Period | null = null
  let nearest = REACH_BEHIND + REACH_BEFORE
  for (const [concept, period] of PERIODS) {
    const found = hits[concept]
    if (found === undefined) continue
    // Places ascend, so the search ends at the first one too far behind.
    for (let i = fromToken(found, start - REACH_BEFORE); i < found.length && found[i] <= end + REACH_BEHIND; i += 2) {
      const ahead = found[i] >= end
      const distance = ahead ? found[i] - end : start - found[i + 1]
      const cost = ahead ? distance : distance + REACH_BEHIND
      // A comma separates the period from the hours, so it belongs to the sum: «48 hours, monthly 22,000».
      const isSums = !ahead && tokens.pause[found[i]] >= CLAUSE
      if (!isSums && isHoursOf(hits, found[i])) continue
      // «4 hours, 60 €» is the pay for all four hours.
      if (!ahead && period === 'hour' && found[i] > 0 && isNumberLike(text, tokens, found[i] - 1)) continue
      const allowed = ahead ? distance <= REACH_BEHIND : distance >= 0 && distance <= REACH_BEFORE
      if (allowed && cost < nearest && !hasBreak(tokens, Math.min(found[i], end), Math.max(found[i], start))) {
        nearest = cost
        best = period
      }
    }
  }
  return best
}

/** Whether a period belongs to hours: «40 hours a week, 1,450 €». */
function isHoursOf(hits: Hits, start: number): boolean {
  const hours = hits[CONCEPT.hour]
  if (hours === undefined) return false
  for (let i = fromToken(hours, start - 1); i < hours.length && hours[i] < start; i += 2)
    if (start - hours[i + 1] <= 1) return true
  return false
}

function hasBreak(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i <= to && i < tokens.count; i++) if (tokens.pause[i] > CLAUSE) return true
  return false
}
