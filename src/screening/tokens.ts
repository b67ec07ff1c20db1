import { foldLetter, GONE } from './fold.ts'
import { ABSENT, NumberTable } from './number-table.ts'
import { ABBREVIATIONS, SHORT_WORDS } from './short-words.ts'
import { markUnits } from './unit-runs.ts'
import { unitsOf } from './units.ts'

export const WORD = 1
export const NUMBER = 2
export const CONTACT = 3

/** Pause before a token: only spaces. */
export const JOINED = 0
/** Pause before a token: a comma, dash, bracket or slash. */
export const CLAUSE = 1
/** Pause before a token: a full stop, line break, bullet or emoji. */
export const SENTENCE = 2

/**
 * The words of one canonical text, in arrays used again for the next posting. `start` and `end` are canonical units.
 * `hash` is of the folded letters; numbers and contact points share one each. `form` is the hash of the letters with
 * their marks.
 */
export class Tokens {
  count = 0
  start: Uint32Array
  end: Uint32Array
  hash: Uint32Array
  form: Uint32Array
  kind: Uint8Array
  pause: Uint8Array
  /**
   * 1 for a token of letters alone or digits alone that every tokeniser splits alike; {@link maskContacts} does not
   * keep it up.
   */
  plain: Uint8Array

  /** @param room number of tokens before the arrays grow */
  constructor(room = 512) {
    this.start = new Uint32Array(room)
    this.end = new Uint32Array(room)
    this.hash = new Uint32Array(room)
    this.form = new Uint32Array(room)
    this.kind = new Uint8Array(room)
    this.pause = new Uint8Array(room)
    this.plain = new Uint8Array(room)
  }

  push(kind: number, start: number, end: number, hash: number, form: number, pause: number, plain = 0): void {
    const at = this.count++
    if (at === this.start.length) this.grow()
    this.kind[at] = kind
    this.start[at] = start
    this.end[at] = end
    this.hash[at] = hash
    this.form[at] = form
    this.pause[at] = pause
    this.plain[at] = plain
  }

  private grow(): void {
    const size = this.start.length * 2
    const widen = <T extends Uint32Array | Uint8Array>(old: T, wide: T): T => {
      wide.set(old)
      return wide
    }
    this.start = widen(this.start, new Uint32Array(size))
    this.end = widen(this.end, new Uint32Array(size))
    this.hash = widen(this.hash, new Uint32Array(size))
    this.form = widen(this.form, new Uint32Array(size))
    this.kind = widen(this.kind, new Uint8Array(size))
    this.pause = widen(this.pause, new Uint8Array(size))
    this.plain = widen(this.plain, new Uint8Array(size))
  }
}

export const HASH_SEED = 0x811c9dc5
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
/** Hash of a token with these folded letters. */
export function hashWord(letters: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < letters.length; i++) hash = hashUnit(hash, letters.charCodeAt(i))
  return hash >>> 0
}

