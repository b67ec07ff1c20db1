import { NUMBER, WORD } from '../tokens.ts'
import {
  anyOf,
  firstOf,
  has,
  isDenied,
  near,
  numberAt,
  phrase,
  type Reading,
  type Rule,
  type Span,
  tokenAt,
  wordAt,
} from './reading.ts'

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
const CLOCK_GAP = 4
/** From what is too many hours to what nobody means; a month has four weeks and a third. */
const TOO_MANY = { 'per-day': [11, 20], 'per-week': [56, 112], 'per-month': [245, 480] } as const
type Time = keyof typeof TOO_MANY
const TIMES = Object.keys(TOO_MANY) as Time[]
const areTooMany = (hours: number, time: Time): boolean => hours >= TOO_MANY[time][0] && hours <= TOO_MANY[time][1]

/** More than Directive 2003/88/EC allows (11 hours' rest a day, 48 hours a week on average), with room for honest overtime. */
export const excessiveHours: Rule = anyOf(
  phrase('excessive-hours'),
  (reading) => firstOf(reading, 'day-off', (span) => isDenied(reading, span)),
  (reading) => firstOf(reading, 'hour', (span) => isTooLong(reading, span)),
  gluedHours,
  longShift,
)

/** «18:00–08:00», «9pm–10am»: from clock to clock in twelve hours and more. */
function longShift(reading: Reading): Span | null {
  if (!CLOCK.test(reading.text)) return null
  for (const match of reading.text.matchAll(CLOCKS)) {
    const [from, to] = [clock(match[1], match[2], match[3]), clock(match[4], match[5], match[6])]
    const told = match[2] !== undefined || match[3] !== undefined
    const hours = (to - from + 24) % 24
    if (!told || hours <= LONG_SHIFT || hours > 20) continue
    const start = tokenAt(reading.tokens, match.index)
    const end = tokenAt(reading.tokens, match.index + match[0].length - 1) + 1
    if (end > start && end <= reading.tokens.count) return { start, end }
  }
  return null
}

/** Minutes or a half of the day, without which two numbers are no clock times: few texts have any. */
const CLOCK = /\d[:.]\d\d|\d\s?[ap]m/
const CLOCKS =
  /(?<![\d.,:])(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?\s?(?:-|–|—|до|to|līdz|iki|do|bis|hasta|até|până|hanggang|dtí|sas?|sal|إلى|الى|حتى|đến|tới|到|至|à|alle|tot|till?|asti|-ig|έως|kadar|से|तक)\s?(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?(?![\d:]|[.,]\d)/g
/** Twelve-hour shifts with days off between them are usual in care and industry. */
const LONG_SHIFT = 12

function clock(hour: string, minute: string | undefined, half: string | undefined): number {
  const noon = half === 'pm' && hour !== '12' ? 12 : half === 'am' && hour === '12' ? -12 : 0
  return Number(hour) + noon + Number(minute ?? 0) / 60
}

function isTooLong(reading: Reading, span: Span): boolean {
  const at = span.start - 1
  const hours = numberAt(reading, at)
  if (Number.isNaN(hours) || reading.tokens.kind[at] !== NUMBER) return false
  if (reading.amounts.some((amount) => amount.start <= at && amount.end >= span.start)) return false
  // «до 18 часов», «de 9 a 14 horas», «10–18 h» are times of day.
  if (UNTIL.has(wordAt(reading, at - 1)) || hours - numberAt(reading, at - 1) >= CLOCK_GAP) return false
  if (near(reading, span, 'transport', 2) !== null) return false
  if (near(reading, span, 'per-month', 3) !== null) return areTooMany(hours, 'per-month')
  if (near(reading, span, 'per-week', 3) !== null) return areTooMany(hours, 'per-week')
  return (
    areTooMany(hours, 'per-day') &&
    (near(reading, span, 'per-day', 3) !== null ||
      near(reading, span, 'work-time', 5) !== null ||
      has(reading, 'per-day'))
  )
}

/** Number and measure in one word. */
const GLUED = /^(\d{2,3})(?:h|hr|hrs|hs|std|godz|hod|ч|час|часов|год|годин|ore|val|tim|uur)$/
const LONGEST_GLUED = 8

/** «14h a day», «12ч в день»: written together they are one word, which no list of words has. */
function gluedHours(reading: Reading): Span | null {
  const { text } = reading
  const { count, kind, start, end } = reading.tokens
  for (let at = 0; at < count; at++) {
    const unit = text.charCodeAt(start[at])
    if (unit < 48 || unit > 57 || kind[at] !== WORD || end[at] - start[at] > LONGEST_GLUED) continue
    const match = GLUED.exec(text.slice(start[at], end[at]))
    const span = { start: at, end: at + 1 }
    // «8h-17h», «15h a 21:30h», «às 13h» are times of day.
    const isClock =
      /^\d/.test(wordAt(reading, at - 1)) || /^\d/.test(wordAt(reading, at + 2)) || UNTIL.has(wordAt(reading, at - 1))
    if (match === null || isClock) continue
    const hours = Number(match[1])
    const isRightBehind = (time: Span) => time.start >= span.end && time.start - span.end <= 1
    if (TIMES.some((time) => areTooMany(hours, time) && firstOf(reading, time, isRightBehind) !== null)) return span
  }
  return null
}
