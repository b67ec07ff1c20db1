import { NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import { CONCEPT, type Hits, withPlaces } from './lexicon.ts'
import { isDigit } from './numbers.ts'
import { spansNear, startingAt, startsAt } from './places.ts'
import { numberAt, pauseWithin, placesOf, type Reading, type Span } from './reading.ts'

/** Words between the two ends of a range: «8 to 10», «с 9 до 18». */
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
/** Difference from which two numbers are times of day («10–18 h») instead of a length («12–14 hours»). */
export const CLOCK_GAP = 4

/** Number and unit in one word: «40h», «37.5hrs», «12ч». */
const GLUED =
  /^(\d{1,3}(?:[.,]\d{1,2})?)(?:h|hr|hrs|hs|hours|std|stunden|godz|hod|ч|час|часов|год|годин|ore|val|tim|tundi|uur)$/
const LONGEST_GLUED = 11
/** Most hours that may be a time of day. */
export const DAY = 24

/** Hours in one word, NaN for any other word. */
export function gluedHours(text: string, { kind, start, end }: Tokens, at: number): number {
  if (kind[at] !== WORD || !isDigit(text.charCodeAt(start[at])) || end[at] - start[at] > LONGEST_GLUED)
    return Number.NaN
  return Number(GLUED.exec(text.slice(start[at], end[at]))?.[1].replace(',', '.'))
}

const PERIODS = [CONCEPT['per-day'], CONCEPT['per-week'], CONCEPT['per-month']]

/** Adds lengths of work in one word to the places of `hour`, because no word list has them. */
export function withGluedHours(hits: Hits, text: string, tokens: Tokens): Hits {
  const found: number[] = []
  for (let at = 0; at < tokens.count; at++) {
    const hours = gluedHours(text, tokens, at)
    // Up to twenty-four hours are a time of day, unless a word for a period follows.
    if (hours > DAY || (hours > 0 && !isClock(text, tokens, at, hours) && isPeriodBehind(hits, text, tokens, at + 1)))
      found.push(at, at + 1)
  }
  return withPlaces(hits, CONCEPT.hour, found)
}

/** Whether a period follows: «12h a day», «40h/week», but not «13:15h (4h/day)». */
function isPeriodBehind(hits: Hits, text: string, tokens: Tokens, end: number): boolean {
  const reach = isDigit(text.charCodeAt(tokens.start[end])) ? 0 : 1
  return PERIODS.some((period) => isRightBehind(hits[period] ?? NOWHERE, tokens, end, reach))
}

const NOWHERE: readonly number[] = []

/**
 * Whether one of these places begins directly behind a token, in the same sentence.
 * @param places of a concept, as pairs of token numbers, ascending
 * @param reach most words between
 */
export function isRightBehind(places: readonly number[], tokens: Tokens, end: number, reach: number): boolean {
  const start = places[startingAt(places, end)]
  return start !== undefined && start - end <= reach && !pauseWithin(tokens, end, start, SENTENCE)
}

/** Whether hours in one word are a time of day: «8h-17h», «15h a 21h», «13:15h», «às 13h». */
function isClock(text: string, { start, end, kind }: Tokens, at: number, hours: number): boolean {
  if (at === 0) return false
  const before = text.slice(start[at - 1], end[at - 1])
  if (UNTIL.has(before) || text[start[at] - 1] === ':') return true
  return (kind[at - 1] === NUMBER || isDigit(before.charCodeAt(0))) && hours - Number.parseFloat(before) >= CLOCK_GAP
}

/** Whether a slash follows; the word behind it is the period of the hours: «40 h/week», «40 Std. / Woche». */
export const isStrokeBehind = ({ text, tokens }: Reading, end: number): boolean =>
  end < tokens.count && /^\.? ?\/ ?$/.test(text.slice(tokens.end[end - 1], tokens.start[end]))

/** A length of work: its hours, and the number of the token that states them. */
export type Length = { readonly hours: number; readonly at: number }

/**
 * The hours beside a place of `hour`: in the word itself, in the number before, or in a week's number behind; NaN for
 * none.
 */
export function lengthAt(reading: Reading, place: Span): Length {
  const glued = gluedHours(reading.text, reading.tokens, place.start)
  if (glued > 0) return { hours: glued, at: place.start }
  const before = numberAt(reading, place.start - 1)
  // The number may stand behind: «Hours: 30 a week».
  const isBehind = Number.isNaN(before) && startsAt(placesOf(reading, 'per-week'), place.end + 1)
  return isBehind ? { hours: numberAt(reading, place.end), at: place.end } : { hours: before, at: place.start - 1 }
}

/** Whether a number belongs to a sum of money, as in «15 €/h». */
export const isMoney = ({ amounts }: Reading, at: number): boolean =>
  spansNear(amounts, { start: at, end: at + 1 }, 0).some(({ start, end }) => start <= at && end > at)
