import { NUMBER } from '../tokens.ts'
import { CLOCK_GAP, isMoney, isRightBehind, isStrokeBehind, lengthAt, UNTIL } from './lengths.ts'
import { spansNear, startsAt } from './places.ts'
import {
  anyOf,
  firstOf,
  has,
  isDenied,
  isDeniedBefore,
  near,
  numberAt,
  once,
  placesOf,
  type Reading,
  type Rule,
  type Span,
  sentenceAround,
  tokenAt,
  union,
  wordAt,
} from './reading.ts'
import { hoursAt, isOfHouse, isOfShift, type WorkDays, workDays } from './work-days.ts'

/** Ranges from excessive hours to hours that nobody means; a month has four and a third weeks. */
const TOO_MANY = { 'per-day': [11, 20], 'per-week': [56, 112], 'per-month': [245, 480] } as const
type Time = keyof typeof TOO_MANY
const TIMES = Object.keys(TOO_MANY) as Time[]
const areTooMany = (hours: number, time: Time): boolean => hours >= TOO_MANY[time][0] && hours <= TOO_MANY[time][1]

/** Whether a slash gives the hours another period than a day, even one unknown to the pack: «20 Std./Woche». */
const isOfOtherTime = (reading: Reading, { end }: Span): boolean =>
  isStrokeBehind(reading, end) && !startsAt(placesOf(reading, 'per-day'), end)

/**
 * Hours beyond Directive 2003/88/EC (11 hours' rest a day, 48 hours a week on average), with room for honest overtime.
 */
export const excessiveHours: Rule = once(
  anyOf(
    // A sum of money is no length: «70 € in three hours».
    (reading) =>
      firstOf(reading, 'excessive-hours', (span) => !isDeniedBefore(reading, span) && !isMoney(reading, span.start)),
    (reading) => firstOf(reading, 'day-off', (span) => isDenied(reading, span)),
    (reading) => {
      const span = firstOf(reading, 'hour', (span) => isTooLong(reading, span))
      return span && withNumber(reading, span)
    },
    longShift,
    longWeek,
  ),
)

/** Long weekly hours by the hours and days stated; a shift between two clock times may include an hour's break. */
const LONG_WEEK = 60
const LONG_WEEK_BY_CLOCK = 66
const BESIDE_DAYS = 8

/** Finds hours of a day and days of a week in one sentence: «12 h, 6 days a week», «8 till 8, seven days». */
function longWeek(reading: Reading): Span | null {
  for (const days of workDays(reading)) {
    if (isDenied(reading, days)) continue
    const { start: from, end: to } = sentenceAround(reading.tokens, days, BESIDE_DAYS)
    const hours = hoursOfDay(reading, from, to, days) ?? clocksOfDay(reading, from, to, days)
    if (hours !== null) return union(hours, days)
  }
  return null
}

function hoursOfDay(reading: Reading, from: number, to: number, { days }: WorkDays): Span | null {
  for (let at = from; at < to; at++) {
    const { hours, end } = hoursAt(reading, at)
    // «8–10 hours» counts as eight.
    const least = isRange(reading, at) ? numberAt(reading, at - 1) : hours
    if (!(least * days >= LONG_WEEK && hours <= TOO_MANY['per-day'][1]) || isMoney(reading, at)) continue
    if (isTimeOfDay(reading, at, hours)) continue
    const isOfMore = (['per-week', 'per-month'] as const).some((time) =>
      isRightBehind(placesOf(reading, time), reading.tokens, end, 0),
    )
    if (!isOfMore) return { start: at, end }
  }
  return null
}

function clocksOfDay(reading: Reading, from: number, to: number, { days }: WorkDays): Span | null {
  const { text, tokens } = reading
  if (isOfHouse(reading, from, to)) return null
  const offset = tokens.start[from]
  for (const match of text.slice(offset, tokens.end[to - 1]).matchAll(CLOCKS_BESIDE_DAYS)) {
    const told = hoursBetween(match)
    // Twelve-hour clock times from morning to evening: «8 till 8», «7 to 6».
    const hours = told === 0 || told > LONGEST_BY_CLOCK ? (told + 12) % 24 : told
    if (hours * days < LONG_WEEK_BY_CLOCK || hours > LONGEST_BY_CLOCK || !isMorning(Number(match[1]))) continue
    const start = tokenAt(tokens, offset + match.index)
    const end = tokenAt(tokens, offset + match.index + match[0].length - 1) + 1
    // Dates are no clock times: «From 5 to 20 June».
    if (!isMoney(reading, end - 1) && near(reading, { start, end }, 'month', 0) === null) return { start, end }
  }
  return null
}
const isMorning = (hour: number): boolean => hour >= 4 && hour <= 11
const LONGEST_BY_CLOCK = 16

