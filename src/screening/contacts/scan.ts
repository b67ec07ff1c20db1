import { foldLetter } from '../fold.ts'
import { HASH_SEED, hashUnit, type Tokens, WORD } from '../tokens.ts'
import { markUnits } from '../unit-runs.ts'
import { HAN_DIGITS, LOOKALIKES, lookalikeDigits } from './digit-letters.ts'
import { FIRST_LETTERS, mayBeginNumber, maybeKnown, type Readings, readings, type Word } from './lexicon.ts'

/** A run of digits, a word of the lexicon, or letters that can stand for digits. */
export type Atom = {
  readonly kind: 'digits' | 'word' | 'letters'
  readonly start: number
  readonly end: number
  readonly words: readonly Word[] | null
}

/** The results of one pass over the text; in most postings most lists are empty. */
export type Scan = {
  readonly text: string
  readonly atoms: readonly Atom[]
  /** Words that spell out «@», «.», «_» or «+», or that name a service. */
  readonly signs: readonly Atom[]
  /** Places of «@». */
  readonly ats: readonly number[]
  /** Places of «.» inside a word or address. */
  readonly dots: readonly number[]
  /** Places of «:» in «://». */
  readonly schemes: readonly number[]
  /** Long runs of mixed letters and digits, which may be wallets. */
  readonly runs: readonly { readonly start: number; readonly end: number }[]
  /** Places where two letters and a digit begin a run, which may be an IBAN. */
  readonly ibans: readonly number[]
  /** The most digits that the text can contain; a phone needs seven. */
  readonly digits: number
}

export const OTHER = 0
export const LETTER = 1
export const DIGIT = 2
const AT = 3
const DOT = 4
const COLON = 5
const APOSTROPHE = 6

/** Class of each UTF-16 unit; canonical text has ASCII digits only. */
export const unitClass = new Uint8Array(65536)
// The pattern skips surrogates, because half a pair does not determine its sign.
markUnits(unitClass, /[[A-Za-z\x80-\uffff]&&[\p{L}\p{M}]]+/gv, LETTER)
markUnits(unitClass, /[0-9]+/g, DIGIT)
unitClass[0x40] = AT
unitClass[0x2e] = DOT
unitClass[0x3a] = COLON
for (const sign of "'’ʼ`") unitClass[sign.charCodeAt(0)] = APOSTROPHE

/** Each letter without its marks; 0 for other units. */
export const foldedLetter = foldLetter.map((letter, unit) => (unitClass[unit] === LETTER ? letter || unit : 0))

const LONGEST_LOOKALIKE = 6
const isLookalike = new Uint8Array(65536)
for (const letter of LOOKALIKES) isLookalike[letter.charCodeAt(0)] = 1
/** Only these letters stand for digits without a digit glued to them. */
const ZERO_LETTERS = 'oоο'
/** Length of the shortest Bitcoin address; shorter runs are codes and product names. */
const SHORTEST_ACCOUNT = 26

const classAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? unitClass[text.charCodeAt(at)] : OTHER

const isOpening = (text: string, at: number): boolean => at >= 0 && '([{<'.includes(text[at])

type Draft = {
  readonly text: string
  atoms: Atom[]
  signs: Atom[]
  ats: number[]
  dots: number[]
  schemes: number[]
  runs: { start: number; end: number }[]
  ibans: number[]
  digits: number
}

/**
 * Notes in one pass everything that may belong to a contact point.
 * @param text canonical
 * @param tokens of the text, with contact points unmasked; they save reading plain words again and change no result
 */
export function scan(text: string, tokens?: Tokens): Scan {
  const draft: Draft = { text, atoms: [], signs: [], ats: [], dots: [], schemes: [], runs: [], ibans: [], digits: 0 }
  if (tokens === undefined) scanGap(text, 0, text.length, draft)
  else scanTokens(text, tokens, draft)
  return draft
}

/** Skips plain words by their tokens, since most of a text consists of them. */
function scanTokens(text: string, tokens: Tokens, draft: Draft): void {
  const { count, start, end, plain } = tokens
  let at = 0
  for (let i = 0; i < count; i++) {
    // Other words are read sign by sign, from the place already reached.
    if (plain[i] === 0 || at > start[i] || !endsRun(text, end[i])) continue
    if (at < start[i]) at = scanGap(text, at, start[i], draft)
    if (at > start[i]) continue
    scanToken(text, tokens, i, draft)
    at = end[i]
  }
  scanGap(text, at, text.length, draft)
}

