import { fold, foldLetter } from '../fold.ts'
import { MONTHS } from '../languages/months.ts'
import { CONCEPTS, type Concept, type Pack } from '../languages/pack.ts'
import { HASH_SEED, hashUnit, hashWord, NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import { anyPeople, NAMES_PEOPLE, peopleOf } from './people.ts'
import { type Role, RoleMemory } from './role-memory.ts'
import { LEAST_STEM, LONGEST_STEM, type Place, readTerm, type WordPattern } from './term.ts'

type Found = (number[] | undefined)[]
/** A language pack made ready for matching. */
export type Lexicon = {
  /** Numbers of the sets of words that hold a pattern, by the hash of a whole word, a stem or an ending, or by digits. */
  readonly words: ReadonlyMap<number, readonly number[]>
  readonly stems: ReadonlyMap<number, readonly number[]>
  readonly endings: ReadonlyMap<number, readonly number[]>
  readonly digits: ReadonlyMap<string, readonly number[]>
  readonly anyNumber: readonly number[]
  /** One byte for the low bits of every hash above: most words and their parts are in no term. */
  readonly filter: Uint8Array
  /** What a number is that no term names by its digits. */
  readonly number: Role | null
  /**
   * All terms in a row, which keeps them close in memory: concept, anchor, number of places, then gap and set of each place. The
   * anchor is the place whose words are rarest: the search for a term starts there and goes both ways.
   */
  readonly terms: Uint16Array
  /** By the set at their anchor: where terms start in `terms`. */
  readonly anchored: readonly (readonly number[])[]
  /** Numbers of the sets that stand beside an anchor: only these are looked for. */
  readonly sought: ReadonlyMap<number, number>
  readonly memory: RoleMemory
  /** By number of a sought set: the last text that had a word of it. */
  readonly lastSeen: Uint32Array
  texts: number
}

/** By concept number: where its terms stand, as pairs of token numbers `[start, end)`, ascending; undefined for nowhere. */
export type Hits = readonly (readonly number[] | undefined)[]

const FILTER = 0xffff

/** The number of each concept, to look hits up by. */
export const CONCEPT = Object.fromEntries(CONCEPTS.map((concept, i) => [concept, i])) as Record<Concept, number>

/** Reads a pack's terms. @throws Error naming language, concept and term where a term cannot be read. */
export function compileLexicon(pack: Pack): Lexicon {
  const common = new Set(pack.functionWords.split(' ').map(fold))
  const people = peopleOf(pack)
  const sets = new WordSets()
  const anchored: number[][] = []
  const sought = new Sought()
  const row: number[] = []
  const month = (MONTHS[pack.language] ?? '').split(' ').filter(Boolean)
  for (const [concept, terms] of Object.entries({ ...pack.concepts, month })) {
    for (const written of terms ?? []) {
      const read = readTerm(written, `${pack.language} ${concept} «${written}»`)
      const alone = read.length === 1 || NAMES_PEOPLE.has(concept)
      const places = alone ? read : read.map((place) => anyPeople(place, people))
      const numbers = places.map((place) => sets.numberOf(place))
      const costs = places.map((place) => frequency(place, common))
      const anchor = costs.indexOf(Math.min(...costs))
      anchored[numbers[anchor]] ??= []
      anchored[numbers[anchor]].push(row.length)
      row.push(CONCEPT[concept as Concept], anchor, places.length)
      for (const [i, { gap }] of places.entries()) row.push(gap, i === anchor ? 0 : sought.numberOf(numbers[i]))
    }
  }
  const roles = { anchored: Array.from(anchored, (terms) => terms ?? []), sought: sought.numbers }
  return {
    ...sets.tables,
    number: makeRole(roles, sets.tables.anyNumber),
    terms: Uint16Array.from(row),
    ...roles,
    memory: new RoleMemory(),
    lastSeen: new Uint32Array(sought.numbers.size),
    texts: 0,
  }
}

/** Numbers the sets that terms seek beside their anchors. */
class Sought {
  readonly numbers = new Map<number, number>()

  numberOf(set: number): number {
    const number = this.numbers.get(set) ?? this.numbers.size
    this.numbers.set(set, number)
    return number
  }
}

/** A guess at how often a place's words come: small words and numbers often, short stems now and then. */
const frequency = ({ words }: Place, common: ReadonlySet<string>): number =>
  words.reduce((sum, { form, letters }) => {
    if (form === 'number' || common.has(letters) || letters.length <= 2) return sum + 100
    return sum + (form !== 'word' && letters.length <= 3 ? 20 : 1)
  }, 0)

/** Gives each set of alternative words a number, and each pattern the numbers of the sets it is in. */
class WordSets {
  readonly tables = {
    words: new Map<number, number[]>(),
    stems: new Map<number, number[]>(),
    endings: new Map<number, number[]>(),
    digits: new Map<string, number[]>(),
    anyNumber: [] as number[],
    filter: new Uint8Array(FILTER + 1),
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
    const { words, stems, endings, digits, anyNumber, filter } = this.tables
    const append = <K>(table: Map<K, number[]>, key: K) => table.set(key, [...(table.get(key) ?? []), set])
    const hashed = (table: Map<number, number[]>, letters: string) => {
      const hash = hashWord(letters)
      filter[hash & FILTER] = 1
      append(table, hash)
    }
    if (word.form === 'number') anyNumber.push(set)
    else if (word.form === 'digits') append(digits, word.letters)
    else if (word.form === 'ending') hashed(endings, [...word.letters].reverse().join(''))
    else hashed(word.form === 'stem' ? stems : words, word.letters)
  }
}

const roles: (Role | null)[] = []

/** All places where a lexicon's terms stand in a text, by concept, ascending. */
export function findTerms(lexicon: Lexicon, text: string, tokens: Tokens): Hits {
  const found: Found = new Array(CONCEPTS.length).fill(undefined)
  const number = ++lexicon.texts
  for (let at = 0; at < tokens.count; at++) {
    const role = roleAt(lexicon, text, tokens, at)
    roles[at] = role
    // A word that comes again has nothing new to mark.
    if (role !== null && role.text !== number) see(role, number, lexicon.lastSeen)
  }
  for (let at = 0; at < tokens.count; at++) {
    const role = roles[at]
    if (role !== null)
      for (let i = 0; i < role.anchored.length; i++) findTerm(lexicon, role.anchored[i], tokens, at, found)
  }
  return found
}

function see(role: Role, text: number, lastSeen: Uint32Array): void {
  role.text = text
  for (let i = 0; i < role.list.length; i++) lastSeen[role.list[i]] = text
}

/** Offsets in a term's row. */
const ANCHOR = 1
const PLACES = 2
const FIRST = 3
const gapAt = (terms: Uint16Array, term: number, place: number): number => terms[term + FIRST + 2 * place]
const setAt = (terms: Uint16Array, term: number, place: number): number => terms[term + FIRST + 2 * place + 1]

function findTerm({ terms, lastSeen, texts }: Lexicon, term: number, tokens: Tokens, at: number, found: Found): void {
  const places = terms[term + PLACES]
  const anchor = terms[term + ANCHOR]
  // Every other place must have a word somewhere in the text: most terms end here.
  for (let place = 0; place < places; place++) {
    if (place !== anchor && lastSeen[setAt(terms, term, place)] !== texts) return
  }
  const end = anchor + 1 === places ? at + 1 : forward(terms, term, anchor + 1, tokens, at + 1)
  if (end === 0) return
  const start = anchor === 0 ? at : backward(terms, term, anchor, tokens, at)
  if (start >= 0) keep((found[terms[term]] ??= []), start, end)
}

function roleAt(lexicon: Lexicon, text: string, tokens: Tokens, at: number): Role | null {
  const kind = tokens.kind[at]
  if (kind === WORD) {
    const known = lexicon.memory.get(tokens.hash[at], tokens.form[at])
    if (known !== undefined) return known
    return lexicon.memory.set(tokens.hash[at], tokens.form[at], wordRole(lexicon, text, tokens, at))
  }
  if (kind !== NUMBER) return null
  const named = lexicon.digits.get(text.slice(tokens.start[at], tokens.end[at]))
  return named === undefined ? lexicon.number : makeRole(lexicon, [...lexicon.anyNumber, ...named])
}

/** Sets of a word: by its whole, by each of its beginnings and by each of its endings. The filter turns most of them away. */
function wordRole(lexicon: Lexicon, text: string, tokens: Tokens, at: number): Role | null {
  const { words, stems, endings, filter } = lexicon
  const start = tokens.start[at]
  const end = tokens.end[at]
  const sets: number[] = []
  if (filter[tokens.hash[at] & FILTER] === 1) sets.push(...(words.get(tokens.hash[at]) ?? []))
  let hash = HASH_SEED
  for (let i = start, n = 0; i < end && n < LONGEST_STEM; i++) {
    const unit = text.charCodeAt(i)
    if (isApostrophe(unit)) continue
    hash = hashUnit(hash, foldLetter[unit])
    if (++n >= LEAST_STEM && filter[hash & FILTER] === 1) sets.push(...(stems.get(hash >>> 0) ?? []))
  }
  hash = HASH_SEED
  for (let i = end - 1, n = 0; i >= start && n < LONGEST_STEM; i--) {
    hash = hashUnit(hash, foldLetter[text.charCodeAt(i)])
    if (++n >= LEAST_STEM && filter[hash & FILTER] === 1) sets.push(...(endings.get(hash >>> 0) ?? []))
  }
  return makeRole(lexicon, sets)
}

const isApostrophe = (unit: number): boolean =>
  unit === 39 || unit === 0x2019 || unit === 0x2bc || unit === 0x60 || unit === 0xb4

function makeRole({ anchored, sought }: Pick<Lexicon, 'anchored' | 'sought'>, sets: readonly number[]): Role | null {
  if (sets.length === 0) return null
  const own = [...new Set(sets)]
  const list = own.flatMap((set) => sought.get(set) ?? [])
  const bits = new Uint32Array(list.length === 0 ? 0 : (Math.max(...list) >>> 5) + 1)
  for (const set of list) bits[set >>> 5] |= 1 << (set & 31)
  return { list, sets: bits, anchored: own.flatMap((set) => anchored[set] ?? []), text: 0 }
}

/** Hits stay in order of their starts; of several readings from one start the longest stays. */
function keep(hits: number[], start: number, end: number): void {
  let i = hits.length
  // Terms are found by their anchors, so a later one may start earlier.
  while (i > 0 && hits[i - 2] > start) i -= 2
  if (i > 0 && hits[i - 2] === start) hits[i - 1] = Math.max(hits[i - 1], end)
  else hits.splice(i, 0, start, end)
}

const isIn = (set: number, at: number): boolean => {
  const role = roles[at]
  return role !== null && ((role.sets[set >>> 5] >>> (set & 31)) & 1) === 1
}

/** Token behind the term's last word, or 0 where the rest does not follow in the sentence. */
function forward(terms: Uint16Array, term: number, place: number, tokens: Tokens, from: number): number {
  const set = setAt(terms, term, place)
  const stop = Math.min(tokens.count, from + gapAt(terms, term, place) + 1)
  for (let at = from; at < stop; at++) {
    if (tokens.pause[at] === SENTENCE) return 0
    if (!isIn(set, at)) continue
    if (place + 1 === terms[term + PLACES]) return at + 1
    const end = forward(terms, term, place + 1, tokens, at + 1)
    if (end !== 0) return end
  }
  return 0
}

/** Token of the term's first word, or -1 where the places before `place` (which stands at `to`) do not lead up to it. */
function backward(terms: Uint16Array, term: number, place: number, tokens: Tokens, to: number): number {
  const set = setAt(terms, term, place - 1)
  const stop = Math.max(0, to - 1 - gapAt(terms, term, place))
  for (let at = to - 1; at >= stop; at--) {
    if (tokens.pause[at + 1] === SENTENCE) return -1
    if (!isIn(set, at)) continue
    if (place === 1) return at
    const start = backward(terms, term, place - 1, tokens, at)
    if (start >= 0) return start
  }
  return -1
}
