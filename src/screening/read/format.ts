import { isBinary } from './binary.ts'
import type { ColumnMap } from './column-map.ts'
import type { Table } from './csv.ts'
import { findTable } from './csv-table.ts'
import { isSpace } from './json-tokens.ts'
import { declaresEntities, OWN_ENTITIES, xmlRoot } from './xml-root.ts'

/** Arrangement of the postings in a file's text. */
export type Layout =
  | { readonly kind: 'json-lines' | 'json' | 'lines' | 'html' | 'warc' | 'feed' }
  | { readonly kind: 'csv'; readonly table: Table }

const WARC = /^WARC\/\d\.\d\r?\n/
const HTML = /<(?:!doctype\s+html|html|head|body|script|meta|title|div|article|main|section)\b/i
const JSON_START = /^(?:\[\s*)*(?:\{\s*(?:"|\}|$)|\[\s*(?:\]|$))/
/** Number of first lines that are tried as JSON. */
const TRIES = 40

/** A line of a document over several lines: it opens or closes a list, or an element or member continues behind it. */
const DOCUMENT_LINE = /^\s*[[\]}"]|[,[{]\s*$/

/**
 * Counts among the first lines JSON objects, pieces of a longer document, and all lines; a line cut by the end of the
 * sample does not count.
 */
function jsonLines(sample: string, whole: boolean): { objects: number; pieces: number; lines: number } {
  const lines = sample.split('\n', TRIES + 1)
  // The sample cuts its last line, unless there are more lines than needed.
  if (!whole && lines.length <= TRIES) lines.pop()
  const full = lines.slice(0, TRIES).filter((line) => line.trim() !== '')
  const others = full.filter((line) => !isRecord(line))
  const pieces = others.filter((line) => DOCUMENT_LINE.test(line)).length
  return { objects: full.length - others.length, pieces, lines: full.length }
}

function isRecord(line: string): boolean {
  if (!/^\s*\{/.test(line)) return false
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/**
 * The layout of JSON; null for other text. A document in one line counts as a document, since its records may lie
 * inside.
 */
function jsonLayout(sample: Buffer, start: string, whole: boolean): Layout | null {
  const { objects, pieces, lines } = jsonLines(sample.toString('utf8'), whole)
  const isJson = JSON_START.test(start)
  // Up to half the lines may be broken, and more if they are not lines of a document; the reader reports each one.
  const mostly = objects * 2 >= lines || (isJson && objects > pieces)
  if (objects > 0 && mostly && (lines > 1 || !whole)) return { kind: 'json-lines' }
  return isJson ? { kind: 'json' } : null
}

const nothing = (sample: Buffer): boolean => sample.every((byte) => isSpace(byte))

/** Recognises RSS 2.0, RSS 1.0 (whose root is RDF) and Atom 1.0. */
function feedLayout(start: string): Layout | string | null {
  const root = xmlRoot(start)
  if (root === 'urlset' || root === 'sitemapindex')
    return 'a sitemap, which only lists pages; save the pages as WARC, or watch it as a source'
  const isFeed = root === 'rss' || root === 'feed' || (root === 'rdf' && start.includes('purl.org/rss/'))
  if (!isFeed) return null
  return declaresEntities(start) ? OWN_ENTITIES : { kind: 'feed' }
}

/**
 * Recognises the layout of a text from its beginning, never from its name.
 * @param sample the beginning, in UTF-8
 * @param whole whether the sample is the whole text
 * @returns the layout, or the reason why the file has no postings, with advice
 */
export function findLayout(sample: Buffer, whole: boolean, map: ColumnMap): Layout | string {
  if (sample.length === 0 || (whole && nothing(sample))) return 'the file is empty; there is nothing to screen'
  const start = sample.toString('utf8', 0, 4096).trimStart()
  // WARC comes before the test for binary data, because WARC files may contain images.
  if (WARC.test(start)) return { kind: 'warc' }
  if (isBinary(sample)) return 'a binary file, not text; export the adverts as CSV, JSON or plain text'
  const json = jsonLayout(sample, start, whole)
  if (json) return json
  if (start.startsWith('<')) {
    // Feeds come first, because they have titles like pages.
    const feed = feedLayout(sample.toString('utf8', 0, 65_536))
    if (feed !== null) return feed
    if (HTML.test(start)) return { kind: 'html' }
    if (/^<\?xml/i.test(start)) return 'an XML file that is no feed; save the adverts as CSV or JSON'
  }
  const table = findTable(sample, whole, map)
  if (typeof table === 'string') return table
  if (table) return { kind: 'csv', table }
  // Reading it as lines would hide the mistake in --map.
  if (map.text !== undefined) return 'plain text without columns; leave --map out to read one posting a line'
  return /\p{L}{2}/u.test(sample.toString('utf8')) ? { kind: 'lines' } : 'the file holds no words'
}
