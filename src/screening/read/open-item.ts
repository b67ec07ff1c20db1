import type { FeedItem, Value } from './feed-item.ts'
import { RECORD_LIMIT } from './sink.ts'

/** Elements whose content is words with markup; what stands inside them is no field of its own. */
const MARKUP = new Set(['title', 'content', 'content:encoded', 'summary', 'description'])
const PLAIN = new Set(['text', 'text/plain'])

type Attributes = { readonly [name: string]: string }
type Field = { readonly name: string; readonly depth: number; readonly type: string; text: string }

/** An item of a feed while it is read. */
export class OpenItem {
  /** The line on which it begins. */
  readonly line: number
  /** Why it is broken, as far as that was seen inside it. */
  fault: string | null = null
  private readonly isAtom: boolean
  private readonly values = new Map<string, Value[]>()
  /** The open elements inside the item, inmost last. */
  private readonly path: string[] = []
  private field: Field | null = null
  private length = 0

  constructor(line: number, tag: string, about: string | undefined) {
    this.line = line
    this.isAtom = tag === 'entry'
    // RSS 1.0 names an item by an attribute.
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
    // The rest of it is passed over, and not kept.
    if (this.length > RECORD_LIMIT) this.fault ??= `the item is longer than ${RECORD_LIMIT} letters`
    else if (this.field !== null) this.field.text += this.field.type === 'xhtml' ? escaped(text) : text
  }

  /** @param unclosed the element ends only because one around it does */
  close(unclosed: boolean): void {
    const name = this.path.pop()
    const { field } = this
    if (field === null) return
    if (this.path.length + 1 > field.depth) {
      // Reached only inside markup; pages are often careless, and read well all the same.
      field.text += `</${name}>`
      return
    }
    // The item's own elements must not be: whatever comes next would be taken for part of this one.
    if (unclosed) this.fault ??= `the element ${field.name} is not closed`
    if (field.text.trim() !== '') this.add(field.name, { text: field.text, isHtml: this.isHtml(field) })
    this.field = null
  }

  /** Without a type, Atom means plain words (RFC 4287, section 3.1.1) and RSS markup. */
  private isHtml({ name, type, text }: Field): boolean {
    if (PLAIN.has(type) || (this.isAtom && type === '')) return false
    // Elements of a job board's own are markup where they look it.
    return MARKUP.has(name) || /<\/?[a-z][^<>]*>/i.test(text)
  }

  private add(name: string, value: Value): void {
    this.values.set(name, [...(this.values.get(name) ?? []), value])
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The name without the prefix that some feeds give to Atom's and RSS's own elements. */
const ownName = (name: string): string => name.replace(/^(?:atom|a10|rss):/, '')
