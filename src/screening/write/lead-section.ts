import type { Lead, LeadContact, LeadPosting } from '../lead.ts'
import { picturesNotRead } from '../posting.ts'
import { signsView } from './evidence-view.ts'
import { count, counted, fullDay, period, points } from './figures.ts'
import { type Content, type Html, html } from './html.ts'
import { lanesView } from './lanes.ts'
import { offerView } from './offer-view.ts'
import { barKey, scoreBar, whyTable } from './score-view.ts'
import { fillings, leadTitle, templateView, wordingText } from './template-view.ts'
import { languageCode, languageName, spoken, tongue } from './tongue.ts'
import { CONTACT_KINDS, VOICES_SAID } from './words.ts'

const POSTINGS = 12
const CONTACTS = 12
/** Number of employer names shown per contact point; some have hundreds. */
const EMPLOYERS = 4

/** The place of a section in its report. */
export type Place = {
  readonly rank: number
  readonly of: number
  readonly previous: Lead | undefined
  readonly next: Lead | undefined
  readonly threshold: number
  readonly scale: number
}

/** The id of a lead's section: stable between runs, and safe in an address for any id of a lead. */
export function anchor(lead: Lead): string {
  return `lead-${encodeURIComponent(lead.id.toWellFormed())}`
}

/** Employer names in a lead's postings, most frequent first. */
export function firmNames(lead: Lead): string[] {
  const names = new Map<string, number>()
  for (const { employer } of lead.postings) {
    if (employer !== null) names.set(employer, (names.get(employer) ?? 0) + 1)
  }
  return [...names].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name)
}

function subLine(lead: Lead): Html {
  const firms = firmNames(lead).length
  const languages = lead.languages.map(({ language, postings }) => `${languageName(language)} ${count(postings)}`)
  const facts = [
    counted(lead.size, 'posting'),
    lead.newPostings < lead.size && `${lead.newPostings === 0 ? 'none' : count(lead.newPostings)} new in this run`,
    firms === 0 ? 'no firm named' : counted(firms, 'firm name'),
    counted(lead.contacts.length, 'contact point'),
    languages.slice(0, 6).join(', ') + (languages.length > 6 ? ` + ${languages.length - 6}` : ''),
    period(lead.firstSeen, lead.lastSeen),
  ]
  return html`<p class="sub sep">${facts.map((fact) => fact !== false && html`<span>${fact}</span>`)}</p>`
}

function pager({ rank, of, previous, next }: Place): Html {
  return html`<p class="pager"><span>${rank} of ${of}</span>${
    previous !== undefined && html`<a href="#${anchor(previous)}">Previous</a>`
  }${next !== undefined && html`<a href="#${anchor(next)}">Next</a>`}<a href="#leads">All leads</a></p>`
}

function head(lead: Lead, place: Place): Html {
  return html`<header><div class="crumb"><p>Lead <bdi>${lead.id}</bdi></p>${pager(place)}</div>
<div class="title"><h2 id="${anchor(lead)}-t" ${spoken(lead.languages[0]?.language)}>${leadTitle(lead)}</h2>
  <p class="score"><span class="vh">Score </span><b>${points(lead.score)}</b>${scoreBar(lead.why, place.scale, 120)}</p>
  </div>
${subLine(lead)}</header>
`
}

/** A part of the section: its name and a note at the side, and its content; `wide` gives the content the full width. */
function part(name: string, note: string, content: Content, wide = false): Html {
  return html`<div class="${wide ? 'row wide' : 'row'}">
    <div><h4>${name}</h4>${note !== '' && html`<p class="note">${note}</p>`}</div>
    <div>${content}</div></div>
`
}

function postingRow(lead: Lead, posting: LeadPosting): Html {
  const { id, source, employer, date, language, suspicion } = posting
  // End tags are left out, as in the table of a score, except for a last cell that may be empty, which a line break
  // would fill.
  return html`
<tr><th scope="row">${id}<td>${source}<td>${employer}<td>${date === null ? null : fullDay(date)}
  <td>${languageCode(language)}<td>${suspicion.toFixed(2)}${
    lead.slots.length > 0 && html`<td${tongue(language)}>${fillings(lead, posting)}</td>`
  }`
}

/** Pictures may contain words that this program does not read, so the page says how many there are. */
function picturesNote({ postings }: Lead): Html | false {
  const pictures = picturesNotRead(postings)
  return (
    pictures > 0 &&
    html`<p class="note">${counted(pictures, 'picture')} ${pictures === 1 ? 'was' : 'were'} not read</p>`
  )
}

function postingsTable(lead: Lead): Html {
  const shown = lead.postings.slice(0, POSTINGS)
  const more = lead.size - shown.length
  return html`<table class="postings">
<thead><tr><th>Posting</th><th>Source</th><th>Firm named</th><th>Date</th><th>Lang.</th><th>Suspicion</th>
  ${lead.slots.length > 0 && html`<th>Fills in</th>`}</tr></thead>
<tbody>${shown.map((posting) => postingRow(lead, posting))}</tbody></table>
${more > 0 && html`<p class="note">+ ${count(more)} more in leads.json</p>`}${picturesNote(lead)}`
}