const FORM_SEED = 0x2545f491
const hashForm = (hash: number, unit: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + unit

/** Hash of a word with its marks, as in `form`. */
export function formOf(word: string): number {
  let form = FORM_SEED
  for (let i = 0; i < word.length; i++) form = hashForm(form, word.charCodeAt(i))
  return form >>> 0
}

export const NUMBER_HASH = 0x9e3779b1
export const CONTACT_HASH = 0x85ebca6b

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const SOLO = 3
const APOSTROPHE = 4
const WEAK = 5
const STRONG = 6
/** A letter of a script without spaces between words: Thai, Lao, Burmese, Khmer. */
const UNSPACED = 7
/** A letter here that other tokenisers may treat otherwise: «_», a dropped mark, scripts from Hangul on. */
const ODD_LETTER = 8
/** Scripts from this unit on have rules of their own. */
const FIRST_ODD = 0x2190
const LOW_LINE = 95

const classOf = new Uint8Array(65536).fill(WEAK)
classOf.fill(STRONG, 0x2190)
// Later lines override earlier ones: Unicode counts the Ukrainian apostrophe (U+02BC) among letters.
for (const [signs, kind] of [
  [/[.!?;؟۔।॥။។\n\r\u2028\u2029•·‣▪●○◦✅✔️➡👉❗❓…|*]+/g, STRONG],
  [/、/g, WEAK],
  [/[^\S\n\r\u2028\u2029]+/g, SPACE],
  [/\p{Nd}+/gu, DIGIT],
  [/[\p{L}\p{M}_]+/gu, LETTER],
  [/['’ʼ`´]+/g, APOSTROPHE],
  [/[[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]&&[\p{L}\p{M}]]+/gv, UNSPACED],
  [/[\uac00-\ud7a3]+/g, LETTER],
  [/[\u3040-\u30ff\u3400-\u9fff]+/g, SOLO],
] as const)
  markUnits(classOf, signs, kind)
// Most surrogates belong to emoji.
classOf.fill(STRONG, 0xd800, 0xe000)
for (let unit = 0; unit < 65536; unit++)
  if (classOf[unit] === LETTER && (unit === LOW_LINE || unit >= FIRST_ODD || foldLetter[unit] === GONE))
    classOf[unit] = ODD_LETTER

const isLetter = (kind: number): boolean => kind === LETTER || kind === ODD_LETTER

/**
 * Splits canonical text into words and numbers.
 * @param into is overwritten from the start; its arrays hold until the next call
 */
export function tokenise(text: string, into: Tokens): Tokens {
  into.count = 0
  let pause = SENTENCE
  const { length } = text
  const units = unitsOf(text)
  for (let i = 0; i < length; ) {
    const unit = units[i]
    const kind = classOf[unit]
    if (kind === LETTER || kind === DIGIT || kind === ODD_LETTER) {
      i = pushRun(units, length, i, pause, into)
      pause = JOINED
      continue
    }
    if (kind === UNSPACED) {
      i = pushUnspaced(text, i, pause, into)
      pause = JOINED
      continue
    }
    if (kind === SOLO) {
      into.push(WORD, i, i + 1, hashUnit(HASH_SEED, unit) >>> 0, hashForm(FORM_SEED, unit) >>> 0, pause)
      pause = JOINED
    } else if (kind === STRONG) {
      // The full stop of an abbreviation does not undo an earlier break.
      pause = unit === FULL_STOP && isWithinSentence(text, i, into) ? Math.max(pause, CLAUSE) : SENTENCE
    } else if (kind !== SPACE && pause === JOINED && !isHyphen(text, i, unit)) pause = CLAUSE
    i++
  }
  return into
}

const HYPHEN = 45
/** A hyphen directly between two letters is no pause: «il-kuntratt», «an t-airgead». */
const isHyphen = (text: string, at: number, unit: number): boolean =>
  unit === HYPHEN && isLetter(classOf[text.charCodeAt(at - 1)]) && isLetter(classOf[text.charCodeAt(at + 1)])

/** Made on first use, since its dictionaries take a while to load. */
let wordsOf: Intl.Segmenter | undefined

/** Splits a run of letters without spaces into words, by a dictionary. @returns the end of the run */
function pushUnspaced(text: string, from: number, pause: number, into: Tokens): number {
  let end = from
  while (end < text.length && classOf[text.charCodeAt(end)] === UNSPACED) end++
  wordsOf ??= new Intl.Segmenter('th', { granularity: 'word' })
  for (const { segment, index } of wordsOf.segment(text.slice(from, end))) {
    const start = from + index
    into.push(WORD, start, start + segment.length, hashWord(segment), formOf(segment), index === 0 ? pause : JOINED)
  }
  return end
}

/**
 * Replaces each contact point by one token, so that another phone or address changes nothing else.
 * @param spans in canonical units, ascending and without overlaps
 */
export function maskContacts(tokens: Tokens, spans: readonly { start: number; end: number }[]): void {
  const { count, kind, start, end, hash, form, pause } = tokens
  let kept = 0
  let span = 0
  // Tokens before the first contact point stay unchanged.
  while (kept < count && spans.length > 0 && end[kept] <= spans[0].start) kept++
  for (let at = kept; at < count; ) {
    while (span < spans.length && spans[span].end <= start[at]) span++
    const contact = spans[span]
    const masked = contact !== undefined && contact.start < end[at]
    kind[kept] = masked ? CONTACT : kind[at]
    hash[kept] = masked ? CONTACT_HASH : hash[at]
    form[kept] = masked ? CONTACT_HASH : form[at]
    pause[kept] = pause[at]
    start[kept] = masked ? contact.start : start[at]
    end[kept] = masked ? contact.end : end[at]
    kept++
    at++
    // «+371 20 000 000» is four tokens that become one.
    while (masked && at < count && start[at] < contact.end) at++
  }
  tokens.count = kept
}

const FULL_STOP = 46
const SHORT_WORD = 3
const WHOLE_WORDS = new NumberTable()
for (const word of SHORT_WORDS) WHOLE_WORDS.set(hashWord(word), 1)
const LONGER = new NumberTable()
for (const word of ABBREVIATIONS) LONGER.set(hashWord(word), 1)

/**
 * Whether a full stop ends an abbreviation or ordinal and no sentence: «tel.», «руб.», «reģ. Nr.», «15. martā», «mėn.,
 * 40 val.».
 */
function isWithinSentence(text: string, at: number, { count, kind, start, end, hash }: Tokens): boolean {
  const last = count - 1
  // A comma follows, as in «mėn., 40 val.», so the sentence goes on.
  if (text[at + 1] === ',') return true
  if (last < 0 || end[last] !== at) return false
  const length = at - start[last]
  // «call us.» ends a sentence; its words about a fee have nothing to do with the next one.
  if (kind[last] === WORD) {
    if (length > SHORT_WORD) return LONGER.get(hash[last]) !== ABSENT
    return WHOLE_WORDS.get(hash[last]) === ABSENT && !isWholeWord(text, start[last], at)
  }
  return kind[last] === NUMBER && length <= 2 && text[at + 1] === ' ' && isLetter(classOf[text.charCodeAt(at + 2)])
}

/**
 * Whether a short word before a full stop is a whole word in its script: «rồi.», «معك.», «工.». «ش.م.م» is an
 * abbreviation.
 */
function isWholeWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x3000 || (unit >= 0x1ea0 && unit <= 0x1ef9) || unit === 0x1a1 || unit === 0x1b0) return true
    if (unit >= 0x621 && unit <= 0x6d3) return end - start > 1
  }
  return false
}

