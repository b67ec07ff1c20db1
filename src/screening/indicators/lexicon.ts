import { fold, foldLetter } from '../fold.ts'
import { MONTHS } from '../languages/months.ts'
import { CONCEPTS, type Concept, type Pack } from '../languages/pack.ts'
import { HASH_SEED, hashUnit, NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'

type WordPattern = {
  readonly form: 'word' | 'stem' | 'ending' | 'number' | 'digits'
  readonly letters: string
  readonly hash: number
}
/** One place of a term: any of these words, at most `gap` words after the one before. */
type Place = { readonly gap: number; readonly words: readonly WordPattern[] }
type Found = (number[] | undefined)[]
/** `digits` is what a first number must read, '' where any will do. */
type Term = { readonly concept: number; readonly digits: string; readonly rest: readonly Place[] }

/** A language pack made ready for matching: terms by the hash of their first word, stem or ending. */
export type Lexicon = {
  readonly words: ReadonlyMap<number, readonly Term[]>
  readonly stems: ReadonlyMap<number, readonly Term[]>
  readonly endings: ReadonlyMap<number, readonly Term[]>
  readonly numbers: readonly Term[]
  /** One bit for each hash a token may start a term with: most tokens stop here. */
  readonly filter: Uint8Array
}

/** By concept number: where its terms stand, as pairs of token numbers `[start, end)`, ascending; undefined for nowhere. */
export type Hits = readonly (readonly number[] | undefined)[]

const GAPS: Record<string, number> = { '~': 3, '~~': 8 }
const FILTER_BITS = 16
const MIN_STEM = 2
const MAX_STEM = 24

/** The number of each concept, to look hits up by. */
export const CONCEPT = Object.fromEntries(CONCEPTS.map((concept, i) => [concept, i])) as Record<Concept, number>

/** Reads a pack's terms. @throws Error naming language, concept and term where a term cannot be read. */
export function compileLexicon(pack: Pack): Lexicon {
  const tables = { word: new Map<number, Term[]>(), stem: new Map<number, Term[]>(), ending: new Map<number, Term[]>() }
  const numbers: Term[] = []
  const filter = new Uint8Array(1 << FILTER_BITS)
  const month = (MONTHS[pack.language] ?? '').split(' ').filter(Boolean)
  for (const [concept, terms] of Object.entries({ ...pack.concepts, month })) {
    for (const written of terms ?? []) {
      const places = readTerm(written, `${pack.language} ${concept} «${written}»`)
      const term: Term = { concept: CONCEPT[concept as Concept], digits: '', rest: places.slice(1) }
      for (const word of places[0].words) {
        if (word.form === 'number' || word.form === 'digits') numbers.push({ ...term, digits: word.letters })
        else {
          const table = tables[word.form]
          table.set(word.hash, [...(table.get(word.hash) ?? []), term])
          filter[word.hash & ((1 << FILTER_BITS) - 1)] = 1
        }
      }
    }
  }
  return { words: tables.word, stems: tables.stem, endings: tables.ending, numbers, filter }
}

function readTerm(written: string, where: string): Place[] {
  const places: Place[] = []
  let gap = 0
  for (const part of written.toLowerCase().replaceAll('-', ' ').split(' ')) {
    if (GAPS[part] !== undefined) gap = GAPS[part]
    else {
      places.push({ gap, words: part.split('|').map((word) => readWord(word, where)) })
      gap = 0
    }
  }
  if (places.length === 0 || gap !== 0) throw new Error(`Language pack: ${where} has no word to start or end with`)
  return places
}

function readWord(written: string, where: string): WordPattern {
  if (written === '#') return { form: 'number', letters: '', hash: 0 }
  if (/^\d+$/.test(written)) return { form: 'digits', letters: written, hash: 0 }
  const form = written.endsWith('*') ? 'stem' : written.startsWith('*') ? 'ending' : 'word'
  const letters = fold(written.replaceAll('*', '').replace(/['’ʼ`´]/g, ''))
  if (!/^[\p{L}\p{M}\p{N}_]+$/u.test(letters)) throw new Error(`Language pack: ${where} has «${written}», not one word`)
  if (form !== 'word' && (letters.length < MIN_STEM || letters.length > MAX_STEM)) {
    throw new Error(`Language pack: ${where} has «${written}»; a stem has ${MIN_STEM} to ${MAX_STEM} letters`)
  }
  let hash = HASH_SEED
  if (form === 'ending') for (let i = letters.length - 1; i >= 0; i--) hash = hashUnit(hash, letters.charCodeAt(i))
  else for (let i = 0; i < letters.length; i++) hash = hashUnit(hash, letters.charCodeAt(i))
  return { form, letters, hash: hash >>> 0 }
}

/** All places where a lexicon's terms stand in a text, by concept, ascending. */
export function findTerms(lexicon: Lexicon, text: string, tokens: Tokens): Hits {
  const found: Found = new Array(CONCEPTS.length).fill(undefined)
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] === NUMBER) startTerms(lexicon.numbers, text, tokens, at, found)
    else if (tokens.kind[at] === WORD) startWord(lexicon, text, tokens, at, found)
  }
  return found
}

function startWord(lexicon: Lexicon, text: string, tokens: Tokens, at: number, found: Found): void {
  const { filter, words, stems, endings } = lexicon
  const mask = (1 << FILTER_BITS) - 1
  const whole = tokens.hash[at]
  if (filter[whole & mask] === 1) startTerms(words.get(whole), text, tokens, at, found)
  const start = tokens.start[at]
  const end = tokens.end[at]
  let hash = HASH_SEED
  let letters = 0
  for (let i = start; i < end && letters < MAX_STEM; i++) {
    const unit = text.charCodeAt(i)
    if (isApostrophe(unit)) continue
    hash = hashUnit(hash, foldLetter[unit])
    letters++
    if (letters >= MIN_STEM && filter[hash & mask] === 1) startTerms(stems.get(hash >>> 0), text, tokens, at, found)
  }
  if (endings.size === 0) return
  hash = HASH_SEED
  for (let i = end - 1, n = 1; i >= start && n <= MAX_STEM; i--, n++) {
    hash = hashUnit(hash, foldLetter[text.charCodeAt(i)])
    if (n >= MIN_STEM && filter[hash & mask] === 1) startTerms(endings.get(hash >>> 0), text, tokens, at, found)
  }
}

const isApostrophe = (unit: number): boolean =>
  unit === 39 || unit === 0x2019 || unit === 0x2bc || unit === 0x60 || unit === 0xb4

function startTerms(terms: readonly Term[] | undefined, text: string, tokens: Tokens, at: number, found: Found): void {
  if (terms === undefined) return
  for (const term of terms) {
    if (term.digits !== '' && text.slice(tokens.start[at], tokens.end[at]) !== term.digits) continue
    const end = matchRest(term.rest, 0, text, tokens, at + 1)
    if (end === 0) continue
    const hits = (found[term.concept] ??= [])
    // A stem and its word may both start here: the longer reading stays.
    if (hits[hits.length - 2] === at) hits[hits.length - 1] = Math.max(hits[hits.length - 1], end)
    else hits.push(at, end)
  }
}

/** Token behind the term's last word, or 0 where the rest does not follow. */
function matchRest(rest: readonly Place[], place: number, text: string, tokens: Tokens, from: number): number {
  if (place === rest.length) return from
  const { gap, words } = rest[place]
  for (let at = from; at <= from + gap && at < tokens.count; at++) {
    if (tokens.pause[at] === SENTENCE) return 0
    if (!words.some((word) => isWord(word, text, tokens, at))) continue
    const end = matchRest(rest, place + 1, text, tokens, at + 1)
    if (end !== 0) return end
  }
  return 0
}

function isWord(word: WordPattern, text: string, tokens: Tokens, at: number): boolean {
  if (word.form === 'number') return tokens.kind[at] === NUMBER
  if (word.form === 'digits') {
    return tokens.kind[at] === NUMBER && text.slice(tokens.start[at], tokens.end[at]) === word.letters
  }
  if (tokens.kind[at] !== WORD) return false
  if (word.form === 'word') return tokens.hash[at] === word.hash
  const length = word.letters.length
  const start = tokens.start[at]
  const end = tokens.end[at]
  if (end - start < length) return false
  const from = word.form === 'stem' ? start : end - length
  for (let k = 0, i = from; k < length; i++) {
    const unit = text.charCodeAt(i)
    if (isApostrophe(unit) && i < end) continue
    if (i >= end || foldLetter[unit] !== word.letters.charCodeAt(k)) return false
    k++
  }
  return true
}
