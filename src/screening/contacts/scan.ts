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

/** Everything one pass over the text notes; most postings leave most lists empty. */
export type Scan = {
  readonly text: string
  readonly atoms: readonly Atom[]
  /** Words that spell out «@», «.», «_», «+» or name a service. */
  readonly signs: readonly Atom[]
  /** Places of «@». */
  readonly ats: readonly number[]
  /** Places of «.» inside a word or address. */
  readonly dots: readonly number[]
  /** Places of «:» in «://». */
  readonly schemes: readonly number[]
  /** Long runs of letters and digits mixed: accounts. */
  readonly runs: readonly { readonly start: number; readonly end: number }[]
  /** Where two letters and a digit begin a run: an IBAN may stand there. */
  readonly ibans: readonly number[]
  /** No more digits than these are said: seven are needed for a phone. */
  readonly digits: number
}

export const OTHER = 0
export const LETTER = 1
export const DIGIT = 2
const AT = 3
const DOT = 4
const COLON = 5
const APOSTROPHE = 6

/** Class of each UTF-16 unit of canonical text, whose digits are ASCII. */
export const unitClass = new Uint8Array(65536)
// Half a surrogate pair says nothing about the sign it belongs to.
markUnits(unitClass, /[[A-Za-z\x80-\uffff]&&[\p{L}\p{M}]]+/gv, LETTER)
markUnits(unitClass, /[0-9]+/g, DIGIT)
unitClass[0x40] = AT
unitClass[0x2e] = DOT
unitClass[0x3a] = COLON
for (const sign of "'’ʼ`") unitClass[sign.charCodeAt(0)] = APOSTROPHE

/** Each letter without its marks, 0 for what is no letter. */
export const foldedLetter = foldLetter.map((letter, unit) => (unitClass[unit] === LETTER ? letter || unit : 0))

const LONGEST_LOOKALIKE = 6
const isLookalike = new Uint8Array(65536)
for (const letter of LOOKALIKES) isLookalike[letter.charCodeAt(0)] = 1
/** These alone are read as digits where no digit is glued to them. */
const ZERO_LETTERS = 'oоο'
/** The shortest Bitcoin address; shorter runs are codes and product names. */
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
 * Notes in one pass what may belong to a contact point. `text` is canonical.
 * @param tokens of the text, contact points not masked: the same is found without reading plain words once more
 */
export function scan(text: string, tokens?: Tokens): Scan {
  const draft: Draft = { text, atoms: [], signs: [], ats: [], dots: [], schemes: [], runs: [], ibans: [], digits: 0 }
  if (tokens === undefined) scanGap(text, 0, text.length, draft)
  else scanTokens(text, tokens, draft)
  return draft
}

/** Most of a text are plain words with a space between them. */
function scanTokens(text: string, tokens: Tokens, draft: Draft): void {
  const { count, start, end, plain } = tokens
  let at = 0
  for (let i = 0; i < count; i++) {
    // What is no plain word is read sign by sign, from wherever the reading has come to.
    if (plain[i] === 0 || at > start[i] || !endsRun(text, end[i])) continue
    if (at < start[i]) at = scanGap(text, at, start[i], draft)
    if (at > start[i]) continue
    scanToken(text, tokens, i, draft)
    at = end[i]
  }
  scanGap(text, at, text.length, draft)
}

/** Whether a run of letters and digits that comes up to here ends here. */
function endsRun(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind === OTHER || (kind > DIGIT && kind !== APOSTROPHE)
}

/** A plain word or number, whose hash is known. */
function scanToken(text: string, { kind, start, end, hash }: Tokens, i: number, draft: Draft): void {
  const from = start[i]
  const to = end[i]
  if (kind[i] === WORD) noteLetters(text, from, to, hash[i] | 0, to - from, draft)
  else {
    draft.atoms.push({ kind: 'digits', start: from, end: to, words: null })
    draft.digits += to - from
  }
}

/** Reads sign by sign. @returns where it ends: a run that begins before `to` is read to its own end */
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
    // A dot with no letter behind is kept only where it may be a hidden one: «(.)», «t . me».
  } else if (after !== DIGIT && (isOpening(text, i - 1) || isSpacedTelegram(text, i))) draft.dots.push(i)
}

/** «t . me / name» */
const isSpacedTelegram = (text: string, dot: number): boolean =>
  (text[dot - 1] === 't' || text[dot - 2] === 't') && text.startsWith('me', text[dot + 1] === ' ' ? dot + 2 : dot + 1)

/** A run of letters and digits: its digit parts and known words become atoms. */
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
  // Reading past the end would yield NaN and slow every look-up down.
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

/** Letters that run on from `start` to `end`, with their hash and number but for apostrophes. */
function noteLetters(text: string, start: number, end: number, hash: number, letters: number, draft: Draft): void {
  if (maybeKnown(hash)) noteWord(text, start, end, readings(hash, letters), draft)
  else if (letters >= LEAST_JOINED && isBesideNumber(start, letters, draft)) noteJoined(text, start, end, draft)
  if (isLookalike[text.charCodeAt(start)] === 1 && end - start <= LONGEST_LOOKALIKE)
    noteLookalike(text, start, end, draft)
}

/** «dosuno»: two of the shortest. */
const LEAST_JOINED = 6
const LONGEST_NUMBER_WORD = 20
/** So long a word may be a whole number. */
const WHOLE_NUMBER = 24

/** A number came right before, or the word is long enough to be one by itself: other words are not worth a look. */
function isBesideNumber(start: number, letters: number, { atoms }: Draft): boolean {
  return letters >= WHOLE_NUMBER || (atoms.length > 0 && start - atoms[atoms.length - 1].end <= 2)
}

type Part = { readonly from: number; readonly to: number; readonly words: Readings }

/** Fifteen digits in long words: no number is longer. */
const LONGEST_JOINED = 160

/** Words for digits written together: «zero7doi2 treizero». */
function noteJoined(text: string, start: number, end: number, draft: Draft): void {
  let hash = HASH_SEED | 0
  for (let i = start; i < start + FIRST_LETTERS; i++) hash = hashUnit(hash, foldedLetter[text.charCodeAt(i)])
  if (!mayBeginNumber(hash) || end - start > LONGEST_JOINED) return
  for (const { from, to, words } of partsOf(text, start, end, new Set()) ?? []) noteWord(text, from, to, words, draft)
}

/**
 * A word in words for numbers, the longest first: «treize|ro» leads nowhere, «trei|zero» does.
 * @param dead places from which no way leads to the end: without them a hostile word would be tried in endlessly many ways
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

/** Words for numbers that begin here, the longest first. */
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

/** In a text without spaces fewer of them in a row are a count or a year's part. */
const FEWEST_HAN = 3
const isHan = (unit: number): boolean => unit >= 0x3007 && unit <= 0x9fff

/** Chinese goes on without spaces, so its words are not looked up; «一三八零零…» among them is a number. */
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
  // «l», «s» or «b» alone are mostly measures and initials; «o» and «ooo» do stand for zeros.
  if (!beside && !ZERO_LETTERS.includes(text[start])) return
  if (lookalikeDigits(text.slice(start, end)) === undefined) return
  draft.atoms.push({ kind: 'letters', start, end, words: null })
  draft.digits += end - start
}

/** Words that say numbers join the atoms, words that name signs or services are kept apart. */
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

/** «Nine hundred» and «triple seven» say three digits in a word. */
const LARGEST_WORD = 3
