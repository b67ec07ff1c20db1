import type { Lead, LeadIndicator, LeadPosting } from '../lead.ts'
import { count, fullDay, shorten } from './figures.ts'
import { type Content, type Html, html } from './html.ts'
import { spoken } from './tongue.ts'
import { signName, signWords } from './words.ts'

/** Length that suffices to judge a sign; the source has the whole posting. */
const LONGEST_QUOTE = 280

type Quoted = LeadIndicator['quotes'][number]

/** Groups quotes with the same words, so that each is shown once with all its postings. */
function gathered(quotes: readonly Quoted[]): Quoted[][] {
  const groups = new Map<string, Quoted[]>()
  for (const quote of quotes) {
    const words = quote.quote.replace(/\s+/g, ' ').trim()
    groups.set(words, [...(groups.get(words) ?? []), quote])
  }
  return [...groups.values()]
}

function citeOf(posting: LeadPosting | undefined, id: string): Content {
  if (posting === undefined) return html`<bdi>${id}</bdi>`
  return html`<bdi>${id}</bdi>, <bdi>${posting.source}</bdi>${posting.date !== null && `, ${fullDay(posting.date)}`}`
}

function quoteView(quotes: readonly Quoted[], byId: ReadonlyMap<string, LeadPosting>): Html {
  const words = shorten(quotes[0].quote.trim(), LONGEST_QUOTE)
  const [first, ...others] = quotes.map(({ posting }) => posting)
  // One posting may contain a quote twice and must not look like two postings.
  const also = others.filter((id) => id !== first)
  const posting = byId.get(first)
  return html`<figure><blockquote ${spoken(posting?.language)}><b>${words}</b></blockquote>
    <figcaption>${citeOf(posting, first)}${also.map((id) => html`; also <bdi>${id}</bdi>`)}</figcaption></figure>`
}

/** The number of a lead's postings with a sign, in words. */
function carriers(share: number, size: number): string {
  // The share came from a division, so 3 of 7 may come back as 2.9999.
  const postings = Math.round(share * size)
  if (size === 1) return 'in the posting'
  return postings === size ? `all ${count(size)} postings` : `${count(postings)} of ${count(size)} postings`
}

function signView(sign: LeadIndicator, lead: Lead, byId: ReadonlyMap<string, LeadPosting>): Html {
  const words = signWords(sign.code)
  const quotes = gathered(sign.quotes).map((quotes) => quoteView(quotes, byId))
  return html`<div class="row sign">
    <div><h4>${signName(sign.code)}</h4><p class="note">${carriers(sign.share, lead.size)}</p></div>
    <div>${
      quotes.length > 0 ? quotes : html`<p class="note">Nothing to quote: the sign is something missing.</p>`
    }</div><div>${words !== undefined && html`<p>${words.means}</p><p class="note">${words.source}</p>`}</div></div>
`
}

/** Shows each sign of a lead with its quotes, its meaning and the source that names it. */
export function signsView(lead: Lead, signs: readonly LeadIndicator[]): Html {
  const byId = new Map(lead.postings.map((posting) => [posting.id, posting]))
  return html`${signs.map((sign) => signView(sign, lead, byId))}`
}
