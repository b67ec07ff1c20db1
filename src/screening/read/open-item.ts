import type { FeedItem, Value } from './feed-item.ts'
import { RECORD_LIMIT } from './sink.ts'

/** Elements with marked-up text; elements inside them are no fields of their own. */
const MARKUP = new Set(['title', 'content', 'content:encoded', 'summary', 'description'])
const PLAIN = new Set(['text', 'text/plain'])

type Attributes = { readonly [name: string]: string }
type Field = { readonly name: string; readonly depth: number; readonly type: string; text: string }

/** An item of a feed while it is being read. */
export class OpenItem {
  /** The line on which it begins. */
  readonly line: number
  /** The reason why it is broken, if one was found. */
  fault: string | null = null
  private readonly isAtom: boolean
  private readonly values = new Map<string, Value[]>()
  /** The open elements inside the item, innermost last. */
  private readonly path: string[] = []
  private field: Field | null = null
  private length = 0

  constructor(line: number, tag: string, about: string | undefined) {
    this.line = line
    this.isAtom = tag === 'entry'
    // RSS 1.0 names an item in an attribute.
    if (about) this.add('rdf:about', { text: about, isHtml: false })
  }

  get depth(): number {
    return this.path.length
  }

  get item(): FeedItem {
    return this.values
  }

  open(tag: string, attributes: Attributes): void {
    const name = ownName(tag)
    this.path.push(name)
    const { field } = this
    if (field !== null && MARKUP.has(field.name)) {
      field.text += `<${name}>`
      return
    }
    const { href, rel, type = '' } = attributes
    if (name === 'link' && href && (rel === undefined || rel === 'alternate'))
      this.add('link', { text: href, isHtml: false })
    const whole = this.path.length === 1 ? name : `${this.path.at(-2)}.${name}`
    this.field = { name: whole, depth: this.path.length, type, text: '' }
  }

  text(text: string): void {
    this.length += text.length
    // The rest is skipped and not kept.
    if (this.length > RECORD_LIMIT) this.fault ??= `the item is longer than ${RECORD_LIMIT} letters`
    else if (this.field !== null) this.field.text += this.field.type === 'xhtml' ? escaped(text) : text
  }

  /** @param unclosed whether the element ends only because the one around it ends */
  close(unclosed: boolean): void {
    const name = this.path.pop()
    const { field } = this
    if (field === null) return
    if (this.path.length + 1 > field.depth) {
      // Unclosed elements inside markup are common and harmless.
      field.text += `</${name}>`
      return
    }
    // An unclosed element of the item itself would swallow the elements behind it.
    if (unclosed) this.fault ??= `the element ${field.name} is not closed`
    if (field.text.trim() !== '') this.add(field.name, { text: field.text, isHtml: this.isHtml(field) })
    this.field = null
  }

  /** Without a type, Atom content is plain text (RFC 4287, section 3.1.1) and RSS content is markup. */
  private isHtml({ name, type, text }: Field): boolean {
    if (PLAIN.has(type) || (this.isAtom && type === '')) return false
    // A job board's own elements are markup if they contain tags.
    return MARKUP.has(name) || /<\/?[a-z][^<>]*>/i.test(text)
  }

  private add(name: string, value: Value): void {
    this.values.set(name, [...(this.values.get(name) ?? []), value])
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Drops the prefix that some feeds put before elements of Atom and RSS. */
const ownName = (name: string): string => name.replace(/^(?:atom|a10|rss):/, '')
