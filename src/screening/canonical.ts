import type { Disguise, Folding } from './folding.ts'
import { foldMixedWords } from './mixed-words.ts'
import {
  care,
  DROP,
  foldSign,
  isBlackLetter,
  isOddPair,
  isWorded,
  KEEP,
  needOf,
  SLOW,
  SWAP,
  SWAPPED,
  script,
  swapped,
  traits,
  wordOf,
} from './sign-care.ts'
import { isInAddresses, joinSpacedLetters, SPACED_LETTERS } from './spaced-letters.ts'
import { pointAt, unitsOf } from './units.ts'

export type { Disguise } from './folding.ts'

/**
 * A posting's wording made comparable: NFKC, lower case, hidden characters gone, look-alike letters folded inside
 * words of mixed script, spaced-out letters joined. Honest text in any script only changes case.
 */
export type Canonical = {
  readonly original: string
  readonly text: string
  /** Original offset of each canonical unit, one more for the end; null where both texts run in step. */
  readonly offsets: Uint32Array | null
  readonly disguises: readonly Disguise[]
}

const NONE: readonly Disguise[] = []

/**
 * Canonical text of a posting's wording, with offsets back to the original. Most texts hide nothing and only change
 * case, without offsets.
 */
export function canonical(original: string): Canonical {
  const honest = isHonest(original)
  if (honest === NO) return foldDisguises(original)
  // Swaps come first, since some signs are two units in lower case.
  const plain = honest === YES ? original : original.replace(SWAPPED, (sign) => swapped.get(sign) as string)
  const text = plain.toLowerCase()
  if (text.length !== original.length) return foldDisguises(original)
  return { original, text, offsets: null, disguises: NONE }
}

/** Original `[start, end)` of a canonical span, with signs dropped right behind it (keycaps). */
export function originalSpan(c: Canonical, start: number, end: number): readonly [number, number] {
  return c.offsets === null ? [start, end] : [c.offsets[start], c.offsets[end]]
}

/** Canonical `[start, end)` with the original's capitals, which wallets and paths of links need. */
export function withCapitals({ original, text, offsets }: Canonical, start: number, end: number): string {
  let written = ''
  for (let i = start; i < end; i++) {
    const sign = String.fromCodePoint(pointAt(original, offsets?.[i] ?? i)).normalize('NFKC')
    written += sign === sign.toLowerCase() ? text[i] : text[i].toUpperCase()
  }
  return written
}

/** Canonical `[start, end)` of an original span, the inverse of {@link originalSpan}. */
export function canonicalSpan(c: Canonical, start: number, end: number): readonly [number, number] {
  const { offsets } = c
  if (offsets === null) return [start, end]
  const firstFrom = (original: number): number => {
    let low = 0
    let high = offsets.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (offsets[middle] < original) low = middle + 1
      else high = middle
    }
    return low
  }
  return [firstFrom(start), firstFrom(end)]
}

const NO = 0
const YES = 1
const WITH_SWAPS = 2

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

/** Whether a text hides nothing: NO, YES (only its case changes), or WITH_SWAPS (single units change too). */
function isHonest(text: string): typeof NO | typeof YES | typeof WITH_SWAPS {
  let found: typeof YES | typeof WITH_SWAPS = YES
  let scripts = 0
  let singles = 0
  let run = 0
  const { length } = text
  const units = unitsOf(text)
  for (let i = 0; i < length; i++) {
    const unit = units[i]
    const trait = traits[unit]
    const need = needOf(trait)
    if (need !== KEEP) {
      if (need === SWAP) found = WITH_SWAPS
      else if (need !== SLOW || !isHighSurrogate(unit) || isOddPair(pointAt(text, i))) return NO
    }
    const word = wordOf(trait)
    if (word !== 0) {
      scripts |= word
      run++
      continue
    }
    if (scripts !== 0 && (scripts & 7 & (scripts - 1)) !== 0) return NO
    // A cheap count here spares most texts the costly search for spaced-out words.
    if (run === 1 && (unit === 32 || need === SWAP)) {
      if (++singles >= SPACED_LETTERS) return NO
    } else if (run > 0 || (unit !== 32 && !isInAddresses(unit))) singles = 0
    scripts = 0
    run = 0
  }
  return (scripts & 7 & (scripts - 1)) === 0 ? found : NO
}