/** Whether a run of letters and digits ends before this place. */
function endsRun(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind === OTHER || (kind > DIGIT && kind !== APOSTROPHE)
}

/** Notes a plain word or number by the hash of its token. */
function scanToken(text: string, { kind, start, end, hash }: Tokens, i: number, draft: Draft): void {
  const from = start[i]
  const to = end[i]
  if (kind[i] === WORD) noteLetters(text, from, to, hash[i] | 0, to - from, draft)
  else {
    draft.atoms.push({ kind: 'digits', start: from, end: to, words: null })
    draft.digits += to - from
  }
}

/** Reads sign by sign. @returns the place reached; a run that begins before `to` is read to its own end */
function scanGap(text: string, from: number, to: number, draft: Draft): number {
  let i = from
  while (i < to) {
    const kind = unitClass[text.charCodeAt(i)]
    if (kind === LETTER || kind === DIGIT) i = scanRun(text, i, draft)
    else {
      if (kind === AT) draft.ats.push(i)
      else if (kind === DOT) noteDot(text, i, draft)
      else if (kind === COLON && text.startsWith('//', i + 1)) draft.schemes.push(i)
      i++
    }
  }
  return i
}

function noteDot(text: string, i: number, draft: Draft): void {
  const after = classAt(text, i + 1)
  if (after === LETTER) {
    const before = classAt(text, i - 1)
    if (before === LETTER || before === DIGIT) draft.dots.push(i)
    // A dot without a letter behind it may still be a disguised one: «(.)», «t . me».
  } else if (after !== DIGIT && (isOpening(text, i - 1) || isSpacedTelegram(text, i))) draft.dots.push(i)
}

/** Whether the dot belongs to «t . me / name». */
const isSpacedTelegram = (text: string, dot: number): boolean =>
  (text[dot - 1] === 't' || text[dot - 2] === 't') && text.startsWith('me', text[dot + 1] === ' ' ? dot + 2 : dot + 1)

/** Reads a run of letters and digits; its digits and known words become atoms. */
function scanRun(text: string, from: number, draft: Draft): number {
  let i = from
  let parts = 0
  while (i < text.length) {
    const kind = unitClass[text.charCodeAt(i)]
    if (kind === LETTER) i = scanLetters(text, i, draft)
    else if (kind === DIGIT) {
      const start = i++
      while (i < text.length && unitClass[text.charCodeAt(i)] === DIGIT) i++
      draft.atoms.push({ kind: 'digits', start, end: i, words: null })
      draft.digits += i - start
      if (parts === 1 && start === from + 2) draft.ibans.push(from)
    } else break
    parts++
  }
  if (parts > 1 && i - from >= SHORTEST_ACCOUNT) draft.runs.push({ start: from, end: i })
  return i
}

function scanLetters(text: string, start: number, draft: Draft): number {
  let hash = HASH_SEED | 0
  let letters = 0
  let i = start
  if (isHan(text.charCodeAt(start))) return scanHan(text, start, draft)
  // The loop stops at the end of the text, because a NaN unit would slow every look-up.
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = foldedLetter[unit]
    if (letter > 0) {
      hash = hashUnit(hash, letter)
      letters++
    } else if (unitClass[unit] !== APOSTROPHE || classAt(text, i + 1) !== LETTER) break
  }
  noteLetters(text, start, i, hash, letters, draft)
  return i
}

/** Notes the letters from `start` to `end` by their hash and their number without apostrophes. */
function noteLetters(text: string, start: number, end: number, hash: number, letters: number, draft: Draft): void {
  if (maybeKnown(hash)) noteWord(text, start, end, readings(hash, letters), draft)
  else if (letters >= LEAST_JOINED && isBesideNumber(start, letters, draft)) noteJoined(text, start, end, draft)
  if (isLookalike[text.charCodeAt(start)] === 1 && end - start <= LONGEST_LOOKALIKE)
    noteLookalike(text, start, end, draft)
}

/** Length of two of the shortest number words together: «dosuno». */
const LEAST_JOINED = 6
const LONGEST_NUMBER_WORD = 20
/** A word this long may be a whole number. */
const WHOLE_NUMBER = 24

