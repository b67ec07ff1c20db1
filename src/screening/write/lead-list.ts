import type { Lead } from '../lead.ts'
import { count, counted, fullDay, points } from './figures.ts'
import { type Html, html } from './html.ts'
import { anchor, firmNames } from './lead-section.ts'
import { scoreBar } from './score-view.ts'
import { leadExcerpt, SLOT_KEY, slotMark } from './template-view.ts'
import { languageCode, spoken } from './tongue.ts'
import { signName } from './words.ts'

/** More signs would make rows taller than their neighbours and hide the ranking. */
const SIGNS = 4
const LANGUAGES = 4

/** A lead's indicators, those with most points first. */
function mainSigns(lead: Lead): string[] {
  const weight = new Map(lead.why.map(({ code, points }) => [code, points]))
  const weigh = (code: string) => weight.get(code) ?? 0
  return lead.indicators.map(({ code }) => code).sort((a, b) => weigh(b) - weigh(a))
}

function signsLine(lead: Lead): Html {
  const signs = mainSigns(lead)
  const more = signs.length - SIGNS
  return html`<span class="ind sep">${signs.slice(0, SIGNS).map((code) => html`<span>${signName(code)}</span>`)}${
    more > 0 && html`<span>+${more}</span>`
  }</span>`
}

function languagesCell({ languages }: Lead): Html {
  const codes = languages.map(({ language }) => languageCode(language))
  const more = codes.length - LANGUAGES
  return html`<td role="cell" class="langs">${codes.slice(0, LANGUAGES).join(' ')}${more > 0 && ` +${more}`}</td>`
}

function sourcesCell({ sources }: Lead): Html {
  const more = sources.length - 1
  return html`<td role="cell" class="from"><bdi>${sources[0]?.source ?? '–'}</bdi>
    ${more > 0 && html`<small>+ ${counted(more, 'source')}</small>`}</td>`
}

function seenCell({ firstSeen, lastSeen }: Lead): Html {
  const days = [firstSeen, lastSeen].flatMap((date) => (date === null ? [] : [fullDay(date)]))
  const said = [...new Set(days)].map((day) => html`<span>${day}</span>`)
  return html`<td role="cell" class="seen">${said.length === 0 ? 'no date' : said}</td>`
}

function contactsCell(lead: Lead): Html {
  const contacts = lead.contacts.length
  const firms = firmNames(lead).length
  return html`<td role="cell" class="cons">
    <span data-unit="${contacts === 1 ? 'contact point' : 'contact points'}">${count(contacts)}</span>
    <small>${firms === 0 ? 'no firm' : counted(firms, 'firm')}</small></td>`
}

function sizeCell({ size, newPostings }: Lead): Html {
  // In a first run all postings are new, so «12, 12 new» is left out.
  const some = newPostings > 0 && newPostings < size
  return html`<td role="cell" class="num size" data-unit="${size === 1 ? 'posting' : 'postings'}">
    ${count(size)}${some && html`<small>${count(newPostings)} new</small>`}</td>`
}

function row(lead: Lead, rank: number, scale: number): Html {
  return html`<tr role="row"><td role="cell" class="num rank">${rank}</td>
    <td role="cell" class="score"><b>${points(lead.score)}</b>${scoreBar(lead.why, scale, 72)}</td>
    <td role="cell" class="text">
    <a href="#${anchor(lead)}" ${spoken(lead.languages[0]?.language)}>${leadExcerpt(lead)}</a>
    ${signsLine(lead)}</td>
    ${[sizeCell(lead), languagesCell(lead), contactsCell(lead), sourcesCell(lead), seenCell(lead)]}</tr>
`
}

const KEY = SLOT_KEY.slice(0, 4).map((type) => slotMark(type, type))

const HEAD = html`<thead role="rowgroup"><tr role="row">
  <th role="columnheader" class="num"><span class="vh">Rank</span></th><th role="columnheader">Score</th>
  <th role="columnheader">Template and signs <span class="slot-key">${KEY}</span></th>
  <th role="columnheader" class="num">Size</th><th role="columnheader">Lang.</th>
  <th role="columnheader">Contacts</th><th role="columnheader">Sources</th><th role="columnheader">Seen</th>
  </tr></thead>`

/** The ranked list: a table that becomes a list on a narrow screen; each row links to its lead's section. */
export function leadList(leads: readonly Lead[], scale: number): Html {
  return html`<table class="queue" role="table" aria-label="Leads, highest score first">
${HEAD}
<tbody role="rowgroup">
${leads.map((lead, i) => row(lead, i + 1, scale))}</tbody></table>`
}
