/** One object of a JSON text, or the place where it was damaged. */
export type Piece = { readonly line: number; readonly json: string } | { readonly line: number; readonly fault: string }

/** Longest record that is taken in, bytes. */
export const LONGEST_RECORD = 1 << 20

const [LF, QUOTE, BACKSLASH] = [10, 34, 92]
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125]

type Held = { readonly start: number; readonly line: number; readonly depth: number; readonly tooLong: boolean }

/**
 * Takes objects one by one out of JSON of any size: a list, a list under a key, objects one after another or a line each. An
 * object that holds a list of objects is only their wrapper. What is damaged is told and passed over to its line's end.
 */
export class JsonObjects {
  private bytes: Buffer = Buffer.alloc(0)
  private at = 0
  private line = 1
  private inString = false
  private escaped = false
  /** What is open: `[` or `{`. */
  private stack: number[] = []
  private held: Held | null = null
  private pieces: Piece[] = []

  /** Takes more bytes; gives what ends in them. */
  push(bytes: Uint8Array): readonly Piece[] {
    // Only what a record may still need is kept from before: a file of gigabytes goes through in the space of its longest record.
    const from = this.held !== null && !this.held.tooLong ? this.held.start : this.at
    this.bytes = Buffer.concat([this.bytes.subarray(from), bytes])
    this.at -= from
    if (this.held !== null) this.held = { ...this.held, start: Math.max(0, this.held.start - from) }
    this.scan()
    this.bound()
    return this.pieces.splice(0)
  }

  /** No more bytes come. */
  end(): readonly Piece[] {
    const { held } = this
    this.held = null
    return held === null || held.tooLong ? [] : [{ line: held.line, fault: 'the file ends inside the record' }]
  }

  private scan(): void {
    const { bytes } = this
    // By bytes: every sign that means something to JSON is one byte in UTF-8, and no part of a longer one.
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]
      if (byte === LF) this.line++
      if (this.inString) this.inside(byte)
      else if (byte === QUOTE) this.inString = true
      else if (byte === OPEN || byte === OPEN_LIST) this.open(byte)
      else if (byte === CLOSE || byte === CLOSE_LIST) this.close(byte)
    }
  }

  private inside(byte: number): void {
    // An escaped quote closes nothing; two backslashes escape each other.
    if (this.escaped) this.escaped = false
    else if (byte === BACKSLASH) this.escaped = true
    else if (byte === QUOTE) this.inString = false
    // JSON has no line break in a string: a quote was never closed.
    if (byte === LF) this.damaged()
  }

  private open(byte: number): void {
    const inList = this.stack.at(-1) === OPEN_LIST
    if (byte === OPEN && (inList || this.stack.length === 0)) {
      // Statements hold no list of objects, so what was held only wraps this one.
      this.held = { start: this.at, line: this.line, depth: this.stack.length, tooLong: false }
    }
    this.stack.push(byte)
  }

  private close(byte: number): void {
    const opening = byte === CLOSE ? OPEN : OPEN_LIST
    // A bracket that nothing opened belongs to a record that was passed over.
    if (this.stack.at(-1) !== opening) return
    this.stack.pop()
    // Asked here too: however the bytes are cut, the same records are too long.
    this.bound()
    const { held } = this
    if (held === null || byte !== CLOSE || this.stack.length !== held.depth) return
    if (!held.tooLong) this.pieces.push({ line: held.line, json: this.bytes.toString('utf8', held.start, this.at + 1) })
    this.held = null
  }

  private damaged(): void {
    this.inString = false
    this.escaped = false
    const line = this.held?.line ?? this.line - 1
    if (this.held === null || !this.held.tooLong)
      this.pieces.push({ line, fault: 'a quote is opened and never closed' })
    if (this.held !== null) this.stack.length = this.held.depth
    this.held = null
  }

  /** Lets go of a record that grows without end. */
  private bound(): void {
    const { held } = this
    if (held === null || held.tooLong || this.at - held.start <= LONGEST_RECORD) return
    this.pieces.push({ line: held.line, fault: `the record is longer than ${LONGEST_RECORD} bytes` })
    this.held = { ...held, tooLong: true }
  }
}
