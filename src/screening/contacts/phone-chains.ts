import { asciiDigits, lookalikeDigits } from './digit-letters.ts'
import { firstFrom } from './in-order.ts'
import { languageBit, type Word } from './lexicon.ts'
import { AND, APART, type Join, joinOf, LONGEST_GAP, LONGEST_GROUP, NO, TIMES } from './phone-joins.ts'
import { type Atom, LETTER, unitClass } from './scan.ts'

/** Adjoining digits of a number, in any spelling. */
export type Piece = {
  digits: string
  readonly kind: Atom['kind']
  readonly start: number
  end: number
  /** The text between the previous piece and this one. */
  readonly gap: string
}

/** Pieces with only separators between them: perhaps one number, two or none. */
export type Chain = {
  pieces: Piece[]
  start: number
  end: number
  /** Dialling code that the text names apart from the number. */
  prefix: string
}

/** An article between «times» and a digit, as in «five times the zero». */
const ARTICLE = /^\s(?:die|der|das|the|el|la|le|lo|il|o|a|de|het|den|det)\s$/

const joinBehind = ({ text, repeat }: Growing, from: number, to: number): Join =>
  repeat !== null && to - from <= LONGEST_GAP && ARTICLE.test(text.slice(from, to)) ? APART : joinOf(text, from, to)

type Growing = {
  readonly text: string
  pieces: Piece[]
  languages: number
  /** Bit of the posting's language; all bits where it is unknown. */
  readonly spoken: number
  /** Number said by the last piece if the next word may add to it, otherwise -1. */
  said: number
  /** Bits of languages in which that number takes a unit only behind an «and». */
  needsAnd: number
  /** The hundred was said in two words («nine hundred»): a unit behind it is a new digit, while tens are added. */
  unitsApart: boolean
  /** A repetition such as «triple» whose digit is still to come. */
  repeat: { readonly count: number; readonly start: number; readonly end: number } | null
  /** By atom: what {@link languagesAhead} found, kept for the text. */
  readonly ahead: Map<number, number>
}

const ANY = -1
const french = languageBit.get('fr') as number
/** Turkish says eighteen in two words, «ten eight». */
const turkish = languageBit.get('tr') as number

/**
 * Joins atoms to chains; most chains are far too short for a number.
 * @param language of the posting, 'und' where unknown
 * @param fronts words such as «in front»: with them, lone atoms too short for a number may be a dialling code
 */
export function buildChains(
  text: string,
  atoms: readonly Atom[],
  language: string,
  fronts: readonly { readonly start: number }[],
): Chain[] {
  const chains: Chain[] = []
  const spoken = languageBit.get(language) ?? ANY
  const ahead = new Map<number, number>()
  let growing = fresh(text, spoken, ahead)
  for (let i = 0; i < atoms.length; i++) {
    const reached = reach(growing)
    if (atoms[i].start < reached || (reached < 0 && fronts.length === 0 && isLone(atoms, i))) continue
    const isApart =
      reached >= 0 &&
      (startsClock(text, atoms[i]) || startsSentence(text, atoms, i) || isFront(text, reached, atoms[i], fronts))
    const join = reached < 0 ? APART : isApart ? NO : joinBehind(growing, reached, atoms[i].start)
    if (grow(growing, atoms, i, join)) continue
    if (growing.pieces.length > 0) chains.push(chainOf(growing.pieces))
    growing = fresh(text, spoken, ahead)
    grow(growing, atoms, i, APART)
  }
  if (growing.pieces.length > 0) chains.push(chainOf(growing.pieces))
  return chains
}

/** Most signs between a dialling code and the word that puts it in front. */
export const BESIDE_FRONT = 4

