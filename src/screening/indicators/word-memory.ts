const PLACE_BITS = 15
const PLACES = 1 << PLACE_BITS
/** Marks a used cell; it takes one of the hash bits that the cell's place determines. */
const TAKEN = 1
const ROLE_BITS = 16
const LAST_ROLE = (1 << ROLE_BITS) - 1

/**
 * Fields of a cell, in one cache line: form, upper bits of the hash, both roles, and the name that begins with the
 * word.
 */
const FORM = 0
const HASH = 1
const ROLES = 2
const NAME = 3
const SIZE = 4

/** The place of a hash; together with the hash's upper bits it determines the whole hash. */
const placeOf = (hash: number): number => SIZE * ((hash ^ (hash >>> PLACE_BITS)) & (PLACES - 1))
const restOf = (hash: number): number => ((hash >>> PLACE_BITS) << PLACE_BITS) | TAKEN

/**
 * Remembers the look-ups of a word for terms, occupations and places by both hashes of a token, because texts repeat
 * words. It is bounded, so a word may displace another. One recall costs one access to memory that mostly lies outside
 * the processor's cache.
 */
export class WordMemory {
  private readonly cells = new Uint32Array(SIZE * PLACES)
  /**
   * Look-ups of the last recalled word: its role in the language's terms, its role in words for occupations, and the
   * first place name it begins.
   */
  term = 0
  occupation = 0
  name = 0

  /** Looks up a word. @returns whether it is remembered; the fields then hold its look-ups */
  recall(hash: number, form: number): boolean {
    const { cells } = this
    const place = placeOf(hash)
    if (cells[place + FORM] !== form || cells[place + HASH] !== restOf(hash) >>> 0) return false
    const roles = cells[place + ROLES]
    this.term = roles & LAST_ROLE
    this.occupation = roles >>> ROLE_BITS
    this.name = cells[place + NAME] - 1
    return true
  }

  /** @param name -1 for none */
  remember(hash: number, form: number, term: number, occupation: number, name: number): void {
    this.term = term
    this.occupation = occupation
    this.name = name
    if (term > LAST_ROLE || occupation > LAST_ROLE) return
    const place = placeOf(hash)
    this.cells[place + FORM] = form
    this.cells[place + HASH] = restOf(hash)
    this.cells[place + ROLES] = term | (occupation << ROLE_BITS)
    this.cells[place + NAME] = name + 1
  }
}
