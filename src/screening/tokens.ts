import { foldLetter } from './fold.ts'

export const WORD = 1
export const NUMBER = 2
export const CONTACT = 3

/** Nothing but space stands before the token. */
export const JOINED = 0
/** A comma, dash, bracket or slash stands before the token. */
export const CLAUSE = 1
/** A full stop, line break, bullet or emoji stands before the token. */
export const SENTENCE = 2

/**
 * The words of one canonical text, in arrays that are used again for the next posting.
 * `start` and `end` are canonical units; `hash` is of the folded letters (numbers and contacts share one each).
 */
export class Tokens {
  count = 0
  start = new Uint32Array(512)
  end = new Uint32Array(512)
  hash = new Uint32Array(512)
  kind = new Uint8Array(512)
  pause = new Uint8Array(512)

  push(kind: number, start: number, end: number, hash: number, pause: number): void {
    const at = this.count++
    if (at === this.start.length) this.grow()
    this.kind[at] = kind
    this.start[at] = start
    this.end[at] = end
    this.hash[at] = hash
    this.pause[at] = pause
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
    this.kind = widen(this.kind, new Uint8Array(size))
    this.pause = widen(this.pause, new Uint8Array(size))
  }
}

export const HASH_SEED = 0x811c9dc5
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
/** The hash that a token of these folded letters has. */
export function hashWord(letters: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < letters.length; i++) hash = hashUnit(hash, letters.charCodeAt(i))
  return hash >>> 0
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

const classOf = new Uint8Array(65536)
for (let unit = 0; unit < 65536; unit++) {
  const sign = String.fromCharCode(unit)
  if ((unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff)) classOf[unit] = SOLO
  else if (unit >= 0xac00 && unit <= 0xd7a3) classOf[unit] = LETTER
  else if (unit >= 0xd800 && unit <= 0xdfff) classOf[unit] = STRONG
  else if (/[\p{L}\p{M}_]/u.test(sign)) classOf[unit] = LETTER
  else if (/\p{Nd}/u.test(sign)) classOf[unit] = DIGIT
  else if (/['’ʼ`´]/.test(sign)) classOf[unit] = APOSTROPHE
  else if (/[^\S\n\r\u2028\u2029]/.test(sign)) classOf[unit] = SPACE
  else if (/[.!?;\n\r\u2028\u2029•·‣▪●○◦✅✔️➡👉❗❓…|*]/.test(sign) || unit >= 0x2190) classOf[unit] = STRONG
  else classOf[unit] = WEAK
}

/**
 * Splits canonical text into words, numbers and contact points.
 * @param spans contact spans in canonical units, ascending and apart; each becomes one token
 * @param into filled from the start; its arrays hold until the next call
 */
export function tokenise(text: string, spans: readonly { start: number; end: number }[], into: Tokens): Tokens {
  into.count = 0
  let pause = SENTENCE
  let nextSpan = 0
  const length = text.length
  for (let i = 0; i < length; ) {
    if (nextSpan < spans.length && i >= spans[nextSpan].start) {
      const span = spans[nextSpan++]
      if (span.end <= i) continue
      into.push(CONTACT, span.start, span.end, CONTACT_HASH, pause)
      pause = JOINED
      i = span.end
      continue
    }
    const unit = text.charCodeAt(i)
    const kind = classOf[unit]
    if (kind === LETTER || kind === DIGIT) {
      const stop = nextSpan < spans.length ? spans[nextSpan].start : length
      i = pushRun(text, i, stop, pause, into)
      pause = JOINED
    } else {
      if (kind === SOLO) {
        into.push(WORD, i, i + 1, hashUnit(HASH_SEED, unit), pause)
        pause = JOINED
      } else if (kind === STRONG)
        pause = unit === FULL_STOP && endsShortWord(into, i) ? Math.max(pause, CLAUSE) : SENTENCE
      else if (kind !== SPACE && pause === JOINED) pause = CLAUSE
      i++
    }
  }
  return into
}

const FULL_STOP = 46
const SHORT_WORD = 3

/** «tel.», «руб.», «reģ. Nr.»: the full stop of an abbreviation ends no sentence. */
function endsShortWord({ count, kind, start, end }: Tokens, at: number): boolean {
  const last = count - 1
  return last >= 0 && kind[last] === WORD && end[last] === at && at - start[last] <= SHORT_WORD
}

/** A run of letters and digits, apostrophes left out of the hash («від'їзд» = «відїзд»). */
function pushRun(text: string, from: number, stop: number, pause: number, into: Tokens): number {
  let hash = HASH_SEED
  let letters = false
  let i = from
  for (; i < stop; i++) {
    const unit = text.charCodeAt(i)
    const kind = classOf[unit]
    if (kind === LETTER) {
      letters = true
      hash = hashUnit(hash, foldLetter[unit])
    } else if (kind === DIGIT) hash = hashUnit(hash, unit)
    else if (i + 1 < stop && isInner(text, i, kind, letters)) continue
    else break
  }
  if (letters) into.push(WORD, from, i, hash >>> 0, pause)
  else into.push(NUMBER, from, i, NUMBER_HASH, pause)
  return i
}

/** An apostrophe between letters, or a point or comma between digits. */
function isInner(text: string, i: number, kind: number, letters: boolean): boolean {
  const next = classOf[text.charCodeAt(i + 1)]
  if (kind === APOSTROPHE) return next === LETTER && letters
  const unit = text.charCodeAt(i)
  return (unit === 46 || unit === 44) && !letters && next === DIGIT && classOf[text.charCodeAt(i - 1)] === DIGIT
}
