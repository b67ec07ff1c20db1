/** Months are listed here, because Intl's names change with the version of its data. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** No-break space between a number and its unit. */
const TIED = ' '

/** A whole number with a comma between thousands: 48,211. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A number with its noun, such as «1 posting» or «1,200 postings». */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${count(number)} ${number === 1 ? noun : plural}`
}

/** A share (0..1) in per cent with three significant digits, enough to recompute points from the printed figures. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))}${TIED}%`
}

/** Points with one decimal and a true minus sign. */
export function points(value: number): string {
  const tenths = Math.abs(value).toFixed(1)
  // Without this check −0.04 would print as «−0.0».
  return value < 0 && tenths !== '0.0' ? `−${tenths}` : tenths
}

type Day = { readonly year: string; readonly month: number; readonly day: number }

function dayOf(date: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? []
  return MONTHS[Number(month) - 1] === undefined ? null : { year, month: Number(month), day: Number(day) }
}

/** Days since 1970 of an ISO 8601 date or date-time, by its written day; null for other texts. */
export function dayNumber(date: string | null): number | null {
  const day = date === null ? null : dayOf(date)
  return day === null ? null : Math.round(Date.UTC(Number(day.year), day.month - 1, day.day) / 86_400_000)
}

/** The ISO 8601 date of a day number. */
export function isoDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/** An ISO 8601 date as «2 Nov 2026»; other texts unchanged. */
export function fullDay(date: string): string {
  const day = dayOf(date)
  return day === null ? date : `${shortDay(date)}${TIED}${day.year}`
}

/** An ISO 8601 date without its year: «2 Nov». */
export function shortDay(date: string): string {
  const day = dayOf(date)
  return day === null ? date : `${day.day}${TIED}${MONTHS[day.month - 1]}`
}

/** First and last day in words, a shared year only once: «2 Nov to 24 Nov 2026», or «no date». */
export function period(first: string | null, last: string | null): string {
  const [from, to] = [first ?? last, last ?? first]
  if (from === null || to === null) return 'no date'
  if (from.slice(0, 10) === to.slice(0, 10)) return fullDay(from)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${sameYear ? shortDay(from) : fullDay(from)} to ${fullDay(to)}`
}

/** Shortens a text at a word to at most `most` UTF-16 units, ellipsis included. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:…\ud800-\udbff]+$/, '')}…`
}
