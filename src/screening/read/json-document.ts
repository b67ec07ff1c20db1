import { feedItemFields, isFeedItem } from './json-feed.ts'
import { columnsOf, shapeOf } from './json-shape.ts'
import { isSpace, LOST, MORE, nextObject, objectEnd, skipGap, skipSpace, stringEnd } from './json-tokens.ts'
import { isObject, type Json, parseJson } from './json-value.ts'
import { Nesting, type Open } from './nesting.ts'
import { listColumns } from './not-postings.ts'
import { columnsOfRecord, NO_TEXT_COLUMN, type Origin, type RecordMapper } from './record.ts'
import { holdsRecords } from './record-list.ts'
import { LineCounter, RECORD_LIMIT, type Reader, type Sink } from './sink.ts'
import { isTelegram, telegramFields, telegramPictures } from './telegram.ts'

const QUOTE = 34
const COLON = 58
/** Deeper objects are not tried as records. */
const MAX_DEPTH = 24
const MAX_PASSED = 1000
/** Longest gap between two objects of a list, in bytes. */
const GAP = 4096

/**
 * Reads a JSON document of any size: an array of records, nested under keys at any depth, or records one after another.
 * It walks through the document and parses only objects in lists. The first list whose objects have a text fixes the
 * key; lists under other keys are not read. Objects that are too large or no records are walked through.
 */
export class JsonDocument implements Reader {
  private readonly sink: Sink
  private readonly mapper: RecordMapper
  private readonly nesting = new Nesting()
  private readonly columns = new Set<string>()
  private readonly lines = new LineCounter()
  /** The key of the lists that are read, once it is fixed. */
  private chosen: string | null = null
  /** Whether reading searches for the next object, after text that is not JSON. */
  private lost = false
  /** Whether reading is inside a value that is too long to keep. */
  private skippingString = false

  constructor(sink: Sink, mapper: RecordMapper) {
    this.sink = sink
    this.mapper = mapper
  }

  read(bytes: Buffer, last: boolean): number {
    let at = 0
    while (at < bytes.length) {
      const next = this.lost ? this.find(bytes, at) : this.step(bytes, at, last)
      if (next === MORE) break
      at = next
    }
    // The end of a file inside a value counts as read.
    if (last) at = bytes.length
    this.lines.leave(bytes, at)
    return at
  }

  verdict(): string | null {
    if (this.columns.size > 0 || this.chosen !== null) this.mapper.check()
    if (this.chosen !== null) return null
    if (this.columns.size === 0) return 'a JSON document without records: no list of objects was found in it'
    const columns = listColumns([...this.columns])
    return `a JSON document in which no records with a text were found; name the column with --map text=COLUMN (columns: ${columns})`
  }

  /** Reads one token. @returns the place behind it, or MORE */
  private step(bytes: Buffer, at: number, last: boolean): number {
    if (this.skippingString) return this.leaveString(bytes, at)
    const top = this.nesting.top()
    const byte = bytes[at]
    // Commas and colons are not checked, because the tokens around them are clear.
    if (isSpace(byte) || byte === 44 || byte === COLON) return at + 1
    if (byte === 123) return top.list ? this.object(bytes, at, last) : this.nesting.enter(at, false)
    if (byte === 91) return this.nesting.enter(at, true)
    if (byte === 125 || byte === 93) return this.nesting.leave(at, byte === 93)
    if (byte === QUOTE) return this.string(bytes, at, last)
    return this.scalar(bytes, at, last)
  }

  /** Reads an object in a list: a record, or an object to walk through. */
  private object(bytes: Buffer, at: number, last: boolean): number {
    const list = this.nesting.top()
    const end = this.nesting.depth > MAX_DEPTH ? LOST : objectEnd(bytes, at)
    // The rest of the object is not here yet.
    if (end === MORE && !last && bytes.length - at <= RECORD_LIMIT) return MORE
    if (list.records) this.sink.rows++
    const tooLong = end > 0 ? end - at > RECORD_LIMIT : end === MORE && !last
    const value = end > 0 && !tooLong ? parseJson(bytes.toString('utf8', at, end)) : undefined
    if (isObject(value)) {
      if (this.take(value, list, bytes, at, end)) return end
      return this.lookInto(list, bytes, at, NO_TEXT_COLUMN)
    }
    const cut = end === MORE ? 'the file ends inside the record' : 'the record is not valid JSON'
    const reason = tooLong ? `the record is longer than ${RECORD_LIMIT} bytes` : cut
    if (!list.records) return this.lookInto(list, bytes, at, reason)
    this.sink.reject(this.lines.at(bytes, at), reason)
    // Without matching brackets the end of the object is unknown.
    this.lost = end < 0
    return end < 0 ? at + 1 : end
  }