/** Finds a shift of more than twelve hours between two clock times: «18:00–08:00», «9pm–10am». */
function longShift(reading: Reading): Span | null {
  if (!CLOCK.test(reading.text)) return null
  for (const match of reading.text.matchAll(CLOCKS)) {
    const told = match[2] !== undefined || match[3] !== undefined
    const hours = hoursBetween(match)
    if (!told || hours <= LONG_SHIFT || hours > 20) continue
    const start = tokenAt(reading.tokens, match.index)
    const end = tokenAt(reading.tokens, match.index + match[0].length - 1) + 1
    if (end > start && end <= reading.tokens.count) return { start, end }
  }
  return null
}

/** Minutes, «am» or «pm»: without them two numbers are no clock times, and few texts have any. */
const CLOCK = /\d[:.]\d\d|\d\s?[ap]m/
const TO =
  '-|–|—|до|to|līdz|iki|do|bis|kuni|hasta|até|às|până|hanggang|dtí|sas?|sal|إلى|الى|حتى|đến|tới|到|至|à|alle|tot|till?|asti|-ig|έως|kadar|से|तक'
const clocks = (to: string): RegExp =>
  new RegExp(
    String.raw`(?<![\d.,:])(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?\s?(?:${to})\s?(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?(?![\d:]|[.,]\d)`,
    'g',
  )
const CLOCKS = clocks(TO)
/** «a» and «la» join clock times only beside days of the week; elsewhere such hours are often opening hours. */
const CLOCKS_BESIDE_DAYS = clocks(`${TO}|a|la`)
/** Twelve-hour shifts with days off between are usual in care and industry, so only longer ones count. */
const LONG_SHIFT = 12

const hoursBetween = (match: RegExpExecArray): number =>
  (clock(match[4], match[5], match[6]) - clock(match[1], match[2], match[3]) + 24) % 24

function clock(hour: string, minute: string | undefined, half: string | undefined): number {
  const noon = half === 'pm' && hour !== '12' ? 12 : half === 'am' && hour === '12' ? -12 : 0
  return Number(hour) + noon + Number(minute ?? 0) / 60
}

/** Extends «h» to «84 h». */
function withNumber(reading: Reading, span: Span): Span {
  const { at } = lengthAt(reading, span)
  return union(span, { start: at, end: at + 1 })
}

/** Whether hours are a time of day: «До 18 часов», «de 9 a 14 horas», «10–18 h». */
const isTimeOfDay = (reading: Reading, at: number, hours: number): boolean =>
  (UNTIL.has(wordAt(reading, at - 1)) && !isEach(reading, at)) || hours - numberAt(reading, at - 1) >= CLOCK_GAP

/** Whether «po» means «each», as before hours of a day («Po 12 val. per dieną»), and not «after». */
const isEach = (reading: Reading, at: number): boolean =>
  wordAt(reading, at - 1) === 'po' && isRightBehind(placesOf(reading, 'per-day'), reading.tokens, at + 2, 0)

/** Whether a number is the upper end of a length: «12–13 h». */
function isRange(reading: Reading, at: number): boolean {
  const apart = numberAt(reading, at) - numberAt(reading, at - 1)
  return apart > 0 && apart < CLOCK_GAP
}

function isTooLong(reading: Reading, span: Span): boolean {
  const { hours, at } = lengthAt(reading, span)
  // Hours glued to their number need a period beside them: «14h a day».
  if (at === span.start)
    return TIMES.some(
      (time) => areTooMany(hours, time) && isRightBehind(placesOf(reading, time), reading.tokens, span.end, 1),
    )
  if (Number.isNaN(hours) || reading.tokens.kind[at] !== NUMBER) return false
  const sums = spansNear(reading.amounts, { start: at, end: span.start }, 0)
  if (sums.some((amount) => amount.start <= at && amount.end >= span.start)) return false
  if (isTimeOfDay(reading, at, hours)) return false
  if (near(reading, span, 'transport', 2) !== null) return false
  if (near(reading, span, 'per-month', 3) !== null) return areTooMany(hours, 'per-month')
  if (near(reading, span, 'per-week', 3) !== null) return areTooMany(hours, 'per-week')
  return (
    areTooMany(hours, 'per-day') &&
    !isOfOtherTime(reading, span) &&
    (near(reading, span, 'per-day', 3) !== null ||
      near(reading, span, 'work-time', 5) !== null ||
      (hours > LONG_SHIFT && isOfShift(reading, { start: isRange(reading, at) ? at - 1 : at, end: span.end })) ||
      has(reading, 'per-day'))
  )
}
