import { fold, foldLetter } from '../fold.ts'
import { MONTHS } from '../languages/months.ts'
import { CONCEPTS, type Concept, type Pack } from '../languages/pack.ts'
import { HASH_SEED, hashUnit, hashWord, NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import { type Place, readTerm, type WordPattern } from './term.ts'

type Found = (number[] | undefined)[]
/** A place of a term: the number of its set of words, at most `gap` words after the place before. */
type Step = { readonly gap: number; readonly set: number }
/** `anchor` is the place whose words are rarest: the search for a term starts there and goes both ways. */
type Term = { readonly concept: number; readonly steps: readonly Step[]; readonly anchor: number }
/** What one word can be in the lexicon's terms: the sets it belongs to, as a list and as bits, and the terms anchored in it. */
type Role = {
  readonly list: readonly number[]
  readonly sets: Uint32Array
  readonly anchored: readonly Term[]
  /** The last text that had a word of this role, and the anchored terms whose other words it has too. */
  text: number
  alive: readonly Term[] | null
}

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
  /** Terms by the set at their anchor. */
  readonly anchored: readonly (readonly Term[])[]
  readonly memory: RoleMemory
  /** By set number: the last text that had a word of the set. */
  readonly lastSeen: Uint32Array
  texts: number
}

/** By concept number: where its terms stand, as pairs of token numbers `[start, end)`, ascending; undefined for nowhere. */
export type Hits = readonly (readonly number[] | undefined)[]

const LEAST_STEM = 2
const LONGEST_STEM = 24

/** The number of each concept, to look hits up by. */
export const CONCEPT = Object.fromEntries(CONCEPTS.map((concept, i) => [concept, i])) as Record<Concept, number>

