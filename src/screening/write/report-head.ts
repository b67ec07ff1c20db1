import type { RunSummary } from '../lead.ts'
import { count, counted, points } from './figures.ts'
import { type Html, html } from './html.ts'
import { barKey } from './score-view.ts'
import { SLOT_KEY, slotMark } from './template-view.ts'
import { languageName } from './tongue.ts'

const FILES = 12
/** Number of broken records shown openly; the rest, up to `BROKEN`, is folded away. */
const OPEN = 5
const BROKEN = 50
/** Limit of languages, because stray guesses make a long tail with one posting each. */
const LANGUAGES = 24

/** Ausma's sign: the sun over the horizon, in one colour. */
export const SUN =
  '<svg viewBox="0 0 30 30" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" ' +
  'stroke-linecap="round"><path d="M3 21.5h24"/><path d="M8 21.5a7 7 0 0 1 14 0z" fill="currentColor"/>' +
  '<path d="M15 6.5v3.5M5.2 11.5l2.5 2.5M24.8 11.5l-2.5 2.5"/></svg>'

const WARN = html`<svg class="i" viewBox="0 0 20 20" aria-hidden="true">
  <path d="M10 3.5 17.5 16.5h-15z"/><path d="M10 8.5v3.5M10 14.2v.01"/></svg>`

/** Figures of the run for the top of the page. */
export function figuresRow(summary: RunSummary, leads: number): Html {
  const figures: [string, string][] = [
    [count(summary.postings), summary.postings === 1 ? 'posting read' : 'postings read'],
    [count(summary.campaigns), summary.campaigns === 1 ? 'campaign found' : 'campaigns found'],
    [count(leads), `${leads === 1 ? 'lead' : 'leads'} from ${points(summary.leadThreshold)} points`],
    [count(summary.brokenCount), summary.brokenCount === 1 ? 'record not read' : 'records not read'],
  ]
  return html`<dl class="figures">${figures.map(
    ([figure, name]) => html`<div><dt>${name}</dt><dd>${figure}</dd></div>`,
  )}</dl>`
}

function filesView(files: readonly string[]): Html {
  const more = files.length - FILES
  return html`<ul class="files">${files.slice(0, FILES).map((file) => html`<li><bdi>${file}</bdi></li>`)}${
    more > 0 && html`<li class="note">+ ${counted(more, 'file')}</li>`
  }</ul>`
}

function languagesView({ languages }: RunSummary): Html {
  const shown = languages.slice(0, LANGUAGES)
  const more = languages.length - shown.length
  return html`<p class="pairs">${shown.map(
    ({ language, postings }) => html`<span>${languageName(language)} <b>${count(postings)}</b></span> `,
  )}${more > 0 && html`<span class="note">+ ${counted(more, 'language')}</span>`}</p>`
}

function brokenTable(records: RunSummary['broken']): Html {
  return html`<table class="broken"><thead><tr><th>File</th><th>Line</th><th>Reason</th></tr></thead><tbody>
${records.map(
  ({ file, line, reason }) =>
    html`<tr><td>${file}<td>${count(line)}<td>${reason}
`,
)}</tbody></table>`
}

function brokenView({ broken, brokenCount }: RunSummary): Html {
  const shown = broken.slice(0, BROKEN)
  const folded = shown.slice(OPEN)
  return html`<h3 id="broken" class="warning">${WARN} ${counted(brokenCount, 'record')} could not be read</h3>
<p class="note">The run went on without ${brokenCount === 1 ? 'it' : 'them'}${
    brokenCount > shown.length && `; the first ${count(shown.length)} are listed`
  }.</p>
${brokenTable(shown.slice(0, OPEN))}
${
  folded.length > 0 &&
  html`<details><summary>Show ${count(folded.length)} more</summary>${brokenTable(folded)}</details>`
}`
}

/** The input of the run: files, languages, repeats and unreadable records. */
export function whatWasRead(summary: RunSummary): Html {
  return html`<section aria-labelledby="read"><h2 id="read">What was read</h2>
<dl class="read"><div><dt>${counted(summary.files.length, 'file')}</dt><dd>${filesView(summary.files)}</dd></div>
<div><dt>Languages</dt><dd>${summary.languages.length > 0 ? languagesView(summary) : html`<p>none</p>`}</dd></div>
<div><dt>Repeated</dt><dd><p>${
    summary.repeated === 0
      ? 'No record was the same as an earlier one.'
      : `${counted(summary.repeated, 'record')} with the id and words of an earlier one, counted once.`
  }</p></dd></div>${
    summary.pictures > 0 &&
    html`
<div><dt>Pictures</dt><dd><p>${counted(summary.pictures, 'picture')} with no words beside ${
      summary.pictures === 1 ? 'it was' : 'them were'
    } not read.</p></dd></div>`
  }</dl>
${summary.brokenCount > 0 && brokenView(summary)}</section>`
}

/** Guide for readers before the first lead: a person decides, a score is about adverts, the meaning of a point. */
export function howToRead(): Html {
  return html`<section aria-labelledby="how"><h2 id="how">How to read this</h2>
<dl class="how">
<div><dt>A person decides</dt><dd>The program only proposes. Nothing was blocked, reported or sent.</dd></div>
<div><dt>A score is about adverts</dt><dd>It weighs the wording of adverts and how they are
  organised, never a person: not who wrote them, who answers them or whom they address.
  A nationality, sex or religion adds nothing.</dd></div>
<div><dt>One point</dt><dd>Twice as likely in a deceptive advert as in a usual one at these sources;
  three points, eight times. A line of wording gives log<sub>2</sub> of that ratio times the share of postings
  that say it; an indicator never less than nothing, a protective sign never more.
  Lines are rounded first, so the sum is exact.</dd></div>
<div><dt>One sign says little</dt><dd>Most honest adverts carry one. A lead needs several, and signs
  that speak against it are counted off.</dd></div>
<div><dt>Bar</dt><dd>${barKey()}</dd></div>
<div><dt>Template</dt><dd><p>What the postings share, <span class="some">grey where only some say it</span>,
  with the places that change; <b class="hit">underlined</b> what a sign quotes:</p>
  <p class="slot-key">${SLOT_KEY.map((type) => [
    slotMark(type, type === 'words' ? 'other words' : type),
    ' ',
  ])}</p></dd></div>
</dl></section>`
}
