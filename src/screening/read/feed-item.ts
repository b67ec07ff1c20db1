import type { ColumnMap, Field } from './column-map.ts'
import { findColumn } from './columns.ts'
import { htmlToText, tidy } from './html-text.ts'
import type { Column, Fields } from './sink.ts'

/** Content of an element: HTML or plain text. */
export type Value = { readonly text: string; readonly isHtml: boolean }

/** An item of a feed: the values of its elements by their names in the feed (`dc:creator`, `author.name`). */
export type FeedItem = ReadonlyMap<string, readonly Value[]>

/**
 * Elements for each field, best first: RSS 2.0, RSS 1.0 with Dublin Core, Atom 1.0 (RFC 4287), and names that job
 * boards add.
 */
const ELEMENTS: { readonly [field in Exclude<Field, 'id' | 'source' | 'address'>]: readonly string[] } = {
  title: ['title'],
  text: ['content:encoded', 'content', 'description', 'summary'],
  employer: [
    'job_listing:company',
    'company',
    'employer',
    'hiringOrganization',
    'author.name',
    'dc:publisher',
    'dc:creator',
    'author',
  ],
  date: ['pubDate', 'published', 'dc:date', 'issued', 'updated', 'dcterms:created', 'modified'],
}
const IDS = ['guid', 'id', 'rdf:about']

const wordsOf = ({ text, isHtml }: Value): string => (isHtml ? htmlToText(text) : tidy(text))

/** The text of all elements with a name; repeated elements stand on separate lines. */
export const wordsIn = (item: FeedItem, name: string): string => {
  const words = (item.get(name) ?? []).map(wordsOf).filter((text) => text !== '')
  return [...new Set(words)].join('\n')
}

const first = (item: FeedItem, names: readonly string[]): string => {
  for (const name of names) {
    const words = wordsIn(item, name)
    if (words !== '') return words
  }
  return ''
}

/** The host of an address; '' for other texts. */
export function hostOf(address: string): string {
  try {
    const { protocol, hostname } = new URL(address.trim())
    return protocol === 'http:' || protocol === 'https:' ? hostname : ''
  } catch {
    return ''
  }
}

/**
 * RSS writes `post@firm.example (Firm)`: the name is the employer's. The address is dropped, because adverts name
 * addresses meant for use.
 */
const nameOnly = (author: string): string => /^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1] ?? author

/**
 * Converts an item into a posting's fields.
 * @param map columns that the user named; other fields come from the usual elements of feeds
 * @param host of the feed's own link, '' without one
 */
export function itemFields(item: FeedItem, map: ColumnMap, host: string): Fields {
  const names = [...item.keys()]
  const mapped = (field: Field): string | null => {
    const columns = map[field]
    if (columns === undefined) return null
    const words = columns.map((name) => wordsIn(item, findColumn(names, name) ?? name))
    return words.filter((text) => text !== '').join('\n')
  }
  const link = wordsIn(item, 'link')
  const site = hostOf(link) || host
  return {
    id: mapped('id') ?? idOf(item, link, site),
    title: mapped('title') ?? first(item, ELEMENTS.title),
    text: mapped('text') ?? first(item, ELEMENTS.text),
    employer: nameOnly(mapped('employer') ?? first(item, ELEMENTS.employer)),
    date: mapped('date') ?? first(item, ELEMENTS.date),
    source: mapped('source') ?? site,
    address: mapped('address') ?? link,
  }
}

function idOf(item: FeedItem, link: string, site: string): string {
  const id = first(item, IDS) || link
  // Addresses and names with a scheme are unique; other ids may occur on several sites, so the site is added.
  return id === '' || site === '' || /^[a-z][\w+.-]*:/i.test(id) ? id : `${site}/${id}`
}

/** The elements of an item with their text, in the order of the feed. */
export const columnsOfItem = (item: FeedItem): readonly Column[] =>
  [...item.keys()].map((name) => ({ name, value: wordsIn(item, name) }))