function foldDisguises(original: string): Canonical {
  const folding: Folding = { original, units: [], offsets: [], disguises: [] }
  foldSigns(folding)
  foldMixedWords(folding)
  const { units, offsets, disguises } = joinSpacedLetters(folding)
  // One offset more, so that a span may end with the text.
  offsets.push(original.length)
  const text = units.join('')
  // Text that only looked like a disguise («1 2 3 4 A») did not change and needs no offsets.
  const unaltered = text === original.toLowerCase() && offsets.every((offset, at) => offset === at)
  return { original, text, offsets: unaltered ? null : Uint32Array.from(offsets), disguises }
}

function foldSigns(folding: Folding): void {
  const { original, units, offsets } = folding
  // Of a row of hidden signs the end is sought once.
  let past = 0
  for (let i = 0; i < original.length; ) {
    const point = pointAt(original, i)
    const size = point > 0xffff ? 2 : 1
    const need = care[original.charCodeAt(i)]
    if (need === DROP) {
      if (i >= past) past = pastHidden(original, i)
      noteHidden(folding, i, past)
    } else if (need === KEEP) {
      const sign = original.slice(i, i + size)
      const lower = size === 1 ? sign.toLowerCase() : sign
      for (let k = 0; k < size; k++) {
        units.push(lower[k])
        offsets.push(i + k)
      }
    } else foldSlowSign(folding, original.slice(i, i + size), i)
    i += size
  }
}

function foldSlowSign(folding: Folding, sign: string, at: number): void {
  const { original, units, offsets, disguises } = folding
  const previous = units.length - 1
  if (/^[\u0300-\u036f]$/.test(sign)) {
    // A mark before all letters belongs to none.
    if (previous < 0) return
    const composed = (units[previous] + sign).normalize('NFC')
    if (composed.length === 1) units[previous] = composed
    return
  }
  const folded = isLoneEmoji(original, at) ? sign : foldSign(sign)
  if (folded === '') noteHidden(folding, at, pastHidden(original, at + sign.length))
  // Single units that fold (full-width forms) are typography; mathematical letters are chosen to hide a word.
  if (sign.length === 2 && folded !== sign) {
    disguises.push({ kind: 'letter-like', start: units.length, end: units.length + folded.length })
  }
  for (let k = 0; k < folded.length; k++) {
    units.push(folded[k])
    offsets.push(folded === sign ? at + k : at)
  }
}

/** A single black letter is an emoji, such as «🅿» for a car park; several side by side spell a word. */
const isLoneEmoji = (text: string, at: number): boolean =>
  isBlackLetter(pointAt(text, at)) &&
  !isBlackLetter(pointAt(text, at + 2)) &&
  !(at > 1 && isBlackLetter(pointAt(text, at - 2)))

/**
 * Notes a hidden sign between two letters or digits of one word. Emoji selectors and line-break hints are innocent.
 * @param past the place behind it and the hidden signs that follow
 */
function noteHidden({ original, units, disguises }: Folding, at: number, past: number): void {
  const unit = original.charCodeAt(at)
  if (unit === 0xad || (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x20e3 || units.length === 0) return
  const end = units.length
  if (!isOfWord(units[end - 1]) || !isOfWord(original[past])) return
  disguises.push({ kind: 'hidden-character', start: end - 1, end })
}

function pastHidden(text: string, from: number): number {
  let at = from
  while (care[text.charCodeAt(at)] === DROP) at++
  return at
}

/**
 * Whether a sign belongs to a word in which hidden signs are suspicious. Arabic and Indian scripts use them to join and
 * part letters.
 */
const isOfWord = (sign: string | undefined): boolean =>
  sign !== undefined && isWorded(sign) && script[sign.charCodeAt(0)] !== 8
