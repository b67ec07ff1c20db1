import { FACT_KINDS, type FactKind, type FactValues, type Pay } from '../facts/fact.ts'
import type { LeadFact } from '../facts/lead-offer.ts'
import type { Lead } from '../lead.ts'
import { count, shorten } from './figures.ts'
import { type Html, html } from './html.ts'
import { comparedWords, FACT_NAMES, factWords, hourWords } from './offer-words.ts'
import { tongue } from './tongue.ts'

const QUOTE = 90

/** A row: a fact, its kind and its words. */
type Row = {
  readonly kind: FactKind
  readonly said: string
  readonly pay: Pay | null
  readonly fact: LeadFact<FactKind>
}

const rowsOf = <K extends FactKind>(kind: K, facts: readonly LeadFact<K>[] | undefined): Row[] =>
  (facts ?? []).map((fact) => ({
    kind,
    said: factWords(kind, fact.value),
    pay: isPay(fact.value) ? fact.value : null,
    fact,
  }))

const isPay = (value: FactValues[FactKind]): value is Pay => 'compared' in value

const payNotes = ({ perHour, compared, currency }: Pay): Html =>
  html`${perHour !== null && html`<p class="note">${hourWords(perHour, currency)}</p>`}${compared.map(
    (one) => html`<p class="note">${comparedWords(one)}</p>`,
  )}`

/** @param rows number of rows under the kind's name; 0 for rows behind the first */
function row({ kind, said, pay, fact }: Row, rows: number, lead: Lead): Html {
  const language = lead.languages[0]?.language ?? 'und'
  const quotes = fact.quotes.map(({ quote }, i) => [
    i > 0 && ' · ',
    html`<bdi>${shorten(quote.replace(/\s+/g, ' '), QUOTE)}</bdi>`,
  ])
  return html`
<tr>${rows > 0 && html`<th scope="rowgroup" rowspan="${rows}">${FACT_NAMES[kind]}`}
  <td>${said}${pay !== null && payNotes(pay)}<td data-unit="${fact.postings === 1 ? 'posting' : 'postings'}">${count(fact.postings)}<td${tongue(language)}>${quotes}</td>`
}

/** The usual offer of the postings with the template's words; null if nothing was read. */
export function offerView(lead: Lead): Html | null {
  const kinds = FACT_KINDS.map((kind) => rowsOf(kind, lead.offer[kind])).filter((rows) => rows.length > 0)
  if (kinds.length === 0) return null
  return html`<table class="offer">
<thead><tr><th>What</th><th>Said</th><th>Postings</th><th>In the words</th></tr></thead>
<tbody>${kinds.map((rows) => rows.map((one, i) => row(one, i === 0 ? rows.length : 0, lead)))}</tbody></table>`
}
