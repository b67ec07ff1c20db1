import { fold } from '../fold.ts'
import { CONCEPTS, type Concept, type Pack, wordsOf } from '../languages/pack.ts'
import { ABSENT, NumberTable } from '../number-table.ts'
import { formOf, hashWord } from '../tokens.ts'
import { meetsPeople, NAMES_PEOPLE, type People, peopleOf } from './people.ts'
import { RoleMemory } from './role-memory.ts'
import { type Anchored, NO_ROLE, Roles } from './roles.ts'
import { type CutTerm, cutTerm, readWord, type Where, type WordPattern } from './term.ts'

/** A language pack made ready for matching. */
export type Lexicon = {
  /** Numbers of patterns: by the hash of a whole word, a stem or an ending, or by digits. */
  readonly words: NumberTable
  readonly stems: NumberTable
  readonly endings: NumberTable
  readonly digits: ReadonlyMap<string, number>
  /** By the low bits of a hash: which of the tables above may have it. Most words and their parts are in no term. */
  readonly filter: Uint8Array
  /** The role of a number that no term names by its digits. */
  readonly number: number
  /**
   * All terms in a row, which keeps them close in memory: concept, anchor, number of places, then gap and set of each place. The
   * anchor is the place whose words are rarest: the search for a term starts there and goes both ways.
   */
  readonly terms: Uint16Array
  readonly roles: Roles
  readonly memory: RoleMemory
  /** How many concepts there are. */
  readonly concepts: number
}

/** Fields of a term in its row. */
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
/** Of a number that is written so, by its form. */
export const DIGITS = 8

/** The number of each concept, to look hits up by. */
export const CONCEPT = Object.fromEntries(CONCEPTS.map((concept, i) => [concept, i])) as Record<Concept, number>

/** Reads a pack's terms. @throws Error naming language, concept and term where a term cannot be read. */
export const compileLexicon = (pack: Pack): Lexicon =>
  compileTerms(pack, CONCEPTS, { ...pack.concepts, month: wordsOf(pack.months) })

/** A lexicon as it comes from a file, with no words met yet. */
export const revivedLexicon = (kept: Lexicon): Lexicon => ({
  ...kept,
  words: NumberTable.revived(kept.words),
  stems: NumberTable.revived(kept.stems),
  endings: NumberTable.revived(kept.endings),
  roles: Roles.revived(kept.roles),
  memory: new RoleMemory(),
})

/**
 * Reads terms of any concepts.
 * @param pack whose small words are common, and whose words for people stand for each other
 * @param names of the concepts, whose places in it are their numbers
 * @throws Error naming language, concept and term where a term cannot be read
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

/** A place right beside the anchor, by which most words are told not to be in the term before the term itself is looked at. */
function besideAnchor(row: readonly number[], term: number): Pick<Anchored, 'offset' | 'set'> {
  const anchor = row[term + ANCHOR]
  const behind = anchor + 1
  if (behind < row[term + PLACES] && gapAt(row, term, behind) === 0) return { offset: 1, set: setAt(row, term, behind) }
  if (anchor > 0 && gapAt(row, term, anchor) === 0) return { offset: -1, set: setAt(row, term, anchor - 1) }
  return { offset: 0, set: 0 }
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

/** A guess at how often a word comes: small words and numbers often, short stems now and then. */
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
  /** By number of a pattern: the sets it is in. */
  readonly lists: number[][]
}

/** Beyond the numbers of patterns: in the name of a set, that all words for people are in it. */
const PEOPLE = 0xffff

/** Numbers patterns, and sets of patterns that are alternatives in a place. */
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
  /** By set: how often its words come, roughly. */
  readonly costs: number[] = []
  private readonly common: ReadonlySet<string>
  private readonly people: People
  /** Numbers of all words for people, once a place has one of them. */
  private persons: readonly number[] | undefined
  /** By pattern: how often it comes, and whether it is a word for people. */
  private readonly patternCosts: number[] = []
  private readonly isPerson: boolean[] = []
  /** Patterns by words as they are written. */
  private readonly patterns = new Map<string, number>()
  /** By their forms and letters: two spellings may be one pattern. */
  private readonly byLetters: Record<WordPattern['form'], Map<string, number>> = {
    word: new Map(),
    stem: new Map(),
    ending: new Map(),
    number: new Map(),
    digits: new Map(),
  }
  private readonly sets = new Map<string, number>()
  /** Sets of one word, by its pattern: those of most places. */
  private readonly lone: number[] = []
  /** Sets by places as they are written: most come many times. */
  private readonly read = { words: new Map<string, number>(), people: new Map<string, number>() }

  constructor(pack: Pack) {
    this.common = new Set(pack.functionWords.split(' ').map(fold))
    this.people = peopleOf(pack)
  }

  /**
   * The set of the words in a place.
   * @param people whether a word for people stands for all of them
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
    // One number for each: a language has up to a thousand of them, in hundreds of places.
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
    // Words are looked at from their ends for these.
    else this.hash(tables.endings, [...letters].reverse().join(''), ENDING, pattern)
    return pattern
  }

  private hash(table: NumberTable, letters: string, form: number, pattern: number): void {
    const hash = hashWord(letters)
    this.tables.filter[hash & FILTER] |= form
    table.set(hash, pattern)
  }
}
