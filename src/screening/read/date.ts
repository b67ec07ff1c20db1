import { monthNumber } from './month-names.ts'

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?)?$/i
const DAY_FIRST = /^(\d\d?)([./-])(\d\d?)\2(\d{4}|\d\d)\.?(?:,? +(?:o |um |g\. )?(\d\d?:\d\d(?::\d\d)?))?$/
const YEAR_FIRST = /^(\d{4})[./](\d\d?)[./](\d\d?)\.?(?:,? +(\d\d?:\d\d(?::\d\d)?))?$/
const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)Z?)?$/
const TIME = '(?:,? +(?:à |a las |às |um |o |в |о )?(\\d\\d?:\\d\\d(?::\\d\\d)?)(?: ?(GMT|UTC|Z))?)?'
/** Matches «29 июня 2026 г.», «5 de marzo de 2026», «Mon, 06 Mar 2017 04:03:48 GMT». */
const NAMED = new RegExp(
  `^(?:\\p{L}{2,9}[.,]*,? +)?(\\d\\d?)\\.?[ -](?:de |d')?(\\p{L}{3,12})\\.?,?[ -](?:de )?(\\d{4})(?: ?(?:г|р|года|року)\\.?)?${TIME}`,
  'iu',
)
/** Matches «Jun 29, 2026». */
const MONTH_FIRST = new RegExp(`^(?:\\p{L}{3,9}, +)?(\\p{L}{3,9})\\.? (\\d\\d?)(?:st|nd|rd|th)?, (\\d{4})${TIME}`, 'iu')
/** Matches «2026. gada 29. jūnijs»; the next one matches «2026 m. birželio 29 d.». */
const LATVIAN = new RegExp(`^(\\d{4})\\.? ?gada (\\d\\d?)\\. ?(\\p{L}{3,12})${TIME}`, 'iu')
const LITHUANIAN = new RegExp(`^(\\d{4}) ?m\\. (\\p{L}{3,12}) (\\d\\d?) ?d\\.${TIME}`, 'iu')
/** Numbers for times between 2000 and 2100 are Unix times, in seconds or milliseconds. */
const EARLIEST = 946_684_800
const LATEST = 4_102_444_800

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value))

function day(year: number, month: number, date: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1) return null
  // Day 0 of the next month is this month's last day; `Date` alone would read 31 April as 1 May.
  if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${pad(month)}-${pad(date)}`
}

function moment(date: string | null, clock: string | undefined, zone = ''): string | null {
  if (date === null || clock === undefined) return date
  // ISO 8601 requires two digits: 9:30 becomes 09:30.
  const time = clock.indexOf(':') === 1 ? `0${clock}` : clock
  return time.slice(0, 2) < '25' && time.slice(3, 5) < '60' ? `${date}T${time}${zone}` : date
}

function unixTime(value: number): string | null {
  // A larger number counts milliseconds, because 1e11 seconds lie in the year 5138.
  const seconds = value > 1e11 ? value / 1000 : value
  if (!(seconds >= EARLIEST && seconds < LATEST)) return null
  return new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z')
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^[a-z]/i.test(zone)) return 'Z'
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.length === 3 ? `${zone}:00` : zone
}

/** Reads a date in European order, or in American order if the month is impossible otherwise. */
function dayFirst(found: RegExpExecArray): string | null {
  const [first, second, end] = [Number(found[1]), Number(found[3]), Number(found[4])]
  // A year of two digits is accepted only behind dots, as in 05.11.24.
  if (found[4].length === 2 && found[2] !== '.') return null
  const year = found[4].length === 2 ? 2000 + end : end
  // 12/25/2024 can only be American.
  const date = second > 12 && first <= 12 ? day(year, first, second) : day(year, second, first)
  return moment(date, found[5])
}

/**
 * Reads a date in the forms of the sources: ISO 8601 (kept), dd.mm.yyyy, dd/mm/yyyy, yyyy/mm/dd, «5 Nov 2024» in the
 * sources' languages, Unix seconds or milliseconds, each with or without a time.
 * @returns ISO 8601 date or date-time, without a zone if the source has none; null for an unreadable date
 */
export function readDate(value: string): string | null {
  const text = value.trim()
  if (text.length < 8 || text.length > 64) return null
  const iso = ISO.exec(text)
  if (iso) {
    const date = day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    if (date === null || iso[4] === undefined) return date
    // Complete ISO 8601 is kept as it is.
    return text[10] === 'T' && iso[5] !== 'UTC' && iso[5]?.length !== 3 ? text : moment(date, iso[4], zoneOf(iso[5]))
  }
  if (/^\d{9,11}(\.\d+)?$|^\d{13}$/.test(text)) return unixTime(Number(text))
  const european = DAY_FIRST.exec(text)
  if (european) return dayFirst(european)
  const asian = YEAR_FIRST.exec(text)
  if (asian) return moment(day(Number(asian[1]), Number(asian[2]), Number(asian[3])), asian[4])
  return readRare(text)
}

function readRare(text: string): string | null {
  const basic = BASIC.exec(text)
  if (basic) {
    const clock = basic[4] === undefined ? undefined : `${basic[4]}:${basic[5]}:${basic[6]}`
    return moment(day(Number(basic[1]), Number(basic[2]), Number(basic[3])), clock, text.endsWith('Z') ? 'Z' : '')
  }
  return readNamed(text)
}

/** Reads dates with the name of the month. */
function readNamed(text: string): string | null {
  const written = (found: RegExpExecArray, year: number, month: number, date: number): string | null => {
    const number = monthNumber(found[month])
    const zone = found[5] === undefined ? '' : 'Z'
    return number === 0 ? null : moment(day(Number(found[year]), number, Number(found[date])), found[4], zone)
  }
  const dayFirst = NAMED.exec(text)
  if (dayFirst) return written(dayFirst, 3, 2, 1)
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return written(monthFirst, 3, 1, 2)
  const latvian = LATVIAN.exec(text)
  if (latvian) return written(latvian, 1, 3, 2)
  const lithuanian = LITHUANIAN.exec(text)
  return lithuanian ? written(lithuanian, 1, 2, 3) : null
}
