import { NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import { CONCEPT, type Hits, withPlaces } from './lexicon.ts'
import { isDigit } from './numbers.ts'
import { firstOf, numberAt, pauseWithin, type Reading, type Span } from './reading.ts'

/** Words between two ends: «8 to 10», «с 9 до 18». */
export const UNTIL = new Set([
  'до',
  'to',
  'until',
  'till',
  'līdz',
  'iki',
  'kuni',
  'do',
  'până',
  'bis',
  'hasta',
  'até',
  'às',
  'kell',
  'nuo',
  'po',
  'no',
  'ora',
  ...'hanggang dtí sa sal sas إلى الى حتى لحد đến tới 到 至 à as a tot til till asti ig έως ως μέχρι kadar तक tak सम्म samma'.split(
    ' ',
  ),
])
/** «12–14 hours» is a length, «10–18 h» a time of day: lengths lie closer together. */
export const CLOCK_GAP = 4

/** Number and measure in one word: «40h», «37.5hrs», «12ч». */
const GLUED =
  /^(\d{1,3}(?:[.,]\d{1,2})?)(?:h|hr|hrs|hs|hours|std|stunden|godz|hod|ч|час|часов|год|годин|ore|val|tim|tundi|uur)$/
const LONGEST_GLUED = 11
/** Up to so many hours may be a time of day. */
export const DAY = 24

/** Hours that one word tells, NaN for any other word. */
export function gluedHours(text: string, { kind, start, end }: Tokens, at: number): number {
  if (kind[at] !== WORD || !isDigit(text.charCodeAt(start[at])) || end[at] - start[at] > LONGEST_GLUED)
    return Number.NaN
  return Number(GLUED.exec(text.slice(start[at], end[at]))?.[1].replace(',', '.'))
}

const PERIODS = [CONCEPT['per-day'], CONCEPT['per-week'], CONCEPT['per-month']]

/** Adds lengths of work written in one word to the places of `hour`: no list of words has them. */
export function withGluedHours(hits: Hits, text: string, tokens: Tokens): Hits {
  const found: number[] = []
  for (let at = 0; at < tokens.count; at++) {
    const hours = gluedHours(text, tokens, at)
    // Up to twenty-four it is a time of day, unless a word for a period follows.
    if (hours > DAY || (hours > 0 && !isClock(text, tokens, at, hours) && isPeriodBehind(hits, text, tokens, at + 1)))
      found.push(at, at + 1)
  }
  return withPlaces(hits, CONCEPT.hour, found)
}

/** «12h a day», «40h/week», not «13:15h (4h/day)». */
function isPeriodBehind(hits: Hits, text: string, tokens: Tokens, end: number): boolean {
  const reach = isDigit(text.charCodeAt(tokens.start[end])) ? 0 : 1
  return PERIODS.some((period) => isRightBehind(hits[period] ?? NOWHERE, tokens, end, reach))
}

const NOWHERE: readonly number[] = []

/**
 * One of these places begins right behind a token, in the same sentence.
 * @param places of a concept, as pairs of token numbers, ascending
 * @param reach how many words may stand between
 */
export function isRightBehind(places: readonly number[], tokens: Tokens, end: number, reach: number): boolean {
  let low = 0
  let high = places.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if (places[2 * middle] < end) low = middle + 1
    else high = middle
  }
  const start = places[2 * low]
  return start !== undefined && start - end <= reach && !pauseWithin(tokens, end, start, SENTENCE)
}

/** «8h-17h», «15h a 21h», «13:15h», «às 13h». */
function isClock(text: string, { start, end, kind }: Tokens, at: number, hours: number): boolean {
  if (at === 0) return false
  const before = text.slice(start[at - 1], end[at - 1])
  if (UNTIL.has(before) || text[start[at] - 1] === ':') return true
  return (kind[at - 1] === NUMBER || isDigit(before.charCodeAt(0))) && hours - Number.parseFloat(before) >= CLOCK_GAP
}

/** «40 h/week», «40 Std. / Woche»: what stands behind that stroke is what the hours are of. */
export const isStrokeBehind = ({ text, tokens }: Reading, end: number): boolean =>
  end < tokens.count && /^\.? ?\/ ?$/.test(text.slice(tokens.end[end - 1], tokens.start[end]))

/** A length of work: its hours, and the token that tells them. */
export type Length = { readonly hours: number; readonly at: number }

/** The hours beside a place of `hour`: written in it, the number before, or behind it that of a week; NaN for none. */
export function lengthAt(reading: Reading, place: Span): Length {
  const glued = gluedHours(reading.text, reading.tokens, place.start)
  if (glued > 0) return { hours: glued, at: place.start }
  const before = numberAt(reading, place.start - 1)
  // «Hours: 30 a week».
  const isBehind = Number.isNaN(before) && firstOf(reading, 'per-week', ({ start }) => start === place.end + 1) !== null
  return isBehind ? { hours: numberAt(reading, place.end), at: place.end } : { hours: before, at: place.start - 1 }
}

/** «15 €/h»: that number is money. */
export const isMoney = ({ amounts }: Reading, at: number): boolean =>
  amounts.some(({ start, end }) => start <= at && end > at)
