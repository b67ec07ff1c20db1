import type { Block, Written } from '../../../documents/document.ts'
import type { SharedLead } from '../../leads/index.ts'
import type { SharedNetwork } from '../../networks/index.ts'
import type { SharedReport } from '../../reports/index.ts'
import type { Language } from '../../vocabulary/index.ts'
import type { Terms } from '../shapes.ts'
import { PAPER_WORDS } from './words/index.ts'
import type { PaperWords } from './words/shape.ts'

// What somebody outside reads of a share: its terms first, since whoever reads on is bound by them, then what was chosen, word for word.

/** What the paper is made of. */
export type Paper = {
  readonly to: string
  readonly from: string
  /** What it is called on the telephone. */
  readonly number: string
  readonly version: number
  readonly sent: Date
  readonly until: Date
  readonly reason: string
  readonly basis: string
  readonly terms: Terms
  readonly exculpatory: boolean
  readonly title: string
  readonly lead: SharedLead | null
  readonly report: SharedReport | null
  readonly network: SharedNetwork | null
  readonly at: Date
}

/** The paper of a share, as the library of documents writes it. */
export function paperOf(paper: Paper, language: Language): Written {
  const words = PAPER_WORDS[language]
  const { lead, report, network } = paper
  return {
    ...{ title: words.title, language, direction: words.direction, mark: words.mark, author: paper.from, at: paper.at },
    blocks: [
      ...headOf(paper, words),
      heading(words.terms),
      list(termsOf(paper, words)),
      heading(words.content),
      ...(lead === null ? [] : leadBlocks(lead, words)),
      ...(report === null ? [] : reportBlocks(report, words)),
      ...(network === null ? [] : networkBlocks(network, words)),
    ],
    words: { contents: words.contents, page: words.page },
  }
}

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const list = (items: readonly string[]): Block => ({ kind: 'list', isNumbered: false, items })
/** Under a heading, where there is something to say. */
const under = (name: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(name, 3), ...blocks]
const listed = (name: string, items: readonly string[]): Block[] => under(name, items.length === 0 ? [] : [list(items)])
const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  ...{ kind: 'figure', caption, chart: null, notes: [] },
  table: { columns: columns.map((name) => ({ name, isNumber: false })), heads: 1, rows },
})

const day = (at: Date): string => at.toISOString().slice(0, 10)
const period = (first: string | null, last: string | null): string =>
  [...new Set([first, last])].filter((one) => one !== null).join(' – ')

const headOf = (paper: Paper, words: PaperWords): Block[] => [
  list([
    `${words.to}: ${paper.to}`,
    `${words.from}: ${paper.from}`,
    `${words.number}: ${paper.number} · ${words.version} ${paper.version}`,
    `${words.sent}: ${day(paper.sent)}`,
    `${words.until}: ${day(paper.until)}`,
  ]),
  paragraph(`${words.why}: ${paper.reason}`),
  paragraph(`${words.basis}: ${paper.basis}`),
]

function termsOf({ terms, exculpatory }: Paper, words: PaperWords): string[] {
  const { handling, restrictions, tlp, onward, proceedings, told, grade } = terms
  return [
    ...handling.map((code) => (code === 'H3' ? `${words.handling.H3} ${restrictions}` : words.handling[code])),
    words.tlp[tlp],
    words.onward[onward ? 1 : 0],
    words.proceedings[proceedings ? 1 : 0],
    words.told[told],
    ...(grade === null ? [] : [`${words.grade}: ${grade.source}${grade.information} (${grade.scale})`]),
    ...(exculpatory ? [words.exculpatory] : []),
  ]
}

function leadBlocks({ title, summary, wording, offer, places, contacts, timeline }: SharedLead, words: PaperWords) {
  return [
    paragraph(title),
    ...(summary === undefined
      ? []
      : [
          ...listed(words.summary, [
            `${words.adverts}: ${summary.postings}`,
            `${words.seen}: ${period(summary.firstSeen, summary.lastSeen)}`,
            `${words.summary}: ${summary.score}`,
          ]),
          ...listed(
            words.reasons,
            summary.reasons.map(({ name }) => name),
          ),
        ]),
    ...(wording === undefined ? [] : wordingBlocks(wording, words)),
    ...listed(
      words.offer,
      (offer ?? []).flatMap(({ quotes, postings }) => quotes.map(({ quote }) => `«${quote.trim()}» (${postings})`)),
    ),
    ...listed(
      words.places,
      (places ?? []).map(
        ({ city, country, postings }) => `${[city, country].filter(Boolean).join(', ')} (${postings})`,
      ),
    ),
    ...((contacts ?? []).length === 0
      ? []
      : [
          table(
            words.contacts,
            [words.contacts, words.found, words.adverts, words.firms, words.seen],
            (contacts ?? []).map(({ kind, value, postings, employers, firstSeen, lastSeen }) => [
              ...[value, kind, String(postings), employers.join(', '), period(firstSeen, lastSeen)],
            ]),
          ),
        ]),
    ...listed(
      words.timeline,
      (timeline ?? []).map(
        ({ source, days }) => `${source}: ${days.map((one) => `${one.day} (${one.postings})`).join(', ')}`,
      ),
    ),
  ]
}

const wordingBlocks = ({ postings, more }: NonNullable<SharedLead['wording']>, words: PaperWords): Block[] =>
  under(words.wording, [
    ...postings.flatMap(({ title, text, date, source, address }) => [
      paragraph(title),
      paragraph(text),
      // In words and no link: whoever opens it is seen by those who wrote it.
      paragraph(`${words.source}: ${[source, date, address].filter(Boolean).join(' · ')}`),
    ]),
    ...(more > 0 ? [paragraph(words.more(String(more)))] : []),
  ])

const reportBlocks = ({ parts }: SharedReport, words: PaperWords): Block[] =>
  parts.flatMap(({ part, texts }) => under(words.parts[part], texts.map(paragraph)))

/** As a list: each node, and each link with the reasons that the receiver would read on the page. */
function networkBlocks({ nodes, edges, note }: SharedNetwork, words: PaperWords): Block[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const named = (id: string | null) => labels.get(id ?? '') ?? ''
  return [
    paragraph(note),
    table(
      words.content,
      [words.content, words.found, words.seen],
      nodes.map(({ label, title, contactKind, firstSeen, lastSeen }) => [
        ...[label, title ?? contactKind ?? '', period(firstSeen, lastSeen)],
      ]),
    ),
    ...listed(
      words.links,
      edges.map(({ from, to, reasons }) => {
        const why = reasons.map(({ code, count, node }) => words.link[code](String(count), named(node)))
        return `${named(from)} – ${named(to)}${why.length === 0 ? '' : `: ${why.join('; ')}`}`
      }),
    ),
  ]
}
