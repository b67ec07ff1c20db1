import type { Lead, Reason } from '../lead.ts'
import { count, percent, points } from './figures.ts'
import { type Content, type Html, html } from './html.ts'
import { reasonName, type ScorePart, scorePart } from './words.ts'

type Parts = Record<ScorePart, number>

/** The parts of a score in the order of the bar and of the table. */
const ORDER: readonly ScorePart[] = ['words', 'contacts', 'reach', 'off']

/** Name of each part of the bar. */
const PART_NAMES: Record<ScorePart, string> = {
  words: 'wording',
  contacts: 'contact points',
  reach: 'reach',
  off: 'taken off',
}

/** Sums the lines of a score by part. Lines that lower it are in `off`, as a positive number. */
export function partsOf(why: readonly Reason[]): Parts {
  const parts: Parts = { words: 0, contacts: 0, reach: 0, off: 0 }
  for (const { code, points: value } of why) {
    if (value < 0) parts.off -= value
    else if (scorePart(code) !== 'off') parts[scorePart(code)] += value
  }
  return parts
}

/** Length of the longest bar of a report, in points; never 0. */
export function barScale(leads: readonly Lead[]): number {
  const lengths = leads.map(({ why }) => {
    const { words, contacts, reach, off } = partsOf(why)
    return words + contacts + reach + off
  })
  return Math.max(1, ...lengths)
}

function saidParts(parts: Parts): string {
  const said = ORDER.filter((part) => parts[part] > 0.04).map((part) => `${PART_NAMES[part]} ${points(parts[part])}`)
  return said.length === 0 ? 'no points' : said.join(', ')
}

/**
 * A stacked bar of a score: `scale` points fill its width. It is drawn in tenths of a point, so its numbers are whole.
 */
export function scoreBar(why: readonly Reason[], scale: number, width: number): Html {
  const parts = partsOf(why)
  let at = 0
  const blocks = ORDER.filter((part) => parts[part] > 0.04).map((part) => {
    // Lengths are rounded before they are added up, so that blocks touch without a gap.
    const length = Math.round(parts[part] * 10)
    const block = html`<path class="${part}" d="M${at} 1h${length}v8h-${length}z"/>`
    at += length
    return block
  })
  const whole = Math.ceil(scale * 10)
  return html`<svg class="bar" width="${width}" height="10" viewBox="0 0 ${whole} 10" preserveAspectRatio="none"
    role="img" aria-label="${saidParts(parts)}"><path d="M0 9.5H${whole}"/>${blocks}</svg>`
}

/** The key of the bar: a patch and a name for each part; with `why` only parts of this score, with their points. */
export function barKey(why?: readonly Reason[]): Html {
  const parts = why === undefined ? null : partsOf(why)
  return html`<ul class="bar-key">${ORDER.filter((part) => parts === null || parts[part] > 0.04).map(
    (part) =>
      html`<li><svg class="bar" width="10" height="10" aria-hidden="true">
        <path class="${part}" d="M1 1h8v8h-8z"/></svg>${PART_NAMES[part]}${
          parts !== null && html` <b>${points(part === 'off' ? -parts[part] : parts[part])}</b>`
        }</li>`,
  )}</ul>`
}

function seen({ seen, of }: Reason): string {
  // «All 1» would look odd for a single posting.
  return seen === of && of > 1 ? `all ${count(of)}` : `${count(seen)} of ${count(of)}`
}

/** The name of a line; for campaign evidence also its sentence, which says what was seen. */
function reasonCell({ code, sentence, rule }: Reason): Content {
  const part = scorePart(code)
  const never = code.startsWith('shown-only:') && rule === null ? 'shown, never scored' : ''
  const aside = part === 'contacts' || part === 'reach' ? sentence : never
  return [reasonName(code), aside !== '' && html`<small>${aside}</small>`]
}

// Rows omit the end tags that HTML makes optional, because a report has thousands of rows.
function row(reason: Reason, opensGroup: boolean): Html {
  const rates = [reason.deceptive, reason.usual].map((rate) => html`<td>${rate === null ? null : percent(rate)}`)
  return html`<tr${opensGroup && html` class="group"`}><th scope="row">${reasonCell(reason)}
    <td>${seen(reason)}${rates}<td>${reason.rule}<td>${points(reason.points)}
`
}

/** Every line of the score with the figures behind it, and the sum. */
export function whyTable(lead: Lead, threshold: number): Html {
  const sorted = ORDER.flatMap((part) => lead.why.filter(({ code }) => scorePart(code) === part))
  const opens = (i: number) => i > 0 && scorePart(sorted[i].code) !== scorePart(sorted[i - 1].code)
  return html`<table class="why">
<thead><tr><th>Reason</th><th>Seen in</th><th>In deceptive adverts</th><th>Usual at these sources</th>
  <th>Rule</th><th>Points</th></tr></thead>
<tbody>
${sorted.map((reason, i) => row(reason, opens(i)))}</tbody>
<tfoot><tr><th scope="row" colspan="5">Sum; a lead is shown from ${points(threshold)}</th>
  <td>${points(lead.score)}</td></tr></tfoot>
</table>`
}
