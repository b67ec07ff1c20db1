import { apart, isolated } from './isolation.ts'
import { type Language, tongueOf } from './languages.ts'
import { RARE_TONGUES } from './rare-tongues.ts'
import { whenAsked } from './when-asked.ts'

const DAY = 24 * 3600_000
const HOUR = 3600_000
const MINUTE = 60_000

/** How one language writes dates, numbers and names. `now` is asked each time, so that «today» stays true. */
export type Formats = ReturnType<typeof formats>

/** Formats of a language. */
export function formats(language: Language, now: () => Date = () => new Date()) {
  const { locale, comma, direction, tongues } = tongueOf(language)
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = whenAsked(() => new Intl.DateTimeFormat(locale, options))
    return (date: Date) => format().format(date)
  }
  const short = dates({ day: 'numeric', month: 'short' })
  const withYear = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayAndMonth = dates({ day: 'numeric', month: 'long' })
  const monthAlone = dates({ month: 'long' })
  const weekdayAlone = dates({ weekday: 'long' })
  const long = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  // Always 24 hours: a wrong half of the day is a wrong sequence of events.
  const clock = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const relative = whenAsked(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const points = numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const [whole, tenths] = [0, 1].map((most) => numberFormat(locale, { style: 'percent', maximumFractionDigits: most }))
  const sizes = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map((unit, step) =>
    numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: step > 1 ? 1 : 0 }),
  )
  const order = whenAsked(() => new Intl.Collator(locale))
  const thisYear = (date: Date) => date.getFullYear() === now().getFullYear()

  const day = (iso: string): string => {
    const date = dayOf(iso)
    const ago = daysBetween(date, now())
    // Only today and yesterday by name: «three days ago» cannot be compared with a date on paper.
    if (ago === 0 || ago === 1) return relative().format(-ago, 'day')
    // Last year's dates carry their year, lest an old advert looks fresh.
    return (thisYear(date) ? short : withYear)(date)
  }
  const time = (iso: string) => clock(new Date(iso))
  return {
    day,
    time,
    /** Today's weekday and date, as a page's title. */
    today: () => capital(long(now())),
    /** A day and its time; of today the time alone. */
    moment: (iso: string): string => (daysBetween(new Date(iso), now()) === 0 ? time(iso) : `${day(iso)} ${time(iso)}`),
    /** A whole date, for papers. */
    date: (iso: string) => withYear(dayOf(iso)),
    /** A day of a month, or a month, of no particular year. */
    dayOfMonth: (day: number | null, month: number) =>
      (day === null ? monthAlone : dayAndMonth)(new Date(2024, month - 1, day ?? 1)),
    /** A day of the week; 1 is Monday. */
    weekday: (day: number) => capital(weekdayAlone(new Date(2024, 0, day))),
    /** How far off a moment is, in its largest fitting unit. */
    away: (iso: string): string => {
      const off = new Date(iso).getTime() - now().getTime()
      if (Math.abs(off) < HOUR) return relative().format(Math.round(off / MINUTE), 'minute')
      if (Math.abs(off) < 2 * DAY) return relative().format(Math.round(off / HOUR), 'hour')
      return relative().format(Math.round(off / DAY), 'day')
    },
    /** The first and last day of something; one day where they are the same. */
    period: (from: string | null, to: string | null): string => {
      if (from === null || to === null) return ''
      return from === to ? day(from) : `${day(from)} – ${day(to)}`
    },
    number: numberFormat(locale, {}),
    /** What stands between things of a list. */
    comma,
    /** Things one after the other. */
    list: (items: readonly string[]): string => items.map((item) => isolated(item, direction)).join(comma),
    /** Statements one after the other, in which commas may stand. */
    clauses: (items: readonly string[]): string =>
      items.map((item) => isolated(item, direction)).join(direction === 'rtl' ? '؛ ' : '; '),
    /** One decimal, with a real minus. */
    // A hyphen would be read out as one, or not at all.
    points: (value: number) => points(value).replace('-', '−'),
    percent: (share: number) => apart((share < 0.1 ? tenths : whole)(share), direction),
    bytes: (size: number): string => {
      const step = size < 1000 ? 0 : size < 1e6 ? 1 : size < 1e9 ? 2 : 3
      return sizes[step](size / 1000 ** step)
    },
    /** Whole kilometres. */
    kilometres: numberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 }),
    /** The name of a language by its code; null where there is none. */
    // Twi has a code of its own, and the name of Akan in every browser.
    tongue: names(locale, 'language', {
      ...RARE_TONGUES[language],
      ...{ und: tongues.unknown, mis: tongues.other, tw: 'Twi' },
    }),
    country: names(locale, 'region', {}),
    /** Which of two texts stands first in a list. */
    order: (one: string, other: string) => order().compare(one, other),
  }
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const format = whenAsked(() => new Intl.NumberFormat(locale, options))
  return (value) => format().format(value)
}

function names(
  locale: string,
  type: 'language' | 'region',
  own: Readonly<Record<string, string>>,
): (code: string) => string | null {
  const display = whenAsked(() => new Intl.DisplayNames([locale], { type, fallback: 'none' }))
  // English stands in where a browser has no name in the page's language: a code is a name to nobody.
  const english = whenAsked(() => new Intl.DisplayNames(['en'], { type, fallback: 'none' }))
  return (code) => {
    // Codes come from postings; what is none makes Intl throw.
    try {
      return own[code] ?? display().of(code) ?? english().of(code) ?? null
    } catch {
      return null
    }
  }
}

/** A day without a time is meant where the reader is, not in Greenwich. */
export const dayOf = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T00:00` : iso)

/** Whole days of the calendar from one to the other; negative where the later one comes first. */
export function daysBetween(earlier: Date, later: Date): number {
  // Counted by calendar days: by hours a day of 23 hours would be lost when summer time begins.
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((midnight(later) - midnight(earlier)) / DAY)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A postings' day as it stands: `2026-11-02`, whatever time came with it; null where it is no date. */
export const isoDay = (date: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null
