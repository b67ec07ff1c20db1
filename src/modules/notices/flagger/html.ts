import { type Html, html, ownMarkup } from '../../../screening/write/html.ts'
import type { Figures, Table } from './figures.ts'
import type { FlaggerReport, Standing } from './report.ts'
import { STYLE } from './style.ts'
import type { ReportWords } from './words-shape.ts'

type Labels = Readonly<Record<string, string>>

/** The report as one page that needs nothing from anywhere: to read, to print and to publish (Art. 22(3) DSA). */
export function flaggerHtml(report: FlaggerReport, words: ReportWords): string {
  // Its style stands within it: a page that fetches something tells a server who reads it.
  const page = html`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title(report.year)} – ${report.agency}</title><style>${ownMarkup(STYLE)}</style></head>
<body><header><p class="law">${words.law}</p><h1>${words.title(report.year)}</h1>
<p class="lead">${words.lead(report.agency)}</p><p>${words.madeOn(report.madeOn)} ${words.counting}</p></header>
<main>${summary(report.figures, words)}${standings(report.standings, words)}${independence(report, words)}
${tables(report, words)}${recipients(report, words)}${remedies(report, words)}</main></body></html>`
  return page.markup
}

function summary({ notices, trusted, acted, timeToAct, ends }: Figures, words: ReportWords): Html {
  // Our own mistakes are told beside those of others: else a withdrawn notice looks like one that nobody answered.
  const takenBack = ends.rows.filter(({ key }) => key === 'withdrawn' || key === 'corrected')
  const back = takenBack.reduce((sum, { count }) => sum + count, 0)
  const figures: readonly (readonly [string, string])[] = [
    [words.sent, String(notices)],
    [words.trusted, words.of(trusted, notices)],
    [words.acted, words.of(acted.count, acted.of)],
    // A median of few says little, so it stands with its number.
    [words.timeToAct, timeToAct.of === 0 ? words.days(null) : `${words.days(timeToAct.days)} (n = ${timeToAct.of})`],
    [words.takenBack, words.of(back, notices)],
  ]
  return html`<section><h2>${words.summary}</h2><dl class="figures">${figures.map(
    ([name, figure]) => html`<div><dt>${name}</dt><dd>${figure}</dd></div>`,
  )}</dl><p class="note">${words.acted}: ${words.actedNote}</p></section>`
}

function standings(list: readonly Standing[], words: ReportWords): Html {
  // Said, not left out: the reader must see that all went as anybody's notices (Art. 16).
  if (list.length === 0) return html`<section><h2>${words.standing}</h2><p>${words.noStanding}</p></section>`
  return html`<section><h2>${words.standing}</h2><div class="wide"><table><caption>${words.standing}</caption>
<thead><tr>${[words.coordinator, words.decision, words.area, words.valid].map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${list.map(
    ({ coordinator, decision, area, from, until }) =>
      html`<tr><th scope="row">${coordinator}</th><td>${decision}</td><td>${area}</td><td>${from} – ${until ?? ''}</td></tr>`,
  )}</tbody></table></div></section>`
}

/** The agency's words, a paragraph where it left a line free. */
function independence({ independence: text }: FlaggerReport, words: ReportWords): Html {
  const paragraphs = text?.split(/\n\s*\n/).filter((one) => one.trim() !== '') ?? []
  const said = paragraphs.length > 0 ? paragraphs : [words.noIndependence]
  return html`<section><h2>${words.independence}</h2>${said.map((one) => html`<p>${one}</p>`)}</section>`
}

function tables({ figures }: FlaggerReport, words: ReportWords): Html {
  const unknown = { unknown: words.unknown }
  return html`<section><h2>${words.outcomes}</h2>
${countTable(words.outcomes, words.outcome, figures.ends, words.end, words)}
${countTable(words.matters, words.category, figures.matters, { ...unknown, ...words.matter }, words)}
${countTable(words.grounds, words.grounds, figures.grounds, { ...unknown, ...words.ground }, words)}
${countTable(`${words.refusals}. ${words.refusalsNote}`, words.reason, figures.refusals, { ...unknown, ...words.refusal }, words)}
${countTable(`${words.automated}. ${words.automatedNote}`, words.decidedBy, figures.automated, words.machine, words)}</section>`
}

function countTable(caption: string, column: string, { of, rows }: Table, labels: Labels, words: ReportWords): Html {
  // Also where there is nothing: a table that is missing could have been left out.
  if (of === 0) return html`<h3>${caption}</h3><p>${words.none}</p>`
  return html`<table><caption>${caption}</caption>
<thead><tr><th scope="col">${column}</th><th scope="col" class="n">${words.count}</th><th scope="col" class="n">${words.share}</th></tr></thead>
<tbody>${rows.map(
    ({ key, count }) =>
      html`<tr><th scope="row">${labels[key] ?? key}</th><td class="n">${count}</td><td class="n">${share(count, of)}</td></tr>`,
  )}</tbody><tfoot><tr><th scope="row">${words.all}</th><td class="n">${of}</td><td class="n">${share(of, of)}</td></tr></tfoot></table>`
}

function recipients({ recipients: list }: FlaggerReport, words: ReportWords): Html {
  if (list.length === 0) return html`<section><h2>${words.recipients}</h2><p>${words.none}</p></section>`
  // In the order of the table of outcomes above, so that both can be laid side by side.
  const ends = Object.keys(words.end)
  const heads = [
    words.sent,
    words.acted,
    words.timeToAct,
    ...ends.map((end) => words.end[end as keyof typeof words.end]),
  ]
  return html`<section><h2>${words.recipients}</h2><div class="wide"><table><caption>${words.recipients}</caption>
<thead><tr><th scope="col">${words.recipient}</th>${heads.map((one) => html`<th scope="col" class="n">${one}</th>`)}</tr></thead>
<tbody>${list.map(({ name, figures }) => {
    const { notices, acted, timeToAct } = figures
    const counts = ends.map((end) => figures.ends.rows.find(({ key }) => key === end)?.count ?? 0)
    const cells = [notices, words.of(acted.count, acted.of), words.days(timeToAct.days), ...counts]
    return html`<tr><th scope="row">${name}</th>${cells.map((one) => html`<td class="n">${one}</td>`)}</tr>`
  })}</tbody></table></div></section>`
}

function remedies({ complaints, disputes }: FlaggerReport, words: ReportWords): Html {
  return html`<section><h2>${words.remedies}</h2>
${countTable(words.complaints, words.result, complaints, words.results, { ...words, count: words.complaints })}
${countTable(words.disputes, words.result, disputes, words.results, { ...words, count: words.disputes })}</section>`
}

/** In whole percent; of nothing there is no share. */
const share = (count: number, of: number): string => (of === 0 ? '–' : `${Math.round((100 * count) / of)} %`)
