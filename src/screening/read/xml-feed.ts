import { StringDecoder } from 'node:string_decoder'
import { Parser } from 'htmlparser2'
import { type ColumnMap, FIELDS } from './column-map.ts'
import { missingColumns } from './columns.ts'
import { columnsOfItem, hostOf, itemFields } from './feed-item.ts'
import { listColumns } from './not-postings.ts'
import { OpenItem } from './open-item.ts'
import type { Reader, Sink } from './sink.ts'
import { OWN_ENTITIES } from './xml-root.ts'

/** Deepest nesting; a document with more is no feed. */
const DEEPEST = 200
const MAX_COLUMNS = 200

type Attributes = { readonly [name: string]: string }

/** Reads RSS 2.0, RSS 1.0 and Atom 1.0 piece by piece, with one item in memory. */
export class XmlFeed implements Reader {
  private readonly sink: Sink
  private readonly map: ColumnMap
  private readonly decoder = new StringDecoder('utf8')
  private readonly parser: Parser
  private readonly columns = new Set<string>()
  private readonly unseen: Set<string>
  private readonly outside: string[] = []
  private item: OpenItem | null = null
  private line = 1
  /** Place where the last opened tag began; a self-closing tag closes at the same place. */
  private openedAt = -1
  /** The host of the feed's own link. */
  private host = ''
  private link = ''
  private stopped: string | null = null

  constructor(sink: Sink, map: ColumnMap) {
    this.sink = sink
    this.map = map
    this.unseen = new Set(FIELDS.flatMap((field) => map[field] ?? []))
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: (text) => this.text(text),
        onclosetag: (name, implied) => this.close(name, implied && this.parser.startIndex !== this.openedAt),
        // The parser expands only XML's five entities; a document that declares others is refused anyway.
        onprocessinginstruction: (_, words) => {
          if (/<?!ENTITY/i.test(words)) this.stopped ??= OWN_ENTITIES
        },
      },
      { xmlMode: true },
    )
  }

  read(bytes: Buffer, last: boolean): number {
    // Read line by line, so that faults can be reported with their line.
    for (const line of this.decoder.write(bytes).split(/(?<=\n)/)) {
      if (this.stopped !== null) return bytes.length
      this.parser.write(line)
      if (line.endsWith('\n')) this.line++
    }
    if (last && this.stopped === null) this.finish()
    return bytes.length
  }

  verdict(): string | null {
    if (this.stopped !== null) return this.stopped
    // A feed without items at the moment is still a feed.
    if (this.sink.rows === 0 || this.unseen.size === 0) return null
    return `no column “${[...this.unseen][0]}” for --map; the columns are ${listColumns([...this.columns])}`
  }

  private finish(): void {
    if (this.item !== null) this.item.fault ??= 'the file ends inside the item'
    this.parser.end(this.decoder.end())
    this.end()
  }

  private open(tag: string, attributes: Attributes): void {
    this.openedAt = this.parser.startIndex
    if ((this.item?.depth ?? this.outside.length) > DEEPEST)
      this.stopped ??= 'an XML document that is nested too deeply to be a feed'
    const local = localName(tag)
    if (local === 'item' || local === 'entry') this.begin(local, attributes['rdf:about'])
    else if (this.item === null) this.openOutside(local, attributes)
    else this.item.open(tag, attributes)
  }

  private begin(tag: string, about: string | undefined): void {
    if (this.item !== null) {
      this.item.fault ??= 'the item is not closed'
      this.end()
    }
    this.sink.rows++
    this.item = new OpenItem(this.line, tag, about)
  }

  private openOutside(local: string, { href, rel }: Attributes): void {
    this.outside.push(local)
    this.link = ''
    if (local === 'link' && href && (rel === undefined || rel === 'alternate')) this.host ||= hostOf(href)
  }

  private text(text: string): void {
    if (this.item !== null) this.item.text(text)
    else if (this.outside.at(-1) === 'link') this.link += text
  }

  private close(tag: string, unclosed: boolean): void {
    const { item } = this
    if (item === null) {
      this.outside.pop()
      if (localName(tag) === 'link') this.host ||= hostOf(this.link)
    } else if (item.depth > 0) item.close(unclosed)
    else {
      if (unclosed) item.fault ??= 'the item is not closed'
      this.end()
    }
  }

  /** Passes the finished item to the sink. */
  private end(): void {
    const { item: open, sink } = this
    if (open === null) return
    this.item = null
    this.meet([...open.item.keys()])
    if (sink.first === null) sink.first = columnsOfItem(open.item)
    const fields = itemFields(open.item, this.map, this.host)
    // A title alone is wording that can be screened.
    const isBlank = fields.text.trim() === '' && fields.title.trim() === ''
    const fault = open.fault ?? (isBlank ? 'the item has no text' : null)
    if (fault !== null) sink.reject(open.line, fault)
    else sink.accept(fields, sink.rows, open.line)
  }

  private meet(names: readonly string[]): void {
    for (const name of names) if (this.columns.size < MAX_COLUMNS) this.columns.add(name)
    if (this.unseen.size === 0) return
    const missing = missingColumns(names, this.map)
    for (const wanted of this.unseen) if (!missing.includes(wanted)) this.unseen.delete(wanted)
  }
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1)