const NINE = 57
/** Arabic «and», which is written together with the next word: «و40». */
const WAW = 0x648

/**
 * Adds a run of letters and digits as one token; its hash leaves apostrophes out («від'їзд» = «відїзд»). @returns the
 * end of the run
 */
function pushRun(units: Uint16Array, length: number, from: number, pause: number, into: Tokens): number {
  let hash = HASH_SEED
  let form = FORM_SEED
  let letters = 0
  let digits = 0
  let odd = 0
  let i = from
  for (; i < length; i++) {
    const unit = units[i]
    const kind = classOf[unit]
    if (kind === LETTER) {
      letters++
      hash = hashUnit(hash, foldLetter[unit])
    } else if (kind === DIGIT) {
      if (i === from + 1 && units[from] === WAW) break
      // Digits of other scripts do not count as plain: canonical text has none, and other readers of a text may not
      // know them.
      if (unit <= NINE) digits++
      hash = hashUnit(hash, unit)
    } else if (kind === ODD_LETTER) {
      odd++
      if (foldLetter[unit] !== GONE) hash = hashUnit(hash, foldLetter[unit])
    } else if (i + 1 < length && isInner(units, i, kind, letters + odd > 0)) continue
    else break
    form = hashForm(form, unit)
  }
  const plain = Number(letters === i - from || digits === i - from)
  if (letters + odd > 0) into.push(WORD, from, i, hash >>> 0, form >>> 0, pause, plain)
  else into.push(NUMBER, from, i, NUMBER_HASH, form >>> 0, pause, plain)
  return i
}

/** Whether a unit is an apostrophe between letters, or a point or comma between digits. */
function isInner(units: Uint16Array, i: number, kind: number, letters: boolean): boolean {
  const next = classOf[units[i + 1]]
  if (kind === APOSTROPHE) return letters && isLetter(next)
  const unit = units[i]
  return (unit === 46 || unit === 44) && !letters && next === DIGIT && classOf[units[i - 1]] === DIGIT
}
