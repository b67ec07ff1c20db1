import { isNumberLike, readNumber } from '../indicators/numbers.ts'
import { hashText, mix } from '../shingles.ts'
import type { Tokens } from '../tokens.ts'
import { pointAt } from '../units.ts'
import { type FactsOfOffer, factMarks, pictureMarkOf } from './fact-marks.ts'

/** A mark and its visible form. */
export type Mark = { readonly hash: number; readonly shown: string }

/** Lower numbers say nothing: «one», «first». */
const LEAST_NUMBER = 2
/** More marks make a table of codes, not an offer. */
const MOST_MARKS = 40

const NONE = new Uint32Array()
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u
/** Units that begin picture signs, except © and ®; most texts have none. */
const MAYBE_PICTURE = /[\u203c\u2049\u2122-\u2bff\u3030-\u3299\ud83c-\ud83e]/
const FIRST_PICTURE = 0x203c
const known = new Map<number, boolean>()

/**
 * Numbers (without contact points, groups of three joined) and picture signs of a posting, each once, in order of their
 * hashes.
 * @param text canonical text, tokenised with contact points masked
 * @param original the wording as written
 */
export function marksOf(text: string, tokens: Tokens, original: string): Uint32Array {
  const numbers = numbersIn(text, tokens)
  const pictures = picturesIn(original)
  if (numbers.length + pictures.length === 0) return NONE
  const found = new Set([...numbers.map(numberMark), ...pictures.map(pictureMark)])
  return Uint32Array.from(found).sort().slice(0, MOST_MARKS)
}

/** A posting's marks with those of its offer's work and places, ascending. */
export function withFacts(marks: Uint32Array, facts: FactsOfOffer): Uint32Array {
  const more = factMarks(facts)
  if (more.length === 0) return marks
  const all = new Uint32Array(marks.length + more.length)
  all.set(marks)
  for (const [i, { hash }] of more.entries()) all[marks.length + i] = hash
  return all.sort()
}

/** The marks of a posting with their visible forms, for explaining a link. */
export function shownMarks(text: string, tokens: Tokens, original: string): Mark[] {
  const numbers = numbersIn(text, tokens).map((value) => ({ hash: numberMark(value), shown: String(value) }))
  const pictures = picturesIn(original).map((sign) => ({ hash: pictureMark(sign), shown: sign }))
  return [...new Map([...numbers, ...pictures].map((mark) => [mark.hash, mark])).values()]
}

/** Numbers count to the hundredth, the precision of sums. */
const numberMark = (value: number): number => (mix(Math.round(100 * value) >>> 0) & ~1) >>> 0
const pictureMark = (sign: string): number => pictureMarkOf(hashText(sign)[0])

function numbersIn(text: string, tokens: Tokens): number[] {
  const numbers: number[] = []
  for (let at = 0; at < tokens.count; ) {
    if (!isNumberLike(text, tokens, at)) {
      at++
      continue
    }
    const { value, end } = readNumber(text, tokens, at)
    if (value >= LEAST_NUMBER) numbers.push(value)
    at = Math.max(end, at + 1)
  }
  return numbers
}

function picturesIn(original: string): string[] {
  const pictures: string[] = []
  if (!MAYBE_PICTURE.test(original)) return pictures
  for (let i = 0; i < original.length; i++) {
    if (original.charCodeAt(i) < FIRST_PICTURE) continue
    const point = pointAt(original, i)
    if (isPictureSign(point)) pictures.push(String.fromCodePoint(point))
    if (point > 0xffff) i++
  }
  return pictures
}

/**
 * Looks up whether a code point is a picture sign; results are cached because the engine's property tables are slow.
 */
function isPictureSign(point: number): boolean {
  const told = known.get(point)
  if (told !== undefined) return told
  const is = PICTURE.test(String.fromCodePoint(point))
  known.set(point, is)
  return is
}