  /** Takes the object if it is a record of the list that is read. @returns whether it was taken */
  private take(value: Json, list: Open, bytes: Buffer, at: number, end: number): boolean {
    const telegram = isTelegram(value, list.name)
    if (!list.records && !this.isRecord(value, list, telegram)) return false
    if (!list.records) {
      this.confirm(list)
      this.sink.rows++
    }
    if (telegram) this.message(value, this.lines.at(bytes, at))
    // Columns named by the user take precedence over the feed's usual fields.
    else if (isFeedItem(value, list.name) && Object.keys(this.mapper.map).length === 0) this.feedItem(value, bytes, at)
    else this.mapper.take(value, this.sink.rows, this.origin(bytes, at, end), this.sink)
    return true
  }

  private origin(bytes: Buffer, at: number, end: number): Origin {
    return { line: () => this.lines.at(bytes, at), json: () => bytes.toString('utf8', at, end) }
  }

  /** Whether the object makes its list the one that is read. */
  private isRecord(value: Json, list: Open, telegram: boolean): boolean {
    if (this.chosen !== null && this.chosen !== list.name) return false
    if (!telegram && !this.mapper.fits(value)) {
      // For the error message of a document without any list of records.
      if (this.columns.size < 60) for (const name of columnsOf(shapeOf(value)).keys()) this.columns.add(name)
      return false
    }
    // An object around the whole document is a frame if a list in it has records: feeds too have a title and
    // description.
    return this.nesting.depth > 1 || !holdsRecords(value, this.mapper)
  }

  private confirm(list: Open): void {
    // Objects skipped earlier in this list were broken records after all.
    this.chosen = list.name
    list.records = true
    for (const one of list.passed) {
      this.sink.rows++
      this.sink.reject(one.line, one.reason)
    }
    list.passed = []
  }

  private message(value: Json, line: number): void {
    const fields = telegramFields(value, this.nesting.around()?.values ?? {})
    if (fields) this.sink.accept(fields, this.sink.rows, line)
    else this.sink.pictures += telegramPictures(value)
  }

  private feedItem(value: Json, bytes: Buffer, at: number): void {
    const fields = feedItemFields(value)
    if (this.sink.first === null) this.sink.first = columnsOfRecord(value)
    if (fields.text.trim() === '' && fields.title.trim() === '')
      this.sink.reject(this.lines.at(bytes, at), 'the record has no text')
    else this.sink.accept(fields, this.sink.rows, this.lines.at(bytes, at))
  }

  private lookInto(list: Open, bytes: Buffer, at: number, reason: string): number {
    if (list.passed.length < MAX_PASSED) list.passed.push({ line: this.lines.at(bytes, at), reason })
    return this.nesting.enter(at, false)
  }

  private string(bytes: Buffer, at: number, last: boolean): number {
    const end = stringEnd(bytes, at)
    if (end === MORE) {
      if (!last && bytes.length - at <= RECORD_LIMIT) return MORE
      this.skippingString = !last
      return bytes.length
    }
    // An unclosed string ends with its line, because most documents have one key per line.
    if (end === LOST) return bytes.indexOf(10, at)
    const top = this.nesting.top()
    if (top.list) return end
    const after = skipSpace(bytes, end)
    if (after >= bytes.length && !last) return MORE
    const text = end - at > 500 ? '' : String(parseJson(bytes.toString('utf8', at, end)) ?? '')
    if (bytes[after] === COLON) top.key = text
    else if (top.key === 'name' || top.key === 'id') top.values[top.key] = text
    return end
  }

  private leaveString(bytes: Buffer, at: number): number {
    // Reads the rest as if a quote preceded it.
    const end = stringEnd(bytes, at - 1)
    this.skippingString = end === MORE
    return end === MORE ? bytes.length : end === LOST ? bytes.indexOf(10, at) : end
  }

  /** Reads a number, true, false or null, or skips text that is not JSON. */
  private scalar(bytes: Buffer, at: number, last: boolean): number {
    let end = at
    while (end < bytes.length && end - at < 64 && /[\w+.-]/.test(String.fromCharCode(bytes[end]))) end++
    if (end === bytes.length && !last && end - at < 64) return MORE
    const top = this.nesting.top()
    const text = bytes.toString('latin1', at, end)
    if (end > at && parseJson(text) !== undefined) {
      if (!top.list && top.key === 'id') top.values.id = text
      return end
    }
    // Outside all brackets there is no list whose next object could be searched for.
    if (this.nesting.depth > 1) this.lost = true
    return at + 1
  }

  /** Continues, after text that is not JSON, at the next object of the open list. */
  private find(bytes: Buffer, at: number): number {
    const found = nextObject(bytes, at)
    if (found === MORE) {
      // A possible beginning of `},{` is kept for the next piece.
      const back = bytes.lastIndexOf(125)
      if (back >= at && bytes.length - back < GAP && skipGap(bytes, back + 1) >= bytes.length)
        return back === at ? MORE : back
      return bytes.length
    }
    this.lost = false
    // Open objects belong to the lost record.
    this.nesting.leaveObjects()
    return found
  }
}
