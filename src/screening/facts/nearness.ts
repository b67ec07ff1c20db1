import { fold } from '../fold.ts'
import type { Reading, Span } from '../indicators/reading.ts'
import { ABSENT, NumberTable } from '../number-table.ts'
import { CLAUSE, hashWord, SENTENCE } from '../tokens.ts'

/** A distance beyond every reach. */
export const NOWHERE_NEAR = 99
/** Most words between two spans that have anything to do with each other. */
export const AROUND = 12

/**
 * Number of words between two spans; a comma or slash between them adds to it.
 * @param parted added for each comma or slash
 * @returns {@link NOWHERE_NEAR} across the end of a sentence
 */
export function wordsBetween({ tokens, text }: Reading, a: Span, b: Span, parted: number): number {
  const from = Math.min(a.end, b.end)
  const to = Math.max(a.start, b.start)
  if (to - from > AROUND) return NOWHERE_NEAR
  let words = Math.max(0, to - from)
  for (let at = from; at <= to && at < tokens.count; at++) {
    if (tokens.pause[at] < CLAUSE) continue
    if (tokens.pause[at] >= SENTENCE) return NOWHERE_NEAR
    if (hasComma(text, tokens.end[at - 1], tokens.start[at])) words += parted
  }
  return words
}

const COMMA = 44
const SLASH = 47
const ARABIC_COMMA = 0x60c

function hasComma(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === COMMA || unit === SLASH || unit === ARABIC_COMMA) return true
  }
  return false
}

/** Words and pairs of words by the hashes of their tokens, and signs of scripts without spaces between words. */
export class WordList {
  /** Place in `before` by the hash of the last word. */
  private readonly last = new NumberTable()
  /** Hashes of the word before; 0 where the word may stand alone. */
  private readonly before: number[][] = []
  private readonly signs: readonly string[]

  constructor(words: readonly string[], signs: readonly string[] = []) {
    for (const word of words) {
      const parts = word.split(' ').map((part) => hashWord(fold(part)))
      const last = parts[parts.length - 1]
      if (this.last.get(last) === ABSENT) this.last.set(last, this.before.push([]) - 1)
      this.before[this.last.get(last)].push(parts.length > 1 ? parts[0] : 0)
    }
    this.signs = signs
  }

  /** Whether a word of the list ends at a token, or one of its signs begins there. */
  at({ tokens, text }: Reading, at: number): boolean {
    if (at < 0 || at >= tokens.count) return false
    const word = this.last.get(tokens.hash[at])
    if (word !== ABSENT && this.before[word].some((hash) => hash === 0 || (at > 0 && tokens.hash[at - 1] === hash)))
      return true
    if (text.charCodeAt(tokens.start[at]) < FIRST_HAN) return false
    return this.signs.some((sign) => text.startsWith(sign, tokens.start[at]))
  }

  /** The nearest token of the list within `reach` words before or behind a span; null for none. */
  near(reading: Reading, span: Span, reach: number): number | null {
    for (let away = 0; away < reach; away++) {
      if (this.at(reading, span.end + away)) return span.end + away
      if (this.at(reading, span.start - 1 - away)) return span.start - 1 - away
    }
    return null
  }
}

const FIRST_HAN = 0x3400
