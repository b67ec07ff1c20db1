import { fold } from '../fold.ts'
import { CONCEPTS, type Concept, type Pack, wordsOf } from '../languages/pack.ts'
import { ABSENT, NumberTable } from '../number-table.ts'
import { formOf, hashWord } from '../tokens.ts'
import { meetsPeople, NAMES_PEOPLE, type People, peopleOf } from './people.ts'
import { RoleMemory } from './role-memory.ts'
import { type Anchored, NO_ROLE, Roles } from './roles.ts'
import { type CutTerm, cutTerm, readWord, type Where, type WordPattern } from './term.ts'

/** A language pack compiled for matching. */
export type Lexicon = {
  /** Pattern numbers by the hash of a whole word, stem or ending, or by digits. */
  readonly words: NumberTable
  readonly stems: NumberTable
  readonly endings: NumberTable
  readonly digits: ReadonlyMap<string, number>
  /** Tables that may have a hash, by its low bits. Most words and their parts are in no term. */
  readonly filter: Uint8Array
  /** The role of a number that no term lists by its digits. */
  readonly number: number
  /**
   * All terms in one row, close together in memory: concept, anchor, number of places, then gap and set of each place.
   * The anchor is the place with the rarest words; the search for a term starts there and goes both ways.
   */
  readonly terms: Uint16Array
  readonly roles: Roles
  readonly memory: RoleMemory
  /** Number of concepts. */
  readonly concepts: number
}

/** Offsets of a term's fields in its row. */
export const ANCHOR = 1
export const PLACES = 2
const FIRST = 3
export const gapAt = (terms: ArrayLike<number>, term: number, place: number): number => terms[term + FIRST + 2 * place]
export const setAt = (terms: ArrayLike<number>, term: number, place: number): number =>
  terms[term + FIRST + 2 * place + 1]

export const FILTER = 0xffff
export const WHOLE = 1
export const STEM = 2
export const ENDING = 4
/** A number written in these digits, by its form. */
export const DIGITS = 8

/** Number of each concept, for looking up hits. */
export const CONCEPT = Object.fromEntries(CONCEPTS.map((concept, i) => [concept, i])) as Record<Concept, number>

/** Compiles a pack's terms. @throws Error with language, concept and term where a term cannot be read */
export const compileLexicon = (pack: Pack): Lexicon =>
  compileTerms(pack, CONCEPTS, { ...pack.concepts, month: wordsOf(pack.months) })

/** Restores a lexicon that was read from a file, without remembered words. */
export const revivedLexicon = (kept: Lexicon): Lexicon => ({
  ...kept,
  words: NumberTable.revived(kept.words),
  stems: NumberTable.revived(kept.stems),
  endings: NumberTable.revived(kept.endings),
  roles: Roles.revived(kept.roles),
  memory: new RoleMemory(),
})

/**
 * Compiles terms of any concepts.
 * @param pack its function words count as common; its words for people stand for each other
 * @param names of the concepts; a concept's number is its place here
 * @throws Error with language, concept and term where a term cannot be read
 */
export function compileTerms(
  pack: Pack,
  names: readonly string[],
  concepts: Readonly<Record<string, readonly string[] | undefined>>,
): Lexicon {
  const sets = new WordSets(pack)
  const sought = new Sought()
  const anchored: Anchored[][] = []
  const row: number[] = []
  for (const [concept, terms] of Object.entries(concepts)) {
    const number = names.indexOf(concept)
    for (const written of terms ?? []) {
      const where = () => `${pack.language} ${concept} «${written}»`
      const term = cutTerm(written, where)
      const people = term.places.length > 1 && !NAMES_PEOPLE.has(concept)
      const numbers = term.places.map((place) => sets.numberOf(place, people, where))
      addTerm(number, term, numbers, { sets, sought, anchored, row })
    }
  }
  const { lists, anyNumber, ...tables } = sets.tables
  const roles = new Roles(lists, anchored, sought.numbers)
  return {
    ...tables,
    number: roles.with(NO_ROLE, anyNumber),
    terms: Uint16Array.from(row),
    roles,
    memory: new RoleMemory(),
    concepts: names.length,
  }
}

type Growing = {
  readonly sets: WordSets
  readonly sought: Sought
  readonly anchored: Anchored[][]
  readonly row: number[]
}

/** @param numbers of the sets in the term's places */
function addTerm(concept: number, { gaps }: CutTerm, numbers: readonly number[], growing: Growing): void {
  const { sets, sought, anchored, row } = growing
  let anchor = 0
  for (let i = 1; i < numbers.length; i++) if (sets.costs[numbers[i]] < sets.costs[numbers[anchor]]) anchor = i
  const term = row.length
  row.push(concept, anchor, numbers.length)
  for (let i = 0; i < numbers.length; i++) row.push(gaps[i], i === anchor ? 0 : sought.numberOf(numbers[i]))
  anchored[numbers[anchor]] ??= []
  anchored[numbers[anchor]].push({ term, ...besideAnchor(row, term) })
}

/** A place directly beside the anchor; checking it first rules out the term for most words. */
function besideAnchor(row: readonly number[], term: number): Pick<Anchored, 'offset' | 'set'> {
  const anchor = row[term + ANCHOR]
  const behind = anchor + 1
  if (behind < row[term + PLACES] && gapAt(row, term, behind) === 0) return { offset: 1, set: setAt(row, term, behind) }
  if (anchor > 0 && gapAt(row, term, anchor) === 0) return { offset: -1, set: setAt(row, term, anchor - 1) }
  return { offset: 0, set: 0 }
}

