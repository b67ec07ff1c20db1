import { Parser } from 'htmlparser2'
import { breaksLine, htmlToText, isUnseen, tidy } from './html-text.ts'
import { CALLED, IDENTIFIED, isObject, type Json, parseJson, valueText } from './json-value.ts'
import { countPictures, picturesIn } from './pictures.ts'
import type { Fields } from './sink.ts'

/** A thing that the page describes by microdata or RDFa. */
type Item = { readonly type: string; readonly values: Map<string, (string | Item)[]> }

/** An open element and the item or property it describes. */
type Element = { readonly item: Item | null; readonly property: string; text: string | null }

/** Most nested values; a page with more is broken. */
const MAX_NESTED = 16
const MAX_JOBS = 1000

type Attributes = { readonly [name: string]: string }

/** Whether a type, or one of a list of types, is an advert's; nobody lists lists. */
const isJob = (type: unknown): boolean => (Array.isArray(type) ? type.some(isJobType) : isJobType(type))

const isJobType = (type: unknown): boolean => typeof type === 'string' && /(^|[/#:\s])JobPosting(\s|$)/.test(type)

/** Fields of JobPosting that belong to the advert's text, in reading order. */
const TEXTS = ['description', 'responsibilities', 'qualifications', 'experienceRequirements', 'skills', 'jobBenefits']

/**
 * Converts a schema.org JobPosting into a posting's fields.
 * @param host of the page, '' where unknown
 * @param words turns a value into plain text
 */
/** @param page address of the page where it is known: the advert stands there unless it says where else */
function jobFields(job: Json, host: string, words: (value: string) => string, page = ''): Fields {
  const address = valueText(job.url) || page
  const texts = TEXTS.map((name) => words(valueText(job[name])))
  const id = valueText(job.identifier, IDENTIFIED)
  const shown = TEXTS.reduce((sum, name) => sum + picturesIn(valueText(job[name])), 0)
  const pictures = countPictures(job.image) + shown
  return {
    // Numbers may occur on several sites, so the host is added.
    id: id !== '' && host !== '' ? `${host}/${id}` : id,
    title: words(valueText(job.title) || valueText(job.name)),
    text: texts.filter((text, i) => text !== '' && texts.indexOf(text) === i).join('\n'),
    employer: valueText(job.hiringOrganization, CALLED),
    date: valueText(job.datePosted),
    source: host,
    ...(address !== '' && { address }),
    ...(pictures > 0 && { pictures }),
  }
}

/** JobPosting objects anywhere in JSON-LD: alone, in lists, under @graph or inside other objects. */
function findJobs(value: unknown, depth = 12): Json[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return []
  if (isObject(value) && isJob(value['@type'])) return [value]
  return Object.values(value).flatMap((inner) => findJobs(inner, depth - 1))
}

const OPENED = /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/
/** Longer than the end of any comment with the spaces in it. */
const LONGEST_END = 40
const CLOSED = /(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)$/

/** A text without a comment's signs around it. Only its ends are looked at, so that a page of spaces takes no longer. */
function withoutComment(text: string): string {
  const opened = text.trim().replace(OPENED, '')
  const inner = opened.endsWith(';') ? opened.slice(0, -1).trimEnd() : opened
  const head = Math.max(0, inner.length - LONGEST_END)
  return CLOSED.test(inner.slice(head)) ? inner.slice(0, head) + inner.slice(head).replace(CLOSED, '') : opened
}

/** Parses JSON as pages embed it: inside comments, or with line breaks inside strings. */
function looseJson(text: string): unknown {
  const bare = withoutComment(text)
  // Each repair builds on the one before; the first text that parses counts.
  const joined = bare.replace(/[\n\r\t]+/g, ' ')
  return parseJson(bare) ?? parseJson(joined) ?? parseJson(joined.replace(/,\s*([}\]])/g, '$1'))
}

/** Reads JSON-LD, microdata and RDFa of one page. */
class Page {
  readonly scripts: string[] = []
  readonly jobs: Item[] = []
  host = ''
  private readonly open: Element[] = []
  /** Open elements that collect text as a value, and open items; both innermost last. */
  private readonly listening: Element[] = []
  private readonly items: Item[] = []
  private script: string | null = null
  private unseen = 0

