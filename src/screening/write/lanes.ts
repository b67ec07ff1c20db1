import type { LeadPosting } from '../lead.ts'
import { counted, dayNumber, fullDay, isoDay, period, shortDay } from './figures.ts'
import { type Content, type Html, html } from './html.ts'

const LANES = 6
/** Steps of the time axis: days, weeks, then about months and years, because readers know these units. */
const STEPS = [1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1825]
/** Number of steps that fit beside each other on a phone. */
const MOST_STEPS = 4

/** Postings of one source by day number (days since 1970). */
export type Lane = { readonly source: string; readonly days: ReadonlyMap<number, number>; readonly postings: number }

/** Postings per day at each source, the busiest source first. */
export function lanesOf(postings: readonly LeadPosting[]): Lane[] {
  const lanes = new Map<string, Map<number, number>>()
  for (const { source, date } of postings) {
    const day = dayNumber(date)
    if (day === null) continue
    const days = lanes.get(source) ?? new Map<number, number>()
    lanes.set(source, days.set(day, (days.get(day) ?? 0) + 1))
  }
  return [...lanes]
    .map(([source, days]) => ({ source, days, postings: [...days.values()].reduce((sum, n) => sum + n, 0) }))
    .sort((a, b) => b.postings - a.postings || (a.source < b.source ? -1 : 1))
}

type Span = { readonly first: number; readonly last: number }

function spanOf(lanes: readonly Lane[]): Span {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { days } of lanes) {
    for (const day of days.keys()) [first, last] = [Math.min(first, day), Math.max(last, day)]
  }
  return { first, last }
}

/** Days named on the axis: the first one, then every round step. */
function ticksOf({ first, last }: Span): number[] {
  const step = STEPS.find((days) => (last - first) / days <= MOST_STEPS) ?? Math.ceil((last - first) / MOST_STEPS)
  const ticks: number[] = []
  for (let day = first; day <= last; day += step) ticks.push(day)
  return ticks
}

/**
 * Draws one lane. A dot is a line without length but with round ends: it stays round at any stretch, and takes far
 * fewer letters than a circle.
 */
function lanePicture(lane: Lane, span: Span, ticks: readonly number[]): Html {
  const days = [...lane.days].sort(([a], [b]) => a - b)
  const dots = (least: number, most: number) =>
    days.flatMap(([day, n]) => (n >= least && n <= most ? [`M${day - span.first} 14h0`] : [])).join('')
  const sizes: [string, string][] = [
    ['d1', dots(1, 1)],
    ['d2', dots(2, 2)],
    ['d3', dots(3, Number.POSITIVE_INFINITY)],
  ]
  const grid = ticks.map((day) => `M${day - span.first} 0v28`).join('')
  // A view box without width draws nothing.
  const whole = Math.max(1, span.last - span.first)
  return html`<svg class="lane" viewBox="0 0 ${whole} 28" preserveAspectRatio="none" aria-hidden="true">
    <path class="grid" d="M0 14H${whole}${grid}"/>${sizes.map(
      ([size, path]) => path !== '' && html`<path class="${size}" d="${path}"/>`,
    )}</svg>`
}

/** A day with its month; `withYear` adds the year if a long span crosses years. */
function dayName(day: number, { first, last }: Span, withYear: (date: string) => string = monthYear): string {
  const sameYear = isoDay(first).slice(0, 4) === isoDay(last).slice(0, 4)
  return (sameYear || last - first < 120 ? shortDay : withYear)(isoDay(day))
}

const monthYear = (date: string): string => fullDay(date).replace(/^\d+\s/, '')

function axis(span: Span, ticks: readonly number[]): Html {
  const whole = Math.max(1, span.last - span.first)
  return html`<svg class="lane" aria-hidden="true">${ticks.map((day) => {
    const at = Math.round(((day - span.first) / whole) * 1000) / 10
    // Centred names would be cut off at the edges.
    const anchor = at === 0 ? 'start' : at > 96 ? 'end' : 'middle'
    return html`<text x="${at}%" y="14" text-anchor="${anchor}">${dayName(day, span)}</text>`
  })}</svg>`
}

function asList(lanes: readonly Lane[], span: Span): Html {
  return html`<details><summary>The same as a list</summary><ul class="days">${lanes.map(({ source, days }) => {
    const sorted = [...days].sort(([a], [b]) => a - b)
    const said = sorted.map(([day, n]) => dayName(day, span, fullDay) + (n > 1 ? ` ×${n}` : ''))
    return html`<li><bdi>${source}</bdi><span>${said.join(', ')}</span></li>`
  })}</ul></details>`
}

function note(lanes: readonly Lane[], undated: number): string {
  const most = Math.max(...lanes.flatMap(({ days }) => [...days.values()]))
  const sizes = most === 1 ? '' : most === 2 ? '; a larger one, two postings' : '; larger ones, two, and three or more'
  const others = lanes.slice(LANES)
  const rest = others.reduce((sum, { postings }) => sum + postings, 0)
  return [
    `A dot is a day with a posting${sizes}.`,
    others.length > 0 &&
      `${counted(rest, 'posting')} at ${counted(others.length, 'other source')} are in the list only.`,
    undated > 0 && `${counted(undated, 'posting')} without a date.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Shows when the postings appeared: a lane for each source over the same days, and the same as a list. */
export function lanesView(postings: readonly LeadPosting[]): Content {
  const lanes = lanesOf(postings)
  if (lanes.length === 0) return html`<p class="note">None of these postings has a date.</p>`
  const span = spanOf(lanes)
  const undated = postings.length - lanes.reduce((sum, lane) => sum + lane.postings, 0)
  if (span.first === span.last) {
    const day = isoDay(span.first)
    return html`<p>All on ${period(day, day)}.</p>
      ${undated > 0 && html`<p class="note">${counted(undated, 'posting')} without a date.</p>`}`
  }
  const ticks = ticksOf(span)
  return html`<dl class="lanes">${lanes.slice(0, LANES).map(
    (lane) =>
      html`<dt><bdi>${lane.source}</bdi></dt><dd class="num">${lane.postings}</dd>
          <dd class="track">${lanePicture(lane, span, ticks)}</dd>`,
  )}<dd class="axis">${axis(span, ticks)}</dd></dl>
<p class="note">${note(lanes, undated)}</p>
${asList(lanes, span)}`
}
