import { fold } from '../fold.ts'
import { CLAUSE, hashWord, JOINED, NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  EURO_FOR,
  HOME_CURRENCY,
  LOCAL_CURRENCY_WORDS,
  LOCAL_SCALES,
} from './currencies.ts'
import { CONCEPT, type Hits } from './lexicon.ts'

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

/** Working time that turns other periods into a month: 40 hours and 5 days a week, 52 weeks a year. */
const PER_MONTH: Record<Period, number> = { hour: 173.3, day: 21.7, week: 4.33, month: 1, year: 1 / 12 }
const LONGEST_NUMBER = 12

/**
 * Euro a month at the upper end. A period that is not said is taken from the size: below 45 € an hour, from 1,000 a month; what
 * lies between may be a fee as well as a wage and counts as 0.
 */
export function euroPerMonth(amount: Amount): number {
  const euro = amount.high * (EURO_FOR[amount.currency] ?? 0)
  const period = amount.period ?? (euro < 45 ? 'hour' : euro >= 1000 ? 'month' : null)
  return period === null ? 0 : euro * PER_MONTH[period]
}

/** Every sum with a currency beside it, ranges as one («1 200 – 1 500 €», «€6.5–9k», «от 900 до 1100 евро» as two). */
export function findAmounts(text: string, tokens: Tokens, hits: Hits, language: string): Amount[] {
  const amounts: Amount[] = []
  for (let at = 0; at < tokens.count; ) {
    at = isNumberLike(text, tokens, at) ? readAmount(text, tokens, hits, language, at, amounts) : at + 1
  }
  return amounts
}

/** Adds the sum that begins with a number, if it is one. @returns the token behind what was read */
function readAmount(text: string, tokens: Tokens, hits: Hits, language: string, at: number, amounts: Amount[]): number {
  const { first, high, end } = readRange(text, tokens, at, language)
  const currency =
    currencyAt(text, tokens, at, end, language) ?? homeCurrency(high, language, text, hits, tokens, at, end)
  if (currency === null || high <= 0) return end
  amounts.push({
    start: currency.start,
    end: currency.end,
    low: first,
    high,
    currency: currency.code,
    period: periodNear(text, hits, tokens, at, currency.end),
  })
  return Math.max(end, currency.end)
}