/** Reads a pack's terms. @throws Error naming language, concept and term where a term cannot be read. */
export function compileLexicon(pack: Pack): Lexicon {
  const common = new Set(pack.functionWords.split(' ').map(fold))
  const sets = new WordSets()
  const anchored: Term[][] = []
  const month = (MONTHS[pack.language] ?? '').split(' ').filter(Boolean)
  for (const [concept, terms] of Object.entries({ ...pack.concepts, month })) {
    for (const written of terms ?? []) {
      const places = readTerm(written, `${pack.language} ${concept} «${written}»`)
      const steps = places.map((place) => ({ gap: place.gap, set: sets.numberOf(place) }))
      const costs = places.map((place) => frequency(place, common))
      const anchor = costs.indexOf(Math.min(...costs))
      anchored[steps[anchor].set] ??= []
      anchored[steps[anchor].set].push({ concept: CONCEPT[concept as Concept], steps, anchor })
    }
  }
  const all = Array.from(anchored, (terms) => terms ?? [])
  const number = makeRole(all, sets.tables.anyNumber)
  return {
    ...sets.tables,
    number,
    anchored: all,
    memory: new RoleMemory(),
    lastSeen: new Uint32Array(sets.count),
    texts: 0,
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
  }
  private readonly numbers = new Map<string, number>()

  get count(): number {
    return this.numbers.size
  }

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

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (MEMORY - 1)

/** Roles of words met before, by both hashes of a token: the same words come again and again. */
class RoleMemory {
  private readonly hashes = new Uint32Array(MEMORY)
  private readonly forms = new Uint32Array(MEMORY)
  private readonly numbers = new Uint32Array(MEMORY)
  private readonly roles: (Role | null)[] = [null]

  /** The role of a word; undefined for one that is not remembered. */
  get(hash: number, form: number): Role | null | undefined {
    const slot = slotOf(hash)
    return this.hashes[slot] === hash && this.forms[slot] === form ? this.roles[this.numbers[slot]] : undefined
  }

  set(hash: number, form: number, role: Role | null): Role | null {
    const slot = slotOf(hash)
    this.hashes[slot] = hash
    this.forms[slot] = form
    this.numbers[slot] = role === null ? 0 : this.keep(role)
    return role
  }

  private keep(role: Role): number {
    if (this.roles.length > 4 * MEMORY) {
      this.roles.length = 1
      this.hashes.fill(0)
      this.forms.fill(0)
    }
    return this.roles.push(role) - 1
  }
}

const MEMORY = 1 << 15
const roles: (Role | null)[] = []

/** All places where a lexicon's terms stand in a text, by concept, ascending. */
export function findTerms(lexicon: Lexicon, text: string, tokens: Tokens): Hits {
  const found: Found = new Array(CONCEPTS.length).fill(undefined)
  const number = ++lexicon.texts
  for (let at = 0; at < tokens.count; at++) {
    const role = roleAt(lexicon, text, tokens, at)
    roles[at] = role
    if (role !== null && role.text !== number) see(role, number, lexicon.lastSeen)
  }
  for (let at = 0; at < tokens.count; at++) {
    const role = roles[at]
    if (role === null || role.anchored.length === 0) continue
    role.alive ??= role.anchored.filter((term) => allSeen(term, lexicon.lastSeen, number))
    for (let i = 0; i < role.alive.length; i++) findTerm(role.alive[i], tokens, at, found)
  }
  return found
}

function see(role: Role, text: number, lastSeen: Uint32Array): void {
  role.text = text
  role.alive = null
  for (let i = 0; i < role.list.length; i++) lastSeen[role.list[i]] = text
}

/** Every place of the term has a word somewhere in the text: most terms end here. */
function allSeen({ steps }: Term, lastSeen: Uint32Array, text: number): boolean {
  for (let i = 0; i < steps.length; i++) if (lastSeen[steps[i].set] !== text) return false
  return true
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
  return named === undefined ? lexicon.number : makeRole(lexicon.anchored, [...lexicon.anyNumber, ...named])
}

function wordRole(lexicon: Lexicon, text: string, tokens: Tokens, at: number): Role | null {
  const letters = fold(text.slice(tokens.start[at], tokens.end[at])).replace(/['’ʼ`´]/g, '')
  return makeRole(lexicon.anchored, setsOf(lexicon, letters))
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

function makeRole(anchored: Lexicon['anchored'], sets: readonly number[]): Role | null {
  if (sets.length === 0) return null
  const bits = new Uint32Array((Math.max(...sets) >>> 5) + 1)
  for (const set of sets) bits[set >>> 5] |= 1 << (set & 31)
  const list = [...new Set(sets)]
  return { list, sets: bits, anchored: list.flatMap((set) => anchored[set] ?? []), text: 0, alive: null }
}

function findTerm({ concept, steps, anchor }: Term, tokens: Tokens, at: number, found: Found): void {
  const end = anchor + 1 === steps.length ? at + 1 : forward(steps, anchor + 1, tokens, at + 1)
  if (end === 0) return
  const start = anchor === 0 ? at : backward(steps, anchor, tokens, at)
  if (start >= 0) keep((found[concept] ??= []), start, end)
}

/** Hits stay in order of their starts; of several readings from one start the longest stays. */
function keep(hits: number[], start: number, end: number): void {
  let i = hits.length
  while (i > 0 && hits[i - 2] > start) i -= 2
  if (i > 0 && hits[i - 2] === start) hits[i - 1] = Math.max(hits[i - 1], end)
  else hits.splice(i, 0, start, end)
}

const isIn = (set: number, at: number): boolean => {
  const role = roles[at]
  return role !== null && ((role.sets[set >>> 5] >>> (set & 31)) & 1) === 1
}

/** Token behind the term's last word, or 0 where the rest does not follow in the sentence. */
function forward(steps: readonly Step[], place: number, tokens: Tokens, from: number): number {
  const { gap, set } = steps[place]
  const stop = Math.min(tokens.count, from + gap + 1)
  for (let at = from; at < stop; at++) {
    if (tokens.pause[at] === SENTENCE) return 0
    if (!isIn(set, at)) continue
    if (place + 1 === steps.length) return at + 1
    const end = forward(steps, place + 1, tokens, at + 1)
    if (end !== 0) return end
  }
  return 0
}

/** Token of the term's first word, or -1 where the places before `place` (which stands at `to`) do not lead up to it. */
function backward(steps: readonly Step[], place: number, tokens: Tokens, to: number): number {
  const { set } = steps[place - 1]
  const stop = Math.max(0, to - 1 - steps[place].gap)
  for (let at = to - 1; at >= stop; at--) {
    if (tokens.pause[at + 1] === SENTENCE) return -1
    if (!isIn(set, at)) continue
    if (place === 1) return at
    const start = backward(steps, place - 1, tokens, at)
    if (start >= 0) return start
  }
  return -1
}