/** Whether an atom is a dialling code named behind the number: «… one three two (oh in front)». */
const isFront = (
  text: string,
  from: number,
  { start, end }: Atom,
  fronts: readonly { readonly start: number }[],
): boolean =>
  fronts.length > 0 &&
  (fronts[firstFrom(fronts, end)]?.start ?? Number.POSITIVE_INFINITY) - end <= BESIDE_FRONT &&
  /[(,;]/.test(text.slice(from, start))

/** Whether an atom starts hours behind a number: «030 41700 12 (9:00–15:00)». */
const startsClock = (text: string, { start, end }: Atom): boolean =>
  text[end] === ':' && end - start <= 2 && /^:[0-5]\d(?!\d)/.test(text.slice(end, end + 4))

/** Whether a word starts a sentence behind a complete number: «(reg. 999004171). Two women». */
function startsSentence(text: string, atoms: readonly Atom[], i: number): boolean {
  if (i === 0 || atoms[i].kind !== 'word' || atoms[i - 1].kind !== 'digits') return false
  const { start, end } = atoms[i - 1]
  return end - start >= SHORTEST_NUMBER && /^\W*[.!?]\s/.test(text.slice(end, atoms[i].start))
}

const SHORTEST_NUMBER = 7

function isLone(atoms: readonly Atom[], i: number): boolean {
  const { kind, start, end } = atoms[i]
  const isShort = kind !== 'digits' || end - start < SHORTEST_NUMBER
  return isShort && (i + 1 === atoms.length || atoms[i + 1].start - end > LONGEST_GAP)
}

const fresh = (text: string, spoken: number, ahead: Growing['ahead']): Growing => ({
  text,
  pieces: [],
  languages: ANY,
  spoken,
  said: -1,
  needsAnd: 0,
  unitsApart: false,
  repeat: null,
  ahead,
})

const reach = (growing: Growing): number => growing.repeat?.end ?? growing.pieces.at(-1)?.end ?? -1

function chainOf(pieces: Piece[]): Chain {
  return { pieces, start: pieces[0].start, end: (pieces.at(-1) as Piece).end, prefix: '' }
}

/** Adds an atom to the chain. @returns false where it does not belong to the chain */
function grow(growing: Growing, atoms: readonly Atom[], i: number, join: Join): boolean {
  if (join === NO) return false
  const atom = atoms[i]
  if (atom.kind === 'word') return growWord(growing, atoms, i, join)
  if (join === AND) return false
  const digits =
    atom.kind === 'digits' ? asciiDigits(growing.text, atom.start, atom.end) : lettersAsDigits(growing, atoms, i)
  if (digits === undefined) return false
  if (join === TIMES) return digits === '0' && countBefore(growing) > 0 && repeatLast(growing, '0', atom.end)
  if (endsTens(growing, atoms, i, digits)) {
    const last = growing.pieces.at(-1) as Piece
    last.digits = String(growing.said + Number(digits))
    last.end = atom.end
    growing.said = -1
    return true
  }
  push(growing, atom, digits)
  growing.said = -1
  return true
}

/**
 * Whether a digit completes tens in words: «czterdzieści 1» is 41, but not where more single digits follow
 * («czterdzieści 1 2 3»).
 */
function endsTens(
  { text, said, needsAnd, languages, pieces }: Growing,
  atoms: readonly Atom[],
  i: number,
  digits: string,
): boolean {
  const last = pieces.at(-1)
  const next = atoms[i + 1]
  if (last?.kind !== 'word' || text.slice(last.end, atoms[i].start) !== ' ' || !/^[1-9]$/.test(digits)) return false
  const goesOn = next !== undefined && next.end - next.start === 1 && joinOf(text, atoms[i].end, next.start) === APART
  return said % 100 >= 20 && said % 10 === 0 && (languages & ~needsAnd) !== 0 && !goesOn
}

/**
 * Digits for look-alike letters between or beside digits. «ooo» may stand alone, a single «o» only among words or
 * single digits («double seven o»).
 */
function lettersAsDigits(growing: Growing, atoms: readonly Atom[], i: number): string | undefined {
  const { text } = growing
  const atom = atoms[i]
  const before = i > 0 && atoms[i - 1].end === atom.start && atoms[i - 1].kind === 'digits'
  const after = i + 1 < atoms.length && atoms[i + 1].start === atom.end && atoms[i + 1].kind === 'digits'
  const digits = lookalikeDigits(text.slice(atom.start, atom.end)) as string
  const glued = unitClass[text.charCodeAt(atom.start - 1)] === LETTER || unitClass[text.charCodeAt(atom.end)] === LETTER
  if (glued) return undefined
  const zeros = /^0+$/.test(digits)
  if (before && after) return digits
  // «l23» counts after other digits or a plus sign; «10l» is a measure.
  if (after && (growing.pieces.length > 0 || text[atom.start - 1] === '+')) return digits
  if (before || after) return zeros || isHiddenEnd(growing, before) ? digits : undefined
  if (!zeros) return undefined
  // A repetition precedes, as in «double-o».
  if (digits.length > 1 || growing.repeat !== null) return digits
  const near = [atoms[i - 1], atoms[i + 1]].filter((a) => a !== undefined && joinOf(text, ...order(a, atom)) === APART)
  const beside = (a: Atom) => a.kind === 'word' || (a.kind === 'digits' && a.end - a.start === 1)
  return near.length === 2 && near.every(beside) ? digits : undefined
}

/** More digits than a measure has. */
const TOO_LONG_FOR_MEASURE = 8

/**
 * Whether letters at the end hide digits: the group already has such a letter («0I5I»), or too many digits precede for
 * a measure in litres.
 */
function isHiddenEnd({ pieces }: Growing, before: boolean): boolean {
  if (!before) return false
  let digits = 0
  // It ends with the digits that decide, and does not count a long row again at each of its letters.
  for (const piece of pieces) {
    digits += piece.digits.length
    if (piece.kind === 'letters' || digits >= TOO_LONG_FOR_MEASURE) return true
  }
  return false
}

const order = (a: Atom, b: Atom): [number, number] => (a.start < b.start ? [a.end, b.start] : [b.end, a.start])

function growWord(growing: Growing, atoms: readonly Atom[], i: number, join: Join): boolean {
  const word = readingIn(growing, atoms, i)
  if (word === undefined) return false
  const atom = atoms[i]
  const last = growing.pieces.at(-1)
  if (word.role === 'repeat') {
    if (join === AND || join === TIMES) return false
    growing.repeat = { count: word.value, start: atom.start, end: atom.end }
    return keepLanguage(growing, word)
  }
  if (word.role === 'times') {
    const count = countBefore(growing)
    if (last === undefined || count === 0) return false
    growing.pieces.pop()
    growing.repeat = { count, start: last.start, end: atom.end }
    return keepLanguage(growing, word)
  }
  if (word.role === 'hundred') {
    if (last?.kind !== 'word' || growing.said < 1 || growing.said > 9 || join === AND) return false
    growing.said *= 100
    growing.unitsApart = true
    last.digits = String(growing.said)
    last.end = atom.end
    return keepLanguage(growing, word)
  }
  const isCount = join === TIMES && atoms[i + 1]?.words?.some((w) => w.role === 'times') === true
  if (word.role === 'zeros' || (join === TIMES && !isCount)) {
    if (countBefore(growing) === 0 || word.value > 9) return false
    return repeatLast(growing, String(word.value), atom.end) && keepLanguage(growing, word)
  }
  if (last !== undefined && addsTo(growing, word, join, growing.text.slice(last.end, atom.start))) {
    growing.said = growing.said === 4 && word.value === 20 ? 80 : growing.said + word.value
    last.digits = String(growing.said)
    last.end = atom.end
    return keepLanguage(growing, word)
  }
  if (join === AND || (word.value >= 100 && last?.kind === 'digits' && !mayGoOn(growing, last, word))) return false
  push(growing, atom, String(word.value))
  growing.said = word.value
  growing.unitsApart = false
  growing.needsAnd = word.needsAnd
  return keepLanguage(growing, word)
}

/**
 * Whether hundreds in words continue a group of digits: «48 п'ятсот 000». Behind a complete number «СТО» is a garage,
 * so the word must be in the posting's language and the group short.
 */
const mayGoOn = ({ spoken }: Growing, { digits }: Piece, { languages }: Word): boolean =>
  spoken !== ANY && (languages & spoken) !== 0 && digits.length <= LONGEST_GROUP

/** The count said last, such as «three» in «three zeros»; 0 for none. */
function countBefore(growing: Growing): number {
  const last = growing.pieces.at(-1)
  const count = last !== undefined && last.digits.length === 1 ? Number(last.digits) : 0
  return count >= 2 && count <= 6 ? count : 0
}

function repeatLast(growing: Growing, digit: string, end: number): boolean {
  const last = growing.pieces.at(-1) as Piece
  last.digits = digit.repeat(Number(last.digits))
  last.end = end
  growing.said = -1
  return true
}

function keepLanguage(growing: Growing, word: Word): boolean {
  growing.languages &= word.languages
  return true
}

/**
 * Whether a word adds to the number said before: «forty» + «two», «nine hundred» + «twenty-six», and the French sums.
 */
function addsTo(growing: Growing, word: Word, join: Join, gap: string): boolean {
  const { said } = growing
  const close = join === AND || gap === ' ' || gap === '-'
  if (said < 0 || !close || growing.repeat !== null || word.value === 0) return false
  if (said >= 100 && said % 100 === 0)
    return word.value < 100 && (word.value > 9 || join === AND || !growing.unitsApart)
  if ((word.languages & french) !== 0) {
    if (said === 4 && word.value === 20) return true
    if (said === 60 || said === 80) return word.value < 20
    // «Dix-sept» counts behind a hundred too: «huit cent dix-sept»; many write it without the dash.
    if (said % 100 === 10) return word.value > 6 && word.value < 10
  }
  const isTen = said % 100 === 10 && (growing.languages & word.languages & turkish) !== 0
  const tens = (said % 100 >= 20 || isTen) && said % 10 === 0
  return (
    tens &&
    word.value < 10 &&
    (join === AND || gap === '-' || (growing.languages & word.languages & ~growing.needsAnd) !== 0)
  )
}

/** The word's reading in the chain's language. A word with a common meaning needs digits or digit words beside it. */
function readingIn(growing: Growing, atoms: readonly Atom[], i: number): Word | undefined {
  const words = (atoms[i].words as readonly Word[]).filter((w) => (w.languages & growing.languages) !== 0)
  // The posting's own language comes first: «nul» is a zero in Dutch and «zeros» in Czech.
  const own = words.filter((w) => (w.languages & growing.spoken) !== 0)
  // «Beş yüz» is five hundred, not five and a hundred.
  const hundred = growing.said > 0 && growing.said < 10 ? words.find((w) => w.role === 'hundred') : undefined
  if (hundred !== undefined) return hundred
  const word = own.find((w) => !w.weak) ?? words.find((w) => !w.weak) ?? words[0]
  if (word === undefined || !word.weak) return word
  const last = growing.pieces.at(-1)
  const isSaid = last?.kind === 'word' || last?.digits.length === 1
  if (growing.languages !== ANY && isSaid) return word
  if (isGluedToDigits(atoms, i)) return word
  if (own.length > 0 && isAmongDigits(growing, atoms, i, own[0])) return own[0]
  return words.find((w) => (w.languages & growing.languages & languagesAhead(growing, atoms, i)) !== 0)
}

/**
 * Bits of the languages in which an unambiguous number word follows an atom, perhaps behind ambiguous ones: «oh one
 * four». Each atom is worked out once, from the end of its run backwards, so that «to to to …» costs no more than its
 * length.
 */
function languagesAhead({ text, ahead }: Growing, atoms: readonly Atom[], i: number): number {
  let end = i
  while (!ahead.has(end) && isJoinedToWord(text, atoms, end)) end++
  if (!ahead.has(end)) ahead.set(end, 0)
  for (let at = end - 1; at >= i; at--) {
    const words = atoms[at + 1].words as readonly Word[]
    const behind = ahead.get(at + 1) as number
    ahead.set(
      at,
      words.reduce((bits, { weak, languages }) => bits | (weak ? languages & behind : languages), 0),
    )
  }
  return ahead.get(i) as number
}

const isJoinedToWord = (text: string, atoms: readonly Atom[], i: number): boolean =>
  atoms[i + 1]?.kind === 'word' && joinOf(text, atoms[i].end, atoms[i + 1].start) !== NO

/** Whether the word stands among single digits or at the end of them: «0 dos 7». */
function isAmongDigits({ text, pieces }: Growing, atoms: readonly Atom[], i: number, word: Word): boolean {
  const last = pieces.at(-1)
  const next = atoms[i + 1]
  const hasNext = next !== undefined && joinOf(text, atoms[i].end, next.start) === APART
  // At the beginning, «dos once» and the like more often belong to the sentence than mean numbers above nine.
  if (last === undefined && (!hasNext || word.value > 9)) return false
  const isSingle = next?.kind === 'digits' && next.end - next.start === 1
  return (last === undefined || last.digits.length === 1) && (!hasNext || isSingle)
}

/** Whether the word is glued to digits, as no common word is: «one23», «7one». */
function isGluedToDigits(atoms: readonly Atom[], i: number): boolean {
  const before = atoms[i - 1]
  const after = atoms[i + 1]
  return (
    (before?.kind === 'digits' && before.end === atoms[i].start) ||
    (after?.kind === 'digits' && after.start === atoms[i].end)
  )
}

function push(growing: Growing, atom: Atom, digits: string): void {
  const last = growing.pieces.at(-1)
  const { repeat } = growing
  const start = repeat?.start ?? atom.start
  const gap = last === undefined ? '' : growing.text.slice(last.end, start)
  const repeated = repeat !== null && digits.length === 1 ? digits.repeat(repeat.count) : digits
  growing.pieces.push({ digits: repeated, kind: repeat === null ? atom.kind : 'word', start, end: atom.end, gap })
  growing.repeat = null
}

/** Groups of digits as the reader sees them, and the gaps between: «9oo» is one group of two pieces. */
export function groupsOf(pieces: readonly Piece[]): { readonly groups: string[]; readonly gaps: string[] } {
  const groups: string[] = []
  const gaps: string[] = []
  for (const [i, piece] of pieces.entries()) {
    if (i > 0 && piece.gap === '') groups[groups.length - 1] += piece.digits
    else {
      if (i > 0) gaps.push(piece.gap)
      groups.push(piece.digits)
    }
  }
  return { groups, gaps }
}