/** Numbers the sets that terms need beside their anchors. */
class Sought {
  readonly numbers = new Map<number, number>()

  numberOf(set: number): number {
    const number = this.numbers.get(set) ?? this.numbers.size
    this.numbers.set(set, number)
    return number
  }
}

/** Estimated frequency of a word: small words and numbers are frequent, short stems less so. */
function frequency({ form, letters }: WordPattern, common: ReadonlySet<string>): number {
  if (form === 'number' || common.has(letters) || letters.length <= 2) return 100
  return form !== 'word' && letters.length <= 3 ? 20 : 1
}

type Tables = {
  readonly words: NumberTable
  readonly stems: NumberTable
  readonly endings: NumberTable
  readonly digits: Map<string, number>
  anyNumber: number
  readonly filter: Uint8Array
  /** The sets that contain a pattern, by its number. */
  readonly lists: number[][]
}

/** Marks a set with all words for people in its key; higher than any pattern number. */
const PEOPLE = 0xffff

/** Numbers patterns, and sets of patterns that are alternatives in one place. */
class WordSets {
  readonly tables: Tables = {
    words: new NumberTable(),
    stems: new NumberTable(),
    endings: new NumberTable(),
    digits: new Map(),
    anyNumber: ABSENT,
    filter: new Uint8Array(FILTER + 1),
    lists: [],
  }
  /** Estimated frequency of a set's words. */
  readonly costs: number[] = []
  private readonly common: ReadonlySet<string>
  private readonly people: People
  /** Patterns of all words for people, collected when a place first has one. */
  private persons: readonly number[] | undefined
  /** Estimated frequency of each pattern, and whether it is a word for people. */
  private readonly patternCosts: number[] = []
  private readonly isPerson: boolean[] = []
  /** Pattern numbers by written word. */
  private readonly patterns = new Map<string, number>()
  /** Pattern numbers by form and letters, because two spellings may be one pattern. */
  private readonly byLetters: Record<WordPattern['form'], Map<string, number>> = {
    word: new Map(),
    stem: new Map(),
    ending: new Map(),
    number: new Map(),
    digits: new Map(),
  }
  private readonly sets = new Map<string, number>()
  /** Sets of one word, by its pattern; most places have one. */
  private readonly lone: number[] = []
  /** Sets by written place, because most places occur many times. */
  private readonly read = { words: new Map<string, number>(), people: new Map<string, number>() }

  constructor(pack: Pack) {
    this.common = new Set(pack.functionWords.split(' ').map(fold))
    this.people = peopleOf(pack)
  }

  /**
   * The set of the words in a place.
   * @param people whether one word for people stands for all of them
   */
  numberOf(place: string, people: boolean, where: Where): number {
    const read = people ? this.read.people : this.read.words
    const known = read.get(place)
    if (known !== undefined) return known
    const number = this.numberNew(place, people, where)
    read.set(place, number)
    return number
  }

  private numberNew(place: string, people: boolean, where: Where): number {
    if (!place.includes('|')) {
      const pattern = this.patternOf(place, where)
      if (!people || !this.isPerson[pattern]) return (this.lone[pattern] ??= this.addSet([pattern]))
    }
    const patterns = place.split('|').map((word) => this.patternOf(word, where))
    const all = people && patterns.some((pattern) => this.isPerson[pattern])
    const key = String.fromCharCode(...patterns.sort((a, b) => a - b), ...(all ? [PEOPLE] : []))
    const known = this.sets.get(key)
    if (known !== undefined) return known
    const set = this.addSet(patterns)
    this.sets.set(key, set)
    // Each word for people has one pattern: a language has up to a thousand such words, in hundreds of places.
    if (all)
      for (const person of (this.persons ??= this.people.all.map((word) => this.patternNamed(word))))
        this.put(person, set)
    return set
  }

  private addSet(patterns: readonly number[]): number {
    const set = this.costs.push(0) - 1
    for (const pattern of patterns) this.put(pattern, set)
    return set
  }

  private put(pattern: number, set: number): void {
    this.tables.lists[pattern].push(set)
    this.costs[set] += this.patternCosts[pattern]
  }

  private patternOf(written: string, where: Where): number {
    const known = this.patterns.get(written)
    if (known !== undefined) return known
    const pattern = this.patternNamed(readWord(written, where))
    this.patterns.set(written, pattern)
    return pattern
  }

  private patternNamed(word: WordPattern): number {
    const same = this.byLetters[word.form]
    const known = same.get(word.letters)
    if (known !== undefined) return known
    const pattern = this.addPattern(word)
    same.set(word.letters, pattern)
    return pattern
  }

  private addPattern(word: WordPattern): number {
    const { tables } = this
    const { form, letters } = word
    const pattern = tables.lists.push([]) - 1
    this.patternCosts.push(frequency(word, this.common))
    this.isPerson.push(meetsPeople(word, this.people))
    if (form === 'number') tables.anyNumber = pattern
    else if (form === 'digits') {
      tables.digits.set(letters, pattern)
      tables.filter[formOf(letters) & FILTER] |= DIGITS
    } else if (form === 'word') this.hash(tables.words, letters, WHOLE, pattern)
    else if (form === 'stem') this.hash(tables.stems, letters, STEM, pattern)
    // Endings are stored reversed, because words are read from their ends.
    else this.hash(tables.endings, [...letters].reverse().join(''), ENDING, pattern)
    return pattern
  }

  private hash(table: NumberTable, letters: string, form: number, pattern: number): void {
    const hash = hashWord(letters)
    this.tables.filter[hash & FILTER] |= form
    table.set(hash, pattern)
  }
}