  start(tag: string, attributes: Attributes): void {
    if (tag === 'script') this.script = attributes.type?.includes('ld+json') ? '' : null
    if (isUnseen(tag)) this.unseen++
    if (breaksLine(tag)) this.write('\n')
    if (tag === 'link' && attributes.rel === 'canonical') this.host = hostOf(attributes.href)
    if (tag === 'meta' && attributes.property === 'og:url' && this.host === '') this.host = hostOf(attributes.content)
    this.push(tag, attributes)
  }

  private push(tag: string, attributes: Attributes): void {
    const type = attributes.itemtype ?? attributes.typeof
    const isItem = attributes.itemscope !== undefined || attributes.typeof !== undefined
    const item: Item | null = isItem ? { type: type ?? '', values: new Map() } : null
    const property = attributes.itemprop ?? attributes.property ?? ''
    const value = item ?? attributes.content ?? attributes.datetime ?? (tag === 'img' ? attributes.src : undefined)
    const listens = property !== '' && value === undefined && this.listening.length < MAX_NESTED
    const element: Element = { item, property, text: listens ? '' : null }
    if (tag === 'img' && property === '') this.describe('image', attributes.src ?? '')
    // The property belongs to the surrounding item, so it is noted before the new item opens.
    if (property !== '' && value !== undefined) this.describe(property, value)
    if (element.text !== null) this.listening.push(element)
    if (item) this.items.push(item)
    if (item && isJob(item.type) && this.jobs.length < MAX_JOBS) this.jobs.push(item)
    this.open.push(element)
  }

  text(piece: string): void {
    if (this.script !== null) this.script += piece
    else if (this.unseen === 0) this.write(piece.replace(/\s+/g, ' '))
  }

  end(tag: string): void {
    if (tag === 'script' && this.script !== null) {
      this.scripts.push(this.script)
      this.script = null
    }
    if (isUnseen(tag)) this.unseen--
    this.pop()
    if (breaksLine(tag) && tag !== 'br') this.write('\n')
  }

  private pop(): void {
    const element = this.open.pop()
    if (!element) return
    if (element.item) this.items.pop()
    if (element.text === null) return
    this.listening.pop()
    this.describe(element.property, tidy(element.text))
  }

  private write(piece: string): void {
    for (const element of this.listening) element.text += piece
  }

  private describe(property: string, value: string | Item): void {
    const item = this.items.at(-1)
    if (!item || value === '') return
    for (const word of property.split(/\s+/).slice(0, 5)) {
      // RDFa writes `schema:title` or the whole address of the property.
      const name = word.replace(/^.*[:/#]/, '')
      item.values.set(name, [...(item.values.get(name) ?? []), value].slice(0, 100))
    }
  }
}

function hostOf(address: string | undefined): string {
  try {
    return new URL(address ?? '').hostname
  } catch {
    return ''
  }
}

/** Converts an item to the form of JSON-LD; its texts are already plain. */
function itemJson(item: Item, depth = 4): Json {
  const entries = [...item.values].map(([name, values]): [string, unknown] => {
    const plain = values.map((one) => (typeof one === 'string' ? one : depth > 0 ? itemJson(one, depth - 1) : {}))
    return [
      name,
      plain.length === 1 ? plain[0] : plain.every((one) => typeof one === 'string') ? plain.join('\n') : plain[0],
    ]
  })
  return Object.fromEntries(entries)
}

/**
 * The schema.org JobPosting adverts of a page.
 * @param address of the page, where known; otherwise its canonical link gives the host
 */
export function readJobPage(html: string, address?: string): Fields[] {
  // This check spares most pages the much slower parser, because they have no advert.
  if (!html.includes('JobPosting')) return []
  const page = new Page()
  const parser = new Parser({
    onopentag: (tag, attributes) => page.start(tag, attributes),
    ontext: (piece) => page.text(piece),
    onclosetag: (tag) => page.end(tag),
  })
  parser.end(html)
  const host = hostOf(address) || page.host
  const jobs = page.scripts.flatMap((script) => findJobs(looseJson(script)))
  // A page may have the same adverts in both forms, so JSON-LD alone counts.
  if (jobs.length > 0) return jobs.map((job) => jobFields(job, host, htmlToText, address))
  return page.jobs.map((item) => jobFields(itemJson(item), host, tidy, address))
}

/** The JobPosting adverts of a JSON-LD text; null for text that is not JSON. */
export function readJobJson(json: string, address: string): Fields[] | null {
  const value = parseJson(json)
  return value === undefined ? null : findJobs(value).map((job) => jobFields(job, hostOf(address), htmlToText, address))
}