function readRange(
  text: string,
  tokens: Tokens,
  at: number,
  language: string,
): { first: number; high: number; end: number } {
  const { value, end } = readNumber(text, tokens, at, language)
  if (end < tokens.count && isRangeGap(text, tokens, end) && isNumberLike(text, tokens, end)) {
    const second = readNumber(text, tokens, end, language)
    // «6.5–9k»: the thousand behind the second number belongs to both.
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

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Digits, also with a thousand or a currency glued on: «4k», «900eur». */
export const isNumberLike = (text: string, tokens: Tokens, at: number): boolean =>
  tokens.kind[at] === NUMBER ||
  (tokens.kind[at] === WORD &&
    isDigit(text.charCodeAt(tokens.start[at])) &&
    /^(\d{1,3}(k|tk|т|тис|eur|euro|e|zl|zł|ft|usd|lei|tr|củ)|\d{1,6}(tl|rs|aed|kč|inr|dh))$/.test(
      text.slice(tokens.start[at], tokens.end[at]),
    ))

/**
 * The number that begins at a token, groups of three and a word for thousands taken in.
 * @param language whose words for thousands count beside those of all
 * @returns the token behind it too
 */
export function readNumber(
  text: string,
  tokens: Tokens,
  at: number,
  language = '',
): { value: number; scale: number; end: number } {
  let digits = text.slice(tokens.start[at], tokens.end[at])
  let end = at + 1
  // «1 850»: three digits that follow after one space belong to the number before.
  while (
    end < tokens.count &&
    tokens.kind[end] === NUMBER &&
    tokens.pause[end] === JOINED &&
    digits.length <= 7 &&
    tokens.start[end] === tokens.end[end - 1] + 1 &&
    tokens.end[end] - tokens.start[end] === 3 &&
    /^\d{1,3}( ?\d{3})*$/.test(digits)
  ) {
    digits += text.slice(tokens.start[end], tokens.end[end])
    end++
  }
  const glued = tokens.kind[at] === NUMBER ? 1 : gluedScale(digits)
  const scale = glued === 1 && end < tokens.count ? scaleAt(text, tokens, end, language) : glued
  if (scale !== 1 && tokens.kind[at] === NUMBER) end++
  return { value: parseNumber(digits) * scale, scale, end }
}

/** «4k» 1000, «20tr» a million. */
const gluedScale = (digits: string): number =>
  /^\d{1,3}(k|tk|т|тис)$/.test(digits) ? 1000 : /^\d{1,3}(tr|củ)$/.test(digits) ? 1_000_000 : 1

function scaleAt(text: string, tokens: Tokens, at: number, language: string): number {
  if (tokens.kind[at] !== WORD || tokens.pause[at] === SENTENCE) return 1
  const word = text.slice(tokens.start[at], tokens.end[at])
  return SCALES.get(language)?.get(word) ?? (THOUSANDS.test(word) ? 1000 : 1)
}

/** The words of «word:value word:value» with their values, by language. */
const byWord = <T>(
  table: Record<string, string>,
  read: (value: string) => T,
): ReadonlyMap<string, ReadonlyMap<string, T>> =>
  new Map(
    Object.entries(table).map(([language, list]) => [
      language,
      new Map(
        list.split(' ').map((pair) => [pair.slice(0, pair.indexOf(':')), read(pair.slice(pair.indexOf(':') + 1))]),
      ),
    ]),
  )
const SCALES = byWord(LOCAL_SCALES, Number)
const LOCAL_WORDS = byWord(LOCAL_CURRENCY_WORDS, String)

const THOUSANDS =
  /^(tūkstoši|tūkstošus|tūkstošu|tukstosi|tūkstančiai|tūkstančių|tūkstančius|tuhande|tuhandeid|k|tys|tūkst|tukst|тыс|тис|mii|mil|хил|хиляди|тысяч|тисяч|tisic|tuhat|thousand|tysiecy|tysiące)$/
/** «2.500», «2,500», «1850», «13,90», «6.5»: a mark before exactly three digits groups, any other is the decimal mark. */
function parseNumber(glued: string): number {
  // Most numbers are digits alone.
  if (/^\d{1,12}$/.test(glued)) return Number(glued)
  const written = glued.replace(/[^\d.,]/g, '')
  if (written.length > LONGEST_NUMBER) return 0
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(written)
  return Number(grouped ? written.replace(/[.,]/g, '') : written.replace(/,/g, '.').replace(/\.(?=.*\.)/g, ''))
}

function isRangeGap(text: string, tokens: Tokens, at: number): boolean {
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
  const before = text.slice(start > 0 ? tokens.end[start - 1] : 0, tokens.start[start])
  const behind = text.slice(tokens.end[end - 1], end < tokens.count ? tokens.start[end] : tokens.end[end - 1] + 2)
  const sign = CURRENCY_SIGNS[behind.trimStart()[0]] ?? CURRENCY_SIGNS[before.trimEnd().slice(-1)]
  if (sign !== undefined) return { code: sign, start, end }
  const glued = tokens.kind[start] === NUMBER ? null : GLUED_ON.exec(text.slice(tokens.start[start], tokens.end[start]))
  if (glued !== null && !isScale(glued[1]))
    return { code: GLUED[glued[1]] ?? CURRENCY_WORDS[fold(glued[1])] ?? 'EUR', start, end }
  // Romanian counts «180 de euro».
  const joint = language === 'ro' && end + 1 < tokens.count && isDe(text, tokens, end) ? end + 1 : end
  const word =
    joint < tokens.count && tokens.pause[end] !== SENTENCE ? currencyWord(text, tokens, joint, language) : null
  if (word !== null) return { code: word.code, start, end: joint + word.places }
  if (language === 'vi' && isMillion(text.slice(tokens.start[start], tokens.end[end - 1])))
    return { code: 'VND', start, end }
  const ahead =
    start > 0 && tokens.pause[start] === JOINED ? currencyWord(text, tokens, start - 1, language)?.code : undefined
  // «р» before a number is a preposition or an initial, hardly ever a rouble.
  return ahead === undefined || ahead === 'RUB' ? null : { code: ahead, start: start - 1, end }
}

const isDe = (text: string, tokens: Tokens, at: number): boolean =>
  tokens.end[at] - tokens.start[at] === 2 && text.startsWith('de', tokens.start[at])

const GLUED_ON = /^\d+(eur|euro|e|zl|zł|ft|usd|lei|tr|củ|tl|rs|aed|kč|inr|dh)$/

/** Money by what is glued to a number, where it is not the word for it. */
const GLUED: Readonly<Record<string, string>> = { dh: 'AED' }
const isScale = (sign: string): boolean => sign === 'tr' || sign === 'củ'
/** Millions are said of the đồng alone. */
const isMillion = (written: string): boolean => /(?:tr|củ|triệu|trieu)$/.test(written)

/** Currency words by the hash that tokens carry. */
const CURRENCY_BY_HASH = new Map(Object.entries(CURRENCY_WORDS).map(([word, code]) => [hashWord(fold(word)), code]))
const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff
const LONGEST_HAN = 3

function currencyWord(text: string, tokens: Tokens, at: number, language: string) {
  if (tokens.kind[at] !== WORD) return null
  const unit = text.charCodeAt(tokens.start[at])
  if (unit >= FIRST_HAN && unit <= LAST_HAN) return hanCurrency(text, tokens, at)
  const local = LOCAL_WORDS.get(language)
  const code = local?.get(fold(text.slice(tokens.start[at], tokens.end[at]))) ?? CURRENCY_BY_HASH.get(tokens.hash[at])
  return code === undefined ? null : { code, places: 1 }
}

/** «人民币» is three tokens, «美元» two. */
function hanCurrency(text: string, tokens: Tokens, at: number) {
  const start = tokens.start[at]
  for (let places = LONGEST_HAN; places > 0; places--) {
    const code = CURRENCY_WORDS[text.slice(start, start + places)]
    if (code !== undefined) return { code, places }
  }
  return null
}

const BARE_LEAST = 1000

/** «20 тысяч в месяц»: a large bare number with a period of pay beside it is money of the language's country. */
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
  if (code === undefined || high < BARE_LEAST || high % 10 !== 0 || periodNear(text, hits, tokens, start, end) === null)
    return null
  return { code, start, end }
}

const PERIODS: readonly (readonly [number, Period])[] = [
  [CONCEPT['per-hour'], 'hour'],
  [CONCEPT['per-day'], 'day'],
  [CONCEPT['per-week'], 'week'],
  [CONCEPT['per-month'], 'month'],
  [CONCEPT['per-year'], 'year'],
]
const REACH_BEHIND = 4
const REACH_BEFORE = 5

/** The nearest period word in the sentence: behind the sum first («15 € an hour»), else before it («hourly 15 €»). */
function periodNear(text: string, hits: Hits, tokens: Tokens, start: number, end: number): Period | null {
  let best: Period | null = null
  let nearest = REACH_BEHIND + REACH_BEFORE
  for (const [concept, period] of PERIODS) {
    const found = hits[concept]
    if (found === undefined) continue
    for (let i = 0; i < found.length; i += 2) {
      const ahead = found[i] >= end
      const distance = ahead ? found[i] - end : start - found[i + 1]
      const cost = ahead ? distance : distance + REACH_BEHIND
      // «48 hours, monthly 22,000»: what a comma parts from the hours and stands before the sum is the sum's.
      const isSums = !ahead && tokens.pause[found[i]] >= CLAUSE
      if (!isSums && isHoursOf(hits, found[i])) continue
      // «4 hours, 60 €» is what all of it pays, not an hour.
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

/** «40 hours a week, 1,450 €»: that week belongs to the hours. */
function isHoursOf(hits: Hits, start: number): boolean {
  const hours = hits[CONCEPT.hour]
  if (hours === undefined) return false
  for (let i = 0; i < hours.length; i += 2) if (hours[i] < start && start - hours[i + 1] <= 1) return true
  return false
}

function hasBreak(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i <= to && i < tokens.count; i++) if (tokens.pause[i] > CLAUSE) return true
  return false
}
