/** When a source is read: every so many hours, or every so many days at a time of day somewhere. */
export type Plan =
  | { readonly unit: 'hours'; readonly every: number; readonly timeZone: string }
  | { readonly unit: 'days'; readonly every: number; readonly at: string; readonly timeZone: string }

const HOUR = 3600_000
const DAY = 24 * HOUR

/** When a source that was just saved or resumed is read first: soon by hours, at the next such time of day by days. */
export const firstRun = (plan: Plan, now: Date): Date =>
  plan.unit === 'hours' ? now : new Date(nextAt(plan.at, plan.timeZone, now.getTime()))

/**
 * When it is read next after a run that was due. However many were missed, they count as one.
 * @param due when the run was due
 * @param now when it was queued, not before it was due
 */
export function nextRun(plan: Plan, due: Date, now: Date): Date {
  if (plan.unit === 'hours') {
    const span = plan.every * HOUR
    // From when it was due, so that the hours stay the same ones over days.
    const missed = Math.floor((now.getTime() - due.getTime()) / span)
    return new Date(due.getTime() + (missed + 1) * span)
  }
  const next = nextAt(plan.at, plan.timeZone, now.getTime())
  return new Date(onDay(plan.at, plan.timeZone, next, plan.every - 1))
}

/** The first moment after another at which clocks somewhere show a time of day. */
function nextAt(at: string, timeZone: string, after: number): number {
  // From the day before: here it may be a day earlier or later than there.
  for (let days = -1; ; days++) {
    const moment = onDay(at, timeZone, after, days)
    if (moment > after) return moment
  }
}

/** A time of day on the day that is so many days from a moment, as clocks there count days. */
function onDay(at: string, timeZone: string, from: number, days: number): number {
  const { year, month, day } = localParts(from, timeZone)
  const [hour, minute] = at.split(':').map(Number)
  return momentOf(Date.UTC(year, month - 1, day + days, hour, minute), timeZone)
}

/**
 * The moment at which clocks there show what is given as if it were UTC. A time that is left out in spring counts as an hour
 * later, one that comes twice in autumn as its first.
 */
function momentOf(local: number, timeZone: string): number {
  const [before, after] = [offset(local - DAY, timeZone), offset(local + DAY, timeZone)]
  // The offset in force a day before comes first: it gives the first of two, and skips ahead over what is left out.
  const found = [before, after].map((by) => local - by).find((moment) => moment + offset(moment, timeZone) === local)
  return found ?? local - before
}

/** How far clocks there are ahead of UTC, milliseconds. */
function offset(moment: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = localParts(moment, timeZone)
  const whole = Math.floor(moment / 1000) * 1000
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>

const formats = new Map<string, Intl.DateTimeFormat>()

function localParts(moment: number, timeZone: string): Parts {
  let format = formats.get(timeZone)
  if (format === undefined) {
    // Making one takes longer than all the rest.
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const parts = format.formatToParts(new Date(moment)).map(({ type, value }) => [type, Number(value)] as const)
  return Object.fromEntries(parts) as Parts
}

/** So many failures in a row, and it is left alone until somebody has looked. */
export const MOST_FAILURES = 5
const FIRST_WAIT = 15 * 60_000

/**
 * When a source is tried again after a failure: in 15, 30, 60 … minutes, but never before the server wishes, nor later than
 * it would be read anyway.
 * @param failures in a row, this one too
 * @returns null where it has failed too often
 */
export function tryAgain(failures: number, planned: Date, notBefore: Date | null, now: Date): Date | null {
  if (failures >= MOST_FAILURES) return null
  const wait = now.getTime() + FIRST_WAIT * 2 ** (failures - 1)
  return new Date(Math.max(Math.min(wait, planned.getTime()), notBefore?.getTime() ?? 0))
}
