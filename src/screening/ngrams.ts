import type { NgramFile } from './read/ngrams.ts'

/** Size of the hash table: a power of two, one and a half times the number of keys. */
const CELLS = 1 << 17
/** eld subtracts this from every score to keep its file small. */
const BASE_SCORE = 53
/** Flag of a key's last score. */
const LAST = 0x8000
const [QUOTE, COMMA, COLON, BACKSLASH, CLOSE] = [..."',:\\}"].map((sign) => sign.charCodeAt(0))
const SPACE = 32

/** eld stops at the first space after CUT_AFTER bytes, or at any letter after CUT_WORDS_AFTER. */
const CUT_AFTER = 350
const CUT_WORDS_AFTER = 380
const LONGEST_WORD = 70
/** Bytes of an n-gram, without the spaces that mark the ends of its word, and the step from one n-gram to the next. */
const SIZE = 4
const STRIDE = 3

/**
 * Identifies languages like eld, with its table of byte n-grams but on flat arrays. It takes four bytes at every third
 * place of a word's UTF-8 and the last four bytes; a space marks the word's start and end. The language with most
 * points wins.
 */
export class Ngrams {
  private readonly file: NgramFile
  private readonly byteSigns: Uint8Array
  /** A key of up to six signs in two numbers: the first four signs, then the rest. */
  private readonly low = new Uint32Array(CELLS)
  private readonly high = new Uint16Array(CELLS)
  /** Place of a key's first score; 0 for an empty cell. */
  private readonly scoresAt = new Uint32Array(CELLS)
  /** Number of the last text that had the key, because each key counts once per text. */
  private readonly seen = new Uint32Array(CELLS)
  /** Language in the high byte, score in the low one. */
  private readonly scores: Uint16Array
  private filled = 1
  private readonly points: Int32Array
  private readonly word = new Uint8Array(CUT_WORDS_AFTER + SIZE)
  private texts = 0

  constructor(file: NgramFile) {
    this.file = file
    this.byteSigns = Uint8Array.from(file.dictionary, (sign) => sign.charCodeAt(0))
    this.points = new Int32Array(file.languages.length)
    // A score takes at least four bytes in the file, «0:6,».
    this.scores = new Uint16Array(file.table.length >>> 2)
    for (let at = file.start; file.table[at] !== CLOSE; ) at = this.readKey(at)
  }

  /** Reads `'key':{language:score,…}` and the comma behind it. @returns the place behind them */
  private readKey(from: number): number {
    const { table } = this.file
    const end = table[from] === QUOTE ? QUOTE : COLON
    let at = end === QUOTE ? from + 1 : from
    let low = 0
    let high = 0
    for (let n = 0; table[at] !== end; n++) {
      if (table[at] === BACKSLASH) at++
      const byte = table[at++]
      // Keys have no sign above U+00FF, so a sign takes at most two bytes.
      const sign = byte < 0x80 ? byte : ((byte & 0x1f) << 6) | (table[at++] & 0x3f)
      if (n < 4) low |= sign << (8 * n)
      else high |= sign << (8 * (n - 4))
    }
    const cell = this.cellOf(low >>> 0, high)
    this.low[cell] = low
    this.high[cell] = high
    this.scoresAt[cell] = this.filled
    return this.readScores(at + (end === QUOTE ? 3 : 2))
  }

  private readScores(from: number): number {
    const { table } = this.file
    let language = 0
    let number = 0
    for (let at = from; ; at++) {
      const sign = table[at]
      if (sign === COLON) language = number
      else if (sign === COMMA || sign === CLOSE) {
        this.scores[this.filled++] = (language << 8) | number | (sign === CLOSE ? LAST : 0)
        if (sign === CLOSE) return table[at + 1] === COMMA ? at + 2 : at + 1
      }
      number = sign === COLON || sign === COMMA ? 0 : 10 * number + sign - 48
    }
  }

  /** The cell of a key, or the empty cell for it. */
  private cellOf(low: number, high: number): number {
    const mixed = Math.imul(low ^ (low >>> 15), 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
    let cell = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 15
    while (this.scoresAt[cell] !== 0 && (this.low[cell] !== low || this.high[cell] !== high))
      cell = (cell + 1) & (CELLS - 1)
    return cell
  }

  /** @returns the language code that eld uses; '' where no n-gram is known */
  languageOf(text: string): string {
    const { points, file } = this
    points.fill(0)
    this.texts++
    this.countWords(text.replace(file.separators, ' ').trim().toLowerCase())
    let best = 0
    for (let i = 1; i < points.length; i++) if (points[i] > points[best]) best = i
    return points[best] > 0 ? file.languages[best] : ''
  }

  private countWords(text: string): void {
    let length = 0
    let bytes = 0
    for (const sign of text) {
      const point = sign.codePointAt(0) as number
      if (point === SPACE) {
        if (length > 0) this.countWord(length)
        length = 0
        if (bytes++ > CUT_AFTER) break
      } else {
        const end = this.addBytes(point, length)
        bytes += end - length
        length = end
      }
      if (bytes > CUT_WORDS_AFTER) break
    }
    if (length > 0) this.countWord(length)
  }

  /**
   * Appends a sign's UTF-8 to the word; bytes beyond ASCII are replaced by eld's signs for them. @returns the word's
   * length
   */
  private addBytes(point: number, at: number): number {
    const { word, byteSigns } = this
    if (point < 0x80) {
      word[at] = point
      return at + 1
    }
    const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3
    const lead = [0, 0xc0, 0xe0, 0xf0][more]
    word[at] = byteSigns[lead | (point >> (6 * more))]
    for (let k = 1; k <= more; k++) word[at + k] = byteSigns[0x80 | ((point >> (6 * (more - k))) & 0x3f)]
    return at + more + 1
  }

  private countWord(length: number): void {
    const stop = Math.min(length, LONGEST_WORD)
    let from = 0
    for (; from + SIZE < stop; from += STRIDE) this.countNgram(from, from + SIZE, from === 0, false)
    // The table has no n-gram for the end of a word that is cut off.
    if (stop === length) this.countNgram(Math.max(0, length - SIZE), length, from === 0, true)
  }

  private countNgram(from: number, to: number, first: boolean, last: boolean): void {
    const { word, points, scores } = this
    let low = 0
    let high = 0
    let n = 0
    const add = (sign: number) => {
      if (n < 4) low |= sign << (8 * n)
      else high |= sign << (8 * (n - 4))
      n++
    }
    if (first) add(SPACE)
    for (let i = from; i < to; i++) add(word[i])
    if (last) add(SPACE)
    const cell = this.cellOf(low >>> 0, high)
    if (this.scoresAt[cell] === 0 || this.seen[cell] === this.texts) return
    this.seen[cell] = this.texts
    for (let i = this.scoresAt[cell]; ; i++) {
      points[(scores[i] & ~LAST) >>> 8] += (scores[i] & 0xff) + BASE_SCORE
      if ((scores[i] & LAST) !== 0) break
    }
  }
}
