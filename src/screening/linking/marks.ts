import { isNumberLike, readNumber } from '../indicators/numbers.ts'
import { hashText, mix } from '../shingles.ts'
import type { Tokens } from '../tokens.ts'

/** What a translation leaves as it was: a number or a picture sign, by its hash. Numbers are even, pictures odd. */
export const isPicture = (mark: number): boolean => (mark & 1) === 1

/** A mark as people see it. */
export type Mark = { readonly hash: number; readonly shown: string }

/** Below it a number says nothing: «one», «first». */
const LEAST_NUMBER = 2
/** A table of codes is no offer. */
const MOST_MARKS = 40

const NONE = new Uint32Array()
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u
/** Units with which picture signs begin, but for © and ®: most texts have none. */
const MAYBE_PICTURE = /[\u203c\u2049\u2122-\u2bff\u3030-\u3299\ud83c-\ud83e]/
const FIRST_PICTURE = 0x203c
const known = new Map<number, boolean>()

/**
 * Numbers (contact points left out, groups of three joined) and picture signs of a posting, each once, in order of their hashes.
 * @param text canonical text, tokenised with contact points masked
 * @param original the wording as it was written
 */
export function marksOf(text: string, tokens: Tokens, original: string): Uint32Array {
  const found: number[] = []
  const note = (mark: number): void => {
    if (!found.includes(mark)) found.push(mark)
  }
  for (const value of numbersIn(text, tokens)) note(numberMark(value))
  for (const sign of picturesIn(original)) note(pictureMark(sign))
  return found.length === 0 ? NONE : Uint32Array.from(found).sort().slice(0, MOST_MARKS)
}

/** The marks of a posting with what is shown of each, for whoever explains a link. */
export function shownMarks(text: string, tokens: Tokens, original: string): Mark[] {
  const numbers = numbersIn(text, tokens).map((value) => ({ hash: numberMark(value), shown: String(value) }))
  const pictures = picturesIn(original).map((sign) => ({ hash: pictureMark(sign), shown: sign }))
  return [...new Map([...numbers, ...pictures].map((mark) => [mark.hash, mark])).values()]
}

/** To the hundredth, which is as exact as sums are. */
const numberMark = (value: number): number => (mix(Math.round(100 * value) >>> 0) & ~1) >>> 0
const pictureMark = (sign: string): number => (hashText(sign)[0] | 1) >>> 0

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
    const point = original.codePointAt(i) as number
    if (isPictureSign(point)) pictures.push(String.fromCodePoint(point))
    if (point > 0xffff) i++
  }
  return pictures
}

/** Asked once for each sign: the property tables of the engine are slow. */
function isPictureSign(point: number): boolean {
  const told = known.get(point)
  if (told !== undefined) return told
  const is = PICTURE.test(String.fromCodePoint(point))
  known.set(point, is)
  return is
}
