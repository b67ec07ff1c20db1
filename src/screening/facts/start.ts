import { fold } from '../fold.ts'
import {
  inOneSentence,
  isDenied,
  near,
  numberAt,
  placesOf,
  type Reading,
  type Span,
  union,
  wordAt,
} from '../indicators/reading.ts'
import { NUMBER } from '../tokens.ts'
import type { Start } from './fact.ts'
import { WordList, wordsBetween } from './nearness.ts'
import { FROM_WORDS, START_SIGNS, START_WORDS } from './words.ts'

const starts = new WordList(START_WORDS, START_SIGNS)
const from = new WordList(FROM_WORDS)
const REACH = 3
const LAST_DAY = 31
/** Number of dates or weekdays that are examined, times two, because each place is a pair of token numbers. */
const MOST_PLACES = 8

/** The start of the work or journey: a date, or «at once» beside a word for beginning. */
export function startOf(reading: Reading, language: string): { span: Span; start: Start } | null {
  return onDay(reading, language) ?? atOnce(reading)
}

function onDay(reading: Reading, language: string): { span: Span; start: Start } | null {
  const places = placesOf(reading, 'month')
  for (let i = 0; i < places.length && i < MOST_PLACES; i += 2) {
    const month = { start: places[i], end: places[i + 1] }
    const day = [month.start - 1, month.end].find((at) => isDay(reading, at) && isBeside(reading, month, at))
    const span = day === undefined ? month : { start: Math.min(day, month.start), end: Math.max(day + 1, month.end) }
    const begin = beginningNear(reading, span) ?? (day === undefined ? null : fromBefore(reading, span))
    if (begin === null || isDenied(reading, span)) continue
    const number = day === undefined ? null : numberAt(reading, day)
    return { span: union(span, begin), start: { day: number, month: monthOf(wordAt(reading, month.start), language) } }
  }
  return null
}

/** Whether a day stands beside the month without a comma between: in «from September, 9 a.m.» it does not. */
const isBeside = (reading: Reading, month: Span, at: number): boolean =>
  wordsBetween(reading, month, { start: at, end: at + 1 }, 1) === 0

const isDay = (reading: Reading, at: number): boolean => {
  const value = numberAt(reading, at)
  return at >= 0 && reading.tokens.kind[at] === NUMBER && Number.isInteger(value) && value >= 1 && value <= LAST_DAY
}

/** A word for leaving or beginning near a date or near «at once». */
function beginningNear(reading: Reading, span: Span): Span | null {
  const leaving = near(reading, span, 'departure', REACH)
  if (leaving !== null) return leaving
  const at = starts.near(reading, span, REACH)
  const begin = at === null ? null : { start: at, end: at + 1 }
  return begin !== null && inOneSentence(reading.tokens, begin, span) ? begin : null
}

/** The word «from» before a date, as in «from 1 March». Before a month without a day «from» has other meanings. */
function fromBefore(reading: Reading, span: Span): Span | null {
  const at = span.start - 1
  return from.at(reading, at) && inOneSentence(reading.tokens, { start: at, end: at + 1 }, span)
    ? { start: at, end: at + 1 }
    : null
}

function atOnce(reading: Reading): { span: Span; start: Start } | null {
  const places = placesOf(reading, 'soon')
  for (let i = 0; i < places.length && i < MOST_PLACES; i += 2) {
    const soon = { start: places[i], end: places[i + 1] }
    if (isDenied(reading, soon)) continue
    const begin = beginningNear(reading, soon)
    if (begin !== null) return { span: union(soon, begin), start: { day: null, month: null } }
  }
  return null
}

const LEAST_LETTERS = 3
const known = new Map<string, readonly string[]>()

/** Number of a month by its name in a language, in any case form; null where several months fit as well. */
export function monthOf(word: string, language: string): number | null {
  let best: number | null = null
  let most = LEAST_LETTERS - 1
  for (const [i, name] of monthNames(language).entries()) {
    const alike = sharedLetters(fold(word), name)
    const month = (i % 12) + 1
    // Every month of a language may begin with the same word, such as «tháng».
    if (alike > most) best = month
    else if (alike === most && best !== month) best = null
    most = Math.max(most, alike)
  }
  return best
}

function sharedLetters(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count++
  return count
}

/** Names of the twelve months, alone and inside a date: «май» and «мая», «marzec» and «marca». */
function monthNames(language: string): readonly string[] {
  const made = known.get(language)
  if (made !== undefined) return made
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)))
  const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const dated = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const inDate = (date: Date) => dated.formatToParts(date).find(({ type }) => type === 'month')?.value ?? ''
  const names = [...dates.map((date) => alone.format(date)), ...dates.map(inDate)].map((name) =>
    fold(name.toLowerCase()),
  )
  known.set(language, names)
  return names
}
