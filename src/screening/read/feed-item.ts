import type { ColumnMap, Field } from './column-map.ts'
import { findColumn } from './columns.ts'
import { htmlToText, tidy } from './html-text.ts'
import type { Column, Fields } from './sink.ts'

/** What an element of an item holds: markup to be read as a page would show it, or plain words. */
export type Value = { readonly text: string; readonly isHtml: boolean }

/** An item of a feed: the values of its elements by their names, as they stand in the feed (`dc:creator`, `author.name`). */
export type FeedItem = ReadonlyMap<string, readonly Value[]>

/**
 * Which elements fill a field, best first: RSS 2.0, RSS 1.0 with Dublin Core, Atom 1.0 (RFC 4287), and the names that job
 * boards add.
 */
const ELEMENTS: { readonly [field in Exclude<Field, 'id' | 'source'>]: readonly string[] } = {
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

/** The words of one element; repeated ones stand on lines of their own. */
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

/** The server of an address; '' where it is none. */
export function hostOf(address: string): string {
  try {
    const { protocol, hostname } = new URL(address.trim())
    return protocol === 'http:' || protocol === 'https:' ? hostname : ''
  } catch {
    return ''
  }
}

/** RSS writes `post@firm.example (Firm)`: the name is the employer's, the address stands in the advert if it is to be used. */
const nameOnly = (author: string): string => /^\S+@\S+\s*\((.+)\)$/.exec(author)?.[1] ?? author

/**
 * An item as a posting.
 * @param map columns somebody named; what is not in it is taken from the elements feeds usually have
 * @param host of the feed's own link, '' where it has none
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
  }
}

function idOf(item: FeedItem, link: string, site: string): string {
  const id = first(item, IDS) || link
  // An address or a name by a scheme is one of its own; a number given by one site may be given by another, too.
  return id === '' || site === '' || /^[a-z][\w+.-]*:/i.test(id) ? id : `${site}/${id}`
}

/** The elements of an item with their words, in the order of the feed. */
export const columnsOfItem = (item: FeedItem): readonly Column[] =>
  [...item.keys()].map((name) => ({ name, value: wordsIn(item, name) }))
