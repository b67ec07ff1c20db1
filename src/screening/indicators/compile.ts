import { fold } from '../fold.ts'
import { MONTHS } from '../languages/months.ts'
import { CONCEPTS, type Concept, type Pack } from '../languages/pack.ts'
import { hashWord } from '../tokens.ts'
import { anyPeople, NAMES_PEOPLE, peopleOf } from './people.ts'
import { RoleMemory } from './role-memory.ts'
import { NO_ROLE, Roles } from './roles.ts'
import { type Place, readTerm, type WordPattern } from './term.ts'

/** A language pack made ready for matching. */
export type Lexicon = {
  /** Numbers of patterns: by the hash of a whole word, a stem or an ending, or by digits. */
  readonly words: ReadonlyMap<number, number>
  readonly stems: ReadonlyMap<number, number>
  readonly endings: ReadonlyMap<number, number>
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
}

export const FILTER = 0xffff
export const WHOLE = 1
export const STEM = 2
export const ENDING = 4

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
      const numbers = places.map((place, i) => sets.numberOf(place, read[i]))
      const anchor = places.length === 1 ? 0 : rarest(places, common)
      anchored[numbers[anchor]] ??= []
      anchored[numbers[anchor]].push(row.length)
      row.push(CONCEPT[concept as Concept], anchor, places.length)
      for (const [i, { gap }] of places.entries()) row.push(gap, i === anchor ? 0 : sought.numberOf(numbers[i]))
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

function rarest(places: readonly Place[], common: ReadonlySet<string>): number {
  const costs = places.map((place) => frequency(place, common))
  return costs.indexOf(Math.min(...costs))
}

/** A guess at how often a place's words come: small words and numbers often, short stems now and then. */
const frequency = ({ words }: Place, common: ReadonlySet<string>): number =>
  words.reduce((sum, { form, letters }) => {
    if (form === 'number' || common.has(letters) || letters.length <= 2) return sum + 100
    return sum + (form !== 'word' && letters.length <= 3 ? 20 : 1)
  }, 0)

type Tables = {
  readonly words: Map<number, number>
  readonly stems: Map<number, number>
  readonly endings: Map<number, number>
  readonly digits: Map<string, number>
  anyNumber: number | undefined
  readonly filter: Uint8Array
  /** By number of a pattern: the sets it is in. */
  readonly lists: number[][]
}

const nameOf = ({ form, letters }: WordPattern): string => `${form} ${letters}`
const namesOf = ({ words }: Place): string =>
  words.length === 1 ? nameOf(words[0]) : words.map(nameOf).sort().join('|')

/** Gives each set of alternative words a number, and each pattern the numbers of the sets it is in. */
class WordSets {
  readonly tables: Tables = {
    words: new Map(),
    stems: new Map(),
    endings: new Map(),
    digits: new Map(),
    anyNumber: undefined,
    filter: new Uint8Array(FILTER + 1),
    lists: [],
  }
  private readonly numbers = new Map<string, number>()

  /** @param read the place as the pack has it; its words, and whether all people joined them, are a short name for the set */
  numberOf(place: Place, read: Place): number {
    const { words } = place
    const key = namesOf(read) + (place === read ? '' : ' and all people')
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(key, number)
    for (const word of words) this.listOf(word).push(number)
    return number
  }

  private listOf({ form, letters }: WordPattern): number[] {
    const { tables } = this
    if (form === 'number') {
      tables.anyNumber ??= tables.lists.push([]) - 1
      return tables.lists[tables.anyNumber]
    }
    if (form === 'digits') return this.listIn(tables.digits, letters)
    if (form === 'word') return this.hashed(tables.words, letters, WHOLE)
    if (form === 'stem') return this.hashed(tables.stems, letters, STEM)
    // Words are looked at from their ends for these.
    return this.hashed(tables.endings, [...letters].reverse().join(''), ENDING)
  }

  private hashed(table: Map<number, number>, letters: string, form: number): number[] {
    const hash = hashWord(letters)
    this.tables.filter[hash & FILTER] |= form
    return this.listIn(table, hash)
  }

  private listIn<K>(table: Map<K, number>, key: K): number[] {
    const { lists } = this.tables
    let list = table.get(key)
    if (list === undefined) {
      list = lists.push([]) - 1
      table.set(key, list)
    }
    return lists[list]
  }
}
