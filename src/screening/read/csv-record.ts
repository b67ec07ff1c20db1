/** The format of a table. */
export type Dialect = {
  /** The byte between two fields; for a table of one column a byte that does not occur. */
  readonly delimiter: number
  /** Fields in double quotes may contain delimiters and line breaks. */
  readonly quotes: boolean
  /** A backslash, like a second quote, keeps a quote inside the field. */
  readonly backslash: boolean
}

/** Result for a record that does not end in the available bytes. */
export const MORE = -1
/** Result for a quote that is never closed. */
export const OPEN_QUOTE = -2

const QUOTE = 34
const LF = 10
const CR = 13
const BACKSLASH = 92
const SPACE = 32

/** Places of one record's fields; overwritten for each record. */
export class Row {
  count = 0
  from = new Int32Array(64)
  to = new Int32Array(64)
  /** 1 for a field with doubled or escaped quotes. */
  escaped = new Uint8Array(64)

  push(from: number, to: number, escaped: number): void {
    if (this.count === this.from.length) this.grow()
    this.from[this.count] = from
    this.to[this.count] = to
    this.escaped[this.count++] = escaped
  }

  /** A field's text; '' behind the last field. */
  text(bytes: Buffer, column: number, dialect: Dialect): string {
    // Behind `count` the arrays still hold places of earlier, longer records.
    if (column >= this.count) return ''
    const text = bytes.toString('utf8', this.from[column], this.to[column])
    if (this.escaped[column] === 0) return text
    return (dialect.backslash ? text.replaceAll('\\"', '"') : text).replaceAll('""', '"')
  }

  private grow(): void {
    const size = this.count * 2
    const [from, to, escaped] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)]
    from.set(this.from)
    to.set(this.to)
    escaped.set(this.escaped)
    Object.assign(this, { from, to, escaped })
  }
}

/**
 * Finds the fields of the record at `at`.
 * @returns the place behind the record and its line break, or MORE or OPEN_QUOTE
 */
export function scanRecord(bytes: Buffer, at: number, last: boolean, dialect: Dialect, row: Row): number {
  const { delimiter, quotes } = dialect
  const length = bytes.length
  row.count = 0
  let i = at
  for (;;) {
    let stop: number
    if (quotes && bytes[i] === QUOTE) {
      stop = closingQuote(bytes, i, last, dialect, row)
      if (stop < 0) return stop
      stop++
      // Some programs write a space between the quote and the delimiter.
      while (bytes[stop] === SPACE) stop++
    } else {
      stop = i
      while (stop < length && bytes[stop] !== delimiter && bytes[stop] !== LF) stop++
      if (stop === length && !last) return MORE
      // The CR before a line feed belongs to the line break.
      row.push(i, bytes[stop - 1] === CR && bytes[stop] !== delimiter && stop > i ? stop - 1 : stop, 0)
    }
    if (bytes[stop] === CR) stop++
    if (stop >= length) return last ? length : MORE
    if (bytes[stop] === LF) return stop + 1
    i = stop + 1
  }
}

/** Whether a field may end before this byte. */
const endsField = (byte: number | undefined, delimiter: number): boolean =>
  byte === undefined || byte === delimiter || byte === LF || byte === CR

/** Pushes the quoted field that starts at `open`. @returns the place of its closing quote, or MORE or OPEN_QUOTE */
function closingQuote(bytes: Buffer, open: number, last: boolean, dialect: Dialect, row: Row): number {
  const { delimiter, backslash } = dialect
  let escaped = 0
  let at = open + 1
  for (;;) {
    const quote = bytes.indexOf(QUOTE, at)
    if (quote < 0) return last ? OPEN_QUOTE : MORE
    // The byte behind the quote decides, and may not be here yet.
    if (quote + 2 >= bytes.length && !last) return MORE
    at = quote + 1
    if (backslash && isEscaped(bytes, open + 1, quote)) escaped = 1
    else if (bytes[at] === QUOTE) {
      escaped = 1
      at++
    } else if (endsField(afterSpaces(bytes, at), delimiter)) {
      row.push(open + 1, quote, escaped)
      return quote
    } else if (endsField(bytes[quote - 1], delimiter) && bytes.subarray(open, quote).includes(LF)) {
      // This quote opens a later field, so the earlier quote was never closed.
      return OPEN_QUOTE
    }
  }
}

function afterSpaces(bytes: Buffer, at: number): number | undefined {
  let i = at
  while (bytes[i] === SPACE) i++
  return bytes[i]
}

function isEscaped(bytes: Buffer, from: number, quote: number): boolean {
  let i = quote
  while (i > from && bytes[i - 1] === BACKSLASH) i--
  // An even number of backslashes escape one another: "C:\\" ends at its quote.
  return (quote - i) % 2 === 1
}
