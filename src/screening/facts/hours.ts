import { CLOCK_GAP, DAY, isMoney, isStrokeBehind, lengthAt, UNTIL } from '../indicators/lengths.ts'
import { endingFrom, fromToken } from '../indicators/places.ts'
import { near, numberAt, placesOf, type Reading, type Span, wordAt } from '../indicators/reading.ts'
import { NUMBER } from '../tokens.ts'
import type { Hours } from './fact.ts'
import { AROUND, wordsBetween } from './nearness.ts'

const MOST = 2
const LEAST_HOURS = 3
const LONGEST_DAY = 16
const LONGEST_WEEK = 100
/** Numbers between a day's and a week's hours are times of day: «till 23 h». */
const LEAST_WEEK = 25
const LONGEST_MONTH = 400

/** A length of work with the words that state it. */
export type ToldHours = { readonly span: Span; readonly hours: Hours }

/** Hours per day, week or month in an offer, at most two; times of day, commutes and pay by the hour are left out. */
export function hoursOf(reading: Reading): ToldHours[] {
  const found: ToldHours[] = []
  const places = placesOf(reading, 'hour')
  for (let i = 0; i < places.length && found.length < MOST; i += 2) {
    const told = hoursAt(reading, { start: places[i], end: places[i + 1] })
    if (told !== null && !found.some(({ span }) => span.start === told.span.start)) found.push(told)
  }
  return found
}

function hoursAt(reading: Reading, span: Span): ToldHours | null {
  const { hours: to, at } = lengthAt(reading, span)
  const isGlued = at === span.start
  if (at < 0 || (!isGlued && reading.tokens.kind[at] !== NUMBER) || !(to >= LEAST_HOURS)) return null
  if (isMoney(reading, at)) return null
  // A comma separates number and word, so they are no length: «typing speed 40+, language».
  if (!isGlued && wordsBetween(reading, { start: at, end: at + 1 }, span, PARTED) > 0) return null
  const first = firstOfRange(reading, at, to)
  if (first === 'clock' || near(reading, span, 'transport', 2) !== null) return null
  // In some packs the term for hours includes its period.
  const word = { start: span.start, end: span.start + 1 }
  const per = perOf(reading, word)
  if (to > (per?.longest ?? LONGEST_WEEK) || (per === null && to > LONGEST_DAY && to < LEAST_WEEK)) return null
  return {
    span: { start: first.at, end: per?.end ?? word.end },
    hours: { from: first.value, to, per: per?.per ?? 'unknown' },
  }
}

/** The lower number of «8–10 hours», or the number itself; 'clock' for a time of day. */
function firstOfRange(reading: Reading, at: number, to: number): { at: number; value: number } | 'clock' {
  const alone = { at, value: to }
  const { tokens, text } = reading
  const word = UNTIL.has(wordAt(reading, at - 1))
  const before = word ? at - 2 : at - 1
  const value = numberAt(reading, before)
  const gap = before >= 0 && before < at ? text.slice(tokens.end[before], tokens.start[before + 1]).trim() : ''
  const joined = word || /^[-–—−/]$/.test(gap)
  if (before < 0 || tokens.kind[before] !== NUMBER || !joined) return word && to <= DAY ? 'clock' : alone
  if (!(value < to)) return alone
  return to - value > CLOCK_GAP && to <= DAY ? 'clock' : { at: before, value }
}

type Per = { readonly per: Hours['per']; readonly end: number; readonly longest: number }

const PERIODS = [
  ['per-week', 'week', LONGEST_WEEK],
  ['per-day', 'day', LONGEST_DAY],
  ['per-month', 'month', LONGEST_MONTH],
] as const

const REACH_BEHIND = 3
const REACH_BEFORE = 3
/** Distance added by a comma: in «1,420 a month, 70 h» the month belongs to the pay. */
const PARTED = 4

/** The nearest word for a period, behind the hours or before them («每天工作10小时»); a sum's period does not count. */
function perOf(reading: Reading, span: Span): Per | null {
  let nearest = REACH_BEHIND + 1
  let best: Per | null = null
  for (const [concept, per, longest] of PERIODS) {
    const places = placesOf(reading, concept)
    for (let i = fromToken(places, span.start - AROUND); i < places.length; i += 2) {
      const found = { start: places[i], end: places[i + 1] }
      if (found.start - span.end > AROUND) break
      const behind = found.start >= span.start
      if (!behind && reading.amounts[endingFrom(reading.amounts, found.start)]?.end === found.start) continue
      const away =
        found.start === span.end && isStrokeBehind(reading, span.end) ? 0 : wordsBetween(reading, span, found, PARTED)
      if (away >= nearest || away > (behind ? REACH_BEHIND : REACH_BEFORE)) continue
      nearest = away
      best = { per, longest, end: behind ? Math.max(found.end, span.end) : span.end }
    }
  }
  return best
}
