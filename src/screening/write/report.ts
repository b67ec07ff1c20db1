import { createHash } from 'node:crypto'
import type { Lead, RunSummary } from '../lead.ts'
import { count, counted, points } from './figures.ts'
import { type Html, html, ownMarkup } from './html.ts'
import { leadList } from './lead-list.ts'
import { leadSection } from './lead-section.ts'
import { figuresRow, howToRead, SUN, whatWasRead } from './report-head.ts'
import { STYLE } from './report-style.ts'
import { barScale } from './score-view.ts'

/** The part of the ranking in the report. */
export type Extent = {
  /** Number of leads, from the first, that get a section. */
  readonly shown: number
  /** Number of all leads of the run, if `leads` was cut; by default the length of `leads`. */
  readonly total?: number
}

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')
/** `default-src` does not cover these directives, so they are listed. */
const BARRED = `base-uri 'none'; form-action 'none'`
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; ${BARRED}`
// A data address, so that browsers request no icon from a server.
const PICTURE = SUN.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" color="#b87309" ')
const ICON = `data:image/svg+xml,${encodeURIComponent(PICTURE)}`

function documentHead(title: string): Html {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ownMarkup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<style>${ownMarkup(STYLE)}</style>
</head>`
}

function masthead(summary: RunSummary, total: number): Html {
  return html`<header class="mast"><p class="mark">${ownMarkup(SUN)} Ausma</p>
<h1>Screening report</h1>
<p class="sub">The program proposes; a person decides.
  A score is about the wording and organisation of adverts, never about a person.</p>
${figuresRow(summary, total)}
<nav aria-label="Contents"><ul class="contents"><li><a href="#leads">Leads</a></li>
  <li><a href="#read">What was read</a></li><li><a href="#how">How to read this</a></li>${
    summary.brokenCount > 0 && html`<li><a href="#broken">Records not read</a></li>`
  }</ul></nav></header>`
}

function emptyState(summary: RunSummary): Html {
  const read =
    summary.postings === 0
      ? 'No posting was read, so there is nothing to rank.'
      : `${counted(summary.postings, 'posting')} in ${counted(summary.files.length, 'file')} were read and ` +
        `${counted(summary.campaigns, 'campaign')} found; none of them reaches ${points(summary.leadThreshold)} points.`
  return html`<p class="empty"><b>No lead.</b> ${read}</p>
<p class="note">That is no proof that these adverts are honest: only that their wording and organisation show too
  little. Each posting’s signs are in assessments.jsonl.</p>`
}

function ranking(leads: readonly Lead[], total: number, scale: number): Html {
  const rest = total - leads.length
  return html`${leadList(leads, scale)}
<p class="note">${
    rest > 0
      ? `The first ${count(leads.length)} of ${count(total)}; the other ${count(rest)} are in leads.json.`
      : 'All leads of this run; leads.json has the same with every posting.'
  }</p>`
}

/**
 * Writes the report of a run as one HTML document: no script, no request to anywhere, one style sheet that the
 * document's own policy names by its hash. A pure function, so the same leads give the same bytes.
 * @param summary of the input
 * @param leads ranked, the highest score first
 * @param extent number of leads shown, and of all leads if `leads` was cut
 * @returns the document's text; lone surrogates in it have become U+FFFD
 */
export function renderReport(summary: RunSummary, leads: readonly Lead[], extent: Extent): string {
  const shown = leads.slice(0, extent.shown)
  // A total below the number of leads is a caller's mistake; the page must not contradict itself.
  const total = Math.max(extent.total ?? 0, leads.length)
  const scale = barScale(shown)
  const sections = shown.map((lead, i) =>
    leadSection(lead, {
      rank: i + 1,
      of: shown.length,
      previous: shown[i - 1],
      next: shown[i + 1],
      threshold: summary.leadThreshold,
      scale,
    }),
  )
  const title = `Screening report: ${total === 0 ? 'no lead' : counted(total, 'lead')} · Ausma`
  return html`<!doctype html>
<html lang="en">
${documentHead(title)}
<body>
<a class="skip" href="#leads">Skip to the leads</a>
${masthead(summary, total)}
<main>
<div class="about">${whatWasRead(summary)}
${howToRead()}</div>
<section class="list" aria-labelledby="leads"><h2 id="leads">Leads <span class="note">highest score first</span></h2>
${shown.length === 0 ? emptyState(summary) : ranking(shown, total, scale)}</section>
${sections}</main>
<footer><p class="note">Contact points and the wording of adverts can be personal data:
  keep and pass on this file as you would a case file.</p></footer>
</body>
</html>
`.markup
}