function contactName({ kind, value }: LeadContact): string {
  return kind === 'telegram' || kind === 'handle' ? `@${value}` : value
}

function contactRow(contact: LeadContact): Html {
  const { employers } = contact
  const names = employers.slice(0, EMPLOYERS).map((name, i) => [i > 0 && ', ', html`<bdi>${name}</bdi>`])
  return html`
<tr><th scope="row"><bdi>${contactName(contact)}</bdi>
  <td>${CONTACT_KINDS[contact.kind]}<td>${count(contact.postings)}
  <td>${names}${employers.length > EMPLOYERS && ` + ${employers.length - EMPLOYERS}`}</td>`
}

function contactsTable({ contacts }: Lead): Html {
  if (contacts.length === 0) return html`<p class="note">None found in the wording.</p>`
  const more = contacts.length - CONTACTS
  return html`<table class="contacts">
<thead><tr><th>Contact</th><th>Kind</th><th>Postings</th><th>Stands under</th></tr></thead>
<tbody>${contacts.slice(0, CONTACTS).map(contactRow)}</tbody></table>
${more > 0 && html`<p class="note">+ ${count(more)} more in leads.json</p>`}`
}

function templateNote({ size: all, template, otherWordings }: Lead): string {
  const size = all - otherWordings.reduce((sum, { members }) => sum + members.length, 0)
  if (size === 1 || template.length === 0) return ''
  const alike = size === 2 ? 'alike in both' : `alike in all ${count(size)}`
  return template.some(({ kind }) => kind === 'optional') ? `${alike}; grey where only some say it` : alike
}

/** The same offer in other words, each with the evidence for it. */
function otherWordings(lead: Lead): Html {
  return html`${lead.otherWordings.map(({ language, members, template, slots, why }) => {
    const wording = wordingText({ template, slots })
    return html`<p class="note">${languageName(language)}, ${counted(members.length, 'posting')}</p>
<p class="template plain" ${spoken(language)}>${wording === '' ? '…' : wording}</p>
<ul class="why">${why.map(({ sentence, bits }) => html`<li><bdi>${sentence}</bdi> <b>${points(bits)}</b></li>`)}</ul>`
  })}`
}

/** Other offers with the same contact points, and postings that tell of them. An organiser is a cluster of contact points, never a person. */
function organiserView({ organiser, links }: Lead): Html {
  if (links.length === 0) return html`<p class="note">No other posting shares its contact points.</p>`
  const shown = links.slice(0, POSTINGS)
  return html`<p class="note">${organiser}: a cluster of contact points, never a person</p>
<ul class="why">${shown.map(
    ({ to, postings, voice, why, decided }) =>
      html`<li><bdi>${to}</bdi>, ${voice === undefined ? counted(postings, 'posting') : VOICES_SAID[voice]}: ${why.map(
        ({ value, offers, of }, i) =>
          html`${i > 0 && ', '}<bdi>${value}</bdi> (in ${count(offers)} of ${count(of)} offers)`,
      )}${decided !== undefined && html`${why.length > 0 && '; '}confirmed by <bdi>${decided.by}</bdi>: <bdi>${decided.reason}</bdi>`}</li>`,
  )}</ul>
${links.length > shown.length && html`<p class="note">+ ${count(links.length - shown.length)} more in leads.json</p>`}`
}

function known(lead: Lead): Html {
  const offer = offerView(lead)
  const fills = lead.slots.length > 0 ? 'and what each fills into the template' : ''
  return html`<h3 class="vh">What is known</h3>
${[
  part(lead.size === 1 ? 'Wording' : 'Template', templateNote(lead), templateView(lead)),
  lead.otherWordings.length > 0 &&
    part('In other words', 'bits above 0 in all: more likely one offer than two', otherWordings(lead)),
  offer !== null && part('What is offered', 'the most usual of each; what is not there is not stated', offer, true),
  part('Postings', fills, postingsTable(lead), true),
  part('Contact points', 'never a person: what the adverts name', contactsTable(lead)),
  part('Organiser', 'by shared contact points', organiserView(lead)),
  part('When they appeared', counted(lead.sources.length, 'source'), lanesView(lead.postings)),
]}`
}

function against(lead: Lead): Html {
  const none = html`<p class="note">No protective sign was found in these postings.</p>`
  return html`<h3>What speaks against</h3>
${lead.protective.length === 0 ? none : signsView(lead, lead.protective)}`
}

/** The section of one lead: the facts, then their possible meaning, then the lines of its score. */
export function leadSection(lead: Lead, place: Place): Html {
  return html`<article class="lead" id="${anchor(lead)}" aria-labelledby="${anchor(lead)}-t">
${head(lead, place)}${known(lead)}<h3>What it may mean</h3>
${signsView(lead, lead.indicators)}${against(lead)}
<h3>Why the score is ${points(lead.score)}</h3>
${barKey(lead.why)}
${whyTable(lead, place.threshold)}
</article>
`
}
