import { fold, foldLetter } from '../fold.ts'
import { MONTHS } from '../languages/months.ts'
import { CONCEPTS, type Concept, type Pack } from '../languages/pack.ts'
import { HASH_SEED, hashUnit, hashWord, NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import { type Place, readTerm, type WordPattern } from './term.ts'

type Found = (number[] | undefined)[]
/** What must follow a term's first word: sets of words by number, each at most `gap` words after the one before. */
type Step = { readonly gap: number; readonly set: number }
type Term = { readonly concept: number; readonly rest: readonly Step[] }
/** What one word can be in the lexicon's terms: the sets it belongs to, as bits, and the terms it may begin. */
type Role = { readonly sets: Uint32Array; readonly starts: readonly Term[] }
type Remembered = { readonly letters: string; readonly role: Role | null }

/** A language pack made ready for matching. */
export type Lexicon = {
  /** Numbers of the sets of words that hold a pattern, by the hash of a whole word, a stem or an ending, or by digits. */
  readonly words: ReadonlyMap<number, readonly number[]>
  readonly stems: ReadonlyMap<number, readonly number[]>
  readonly endings: ReadonlyMap<number, readonly number[]>
  readonly digits: ReadonlyMap<string, readonly number[]>
  readonly anyNumber: readonly number[]
  /** What a number is that no term names by its digits. */
  readonly number: Role | null
  readonly starts: readonly (readonly Term[])[]
  /** Roles of words met before: the same words come again and again. */
  readonly memory: (Remembered | undefined)[]
}

/** By concept number: where its terms stand, as pairs of token numbers `[start, end)`, ascending; undefined for nowhere. */
export type Hits = readonly (readonly number[] | undefined)[]

const MEMORY = 1 << 14
const LEAST_STEM = 2
const LONGEST_STEM = 24

/** The number of each concept, to look hits up by. */
export const CONCEPT = Object.fromEntries(CONCEPTS.map((concept, i) => [concept, i])) as Record<Concept, number>

/** Reads a pack's terms. @throws Error naming language, concept and term where a term cannot be read. */
export function compileLexicon(pack: Pack): Lexicon {
  const sets = new WordSets()
  const starts: Term[][] = []
  const month = (MONTHS[pack.language] ?? '').split(' ').filter(Boolean)
  for (const [concept, terms] of Object.entries({ ...pack.concepts, month })) {
    for (const written of terms ?? []) {
      const [first, ...rest] = readTerm(written, `${pack.language} ${concept} «${written}»`)
      const start = sets.numberOf(first)
      starts[start] ??= []
      starts[start].push({
        concept: CONCEPT[concept as Concept],
        rest: rest.map((place) => ({ gap: place.gap, set: sets.numberOf(place) })),
      })
    }
  }
  const all = Array.from(starts, (terms) => terms ?? [])
  const number = makeRole(all, sets.tables.anyNumber)
  return { ...sets.tables, number, starts: all, memory: new Array(MEMORY).fill(undefined) }
}

/** Gives each set of alternative words a number, and each pattern the numbers of the sets it is in. */
class WordSets {
  readonly tables = {
    words: new Map<number, number[]>(),
    stems: new Map<number, number[]>(),
    endings: new Map<number, number[]>(),
    digits: new Map<string, number[]>(),
    anyNumber: [] as number[],
  }
  private readonly numbers = new Map<string, number>()

  numberOf({ words }: Place): number {
    const key = words
      .map(({ form, letters }) => `${form} ${letters}`)
      .sort()
      .join('|')
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(key, number)
    for (const word of words) this.add(word, number)
    return number
  }

  private add(word: WordPattern, set: number): void {
    const { words, stems, endings, digits, anyNumber } = this.tables
    const append = <K>(table: Map<K, number[]>, key: K) => table.set(key, [...(table.get(key) ?? []), set])
    if (word.form === 'number') anyNumber.push(set)
    else if (word.form === 'digits') append(digits, word.letters)
    else if (word.form === 'ending') append(endings, hashWord([...word.letters].reverse().join('')))
    else append(word.form === 'stem' ? stems : words, hashWord(word.letters))
  }
}

const roles: (Role | null)[] = []

/** All places where a lexicon's terms stand in a text, by concept, ascending. */
export function findTerms(lexicon: Lexicon, text: string, tokens: Tokens): Hits {
  const found: Found = new Array(CONCEPTS.length).fill(undefined)
  for (let at = 0; at < tokens.count; at++) roles[at] = roleAt(lexicon, text, tokens, at)
  for (let at = 0; at < tokens.count; at++) {
    const role = roles[at]
    if (role !== null) for (const term of role.starts) startTerm(term, tokens, at, found)
  }
  return found
}

function roleAt(lexicon: Lexicon, text: string, tokens: Tokens, at: number): Role | null {
  const kind = tokens.kind[at]
  if (kind !== WORD && kind !== NUMBER) return null
  const start = tokens.start[at]
  const end = tokens.end[at]
  if (kind === NUMBER) {
    const named = lexicon.digits.get(text.slice(start, end))
    return named === undefined ? lexicon.number : makeRole(lexicon.starts, [...lexicon.anyNumber, ...named])
  }
  const slot = (tokens.hash[at] ^ (tokens.hash[at] >>> 14)) & (MEMORY - 1)
  const known = lexicon.memory[slot]
  if (known !== undefined && isSame(known.letters, text, start, end)) return known.role
  const letters = text.slice(start, end)
  const role = makeRole(lexicon.starts, setsOf(lexicon, fold(letters).replace(/['’ʼ`´]/g, '')))
  lexicon.memory[slot] = { letters, role }
  return role
}

function isSame(letters: string, text: string, start: number, end: number): boolean {
  if (letters.length !== end - start) return false
  for (let i = 0; i < letters.length; i++) if (letters.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

function setsOf({ words, stems, endings }: Lexicon, letters: string): number[] {
  const sets = [...(words.get(hashWord(letters)) ?? [])]
  let hash = HASH_SEED
  for (let i = 0; i < letters.length && i < LONGEST_STEM; i++) {
    hash = hashUnit(hash, foldLetter[letters.charCodeAt(i)])
    if (i + 1 >= LEAST_STEM) sets.push(...(stems.get(hash >>> 0) ?? []))
  }
  hash = HASH_SEED
  for (let i = letters.length - 1, n = 1; i >= 0 && n <= LONGEST_STEM; i--, n++) {
    hash = hashUnit(hash, foldLetter[letters.charCodeAt(i)])
    if (n >= LEAST_STEM) sets.push(...(endings.get(hash >>> 0) ?? []))
  }
  return sets
}

function makeRole(starts: Lexicon['starts'], sets: readonly number[]): Role | null {
  if (sets.length === 0) return null
  const bits = new Uint32Array((Math.max(...sets) >>> 5) + 1)
  for (const set of sets) bits[set >>> 5] |= 1 << (set & 31)
  return { sets: bits, starts: [...new Set(sets)].flatMap((set) => starts[set] ?? []) }
}

function startTerm({ concept, rest }: Term, tokens: Tokens, at: number, found: Found): void {
  const end = rest.length === 0 ? at + 1 : matchRest(rest, 0, tokens, at + 1)
  if (end === 0) return
  const hits = (found[concept] ??= [])
  // Several terms of a concept may start here: the longest reading stays.
  if (hits[hits.length - 2] === at) hits[hits.length - 1] = Math.max(hits[hits.length - 1], end)
  else hits.push(at, end)
}

/** Token behind the term's last word, or 0 where the rest does not follow in the sentence. */
function matchRest(rest: readonly Step[], place: number, tokens: Tokens, from: number): number {
  const { gap, set } = rest[place]
  const stop = Math.min(tokens.count, from + gap + 1)
  for (let at = from; at < stop; at++) {
    if (tokens.pause[at] === SENTENCE) return 0
    const role = roles[at]
    if (role === null || ((role.sets[set >>> 5] >>> (set & 31)) & 1) === 0) continue
    if (place + 1 === rest.length) return at + 1
    const end = matchRest(rest, place + 1, tokens, at + 1)
    if (end !== 0) return end
  }
  return 0
}