/** Whether a number directly precedes the word, or the word is long enough to be one; other words are not examined. */
function isBesideNumber(start: number, letters: number, { atoms }: Draft): boolean {
  return letters >= WHOLE_NUMBER || (atoms.length > 0 && start - atoms[atoms.length - 1].end <= 2)
}

type Part = { readonly from: number; readonly to: number; readonly words: Readings }

/** Most letters of a number in one word: fifteen digits in long words. */
const LONGEST_JOINED = 160

/** Splits digit words written together: «zero7doi2 treizero». */
function noteJoined(text: string, start: number, end: number, draft: Draft): void {
  let hash = HASH_SEED | 0
  for (let i = start; i < start + FIRST_LETTERS; i++) hash = hashUnit(hash, foldedLetter[text.charCodeAt(i)])
  if (!mayBeginNumber(hash) || end - start > LONGEST_JOINED) return
  for (const { from, to, words } of partsOf(text, start, end, new Set()) ?? []) noteWord(text, from, to, words, draft)
}

/**
 * Splits a word into number words, trying longer ones first: «treize|ro» fails, «trei|zero» fits.
 * @param dead places without a way to the end; without them a hostile word would be split in endlessly many ways
 */
function partsOf(text: string, from: number, end: number, dead: Set<number>): readonly Part[] | null {
  if (from === end) return []
  if (dead.has(from)) return null
  for (const part of numbersAt(text, from, end)) {
    const rest = partsOf(text, part.to, end, dead)
    if (rest !== null) return [part, ...rest]
  }
  dead.add(from)
  return null
}

const NO_PARTS: readonly Part[] = []

/** Number words that begin at this place, the longest first. */
function numbersAt(text: string, from: number, end: number): readonly Part[] {
  let found = NO_PARTS
  let hash = HASH_SEED | 0
  for (let to = from; to < end && to - from < LONGEST_NUMBER_WORD; to++) {
    hash = hashUnit(hash, foldedLetter[text.charCodeAt(to)])
    const words = maybeKnown(hash) ? readings(hash, to + 1 - from) : undefined
    if (words !== undefined && words.numbers !== null) found = [{ from, to: to + 1, words }, ...found]
  }
  return found
}

/** In a text without spaces, fewer numerals in a row are a count or part of a year. */
const FEWEST_HAN = 3
const isHan = (unit: number): boolean => unit >= 0x3007 && unit <= 0x9fff

/** Reads Chinese, which has no spaces and so no words to look up; numerals in a row are a number, such as «一三八零零…». */
function scanHan(text: string, start: number, draft: Draft): number {
  let i = start
  while (i < text.length && isHan(text.charCodeAt(i)) && classAt(text, i) === LETTER) {
    const from = i
    while (HAN_DIGITS.has(text.charCodeAt(i))) i++
    if (i - from >= FEWEST_HAN) {
      draft.atoms.push({ kind: 'digits', start: from, end: i, words: null })
      draft.digits += i - from
    }
    if (i === from) i++
  }
  return i
}

function noteLookalike(text: string, start: number, end: number, draft: Draft): void {
  const beside = classAt(text, start - 1) === DIGIT || classAt(text, end) === DIGIT
  // «l», «s» or «b» alone are mostly measures and initials, while «o» and «ooo» stand for zeros.
  if (!beside && !ZERO_LETTERS.includes(text[start])) return
  if (lookalikeDigits(text.slice(start, end)) === undefined) return
  draft.atoms.push({ kind: 'letters', start, end, words: null })
  draft.digits += end - start
}

/** Adds number words to the atoms, and words for signs or services to the signs. */
function noteWord(text: string, start: number, end: number, found: Readings | undefined, draft: Draft): void {
  if (found === undefined) return
  if (found.numbers !== null) {
    draft.atoms.push({ kind: 'word', start, end, words: found.numbers })
    draft.digits += LARGEST_WORD
  }
  if (found.signs === null) return
  if (!found.onlyBracketed || isOpening(text, start - 1) || isOpening(text, start - 2)) {
    draft.signs.push({ kind: 'word', start, end, words: found.signs })
  }
}

/** Most digits that one word says, as in «nine hundred» and «triple seven». */
const LARGEST_WORD = 3
