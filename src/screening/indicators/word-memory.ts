const PLACE_BITS = 15
const PLACES = 1 << PLACE_BITS
/** Marks a cell that is taken; beside it a cell has room for what its place does not tell of a hash. */
const TAKEN = 1
const ROLE_BITS = 16
const LAST_ROLE = (1 << ROLE_BITS) - 1

/** Fields of a cell: form, the rest of the hash, both roles, and the name that begins with the word: in one line of the cache. */
const FORM = 0
const HASH = 1
const ROLES = 2
const NAME = 3
const SIZE = 4

/** A place and the first bits of a hash give the whole hash. */
const placeOf = (hash: number): number => SIZE * ((hash ^ (hash >>> PLACE_BITS)) & (PLACES - 1))
const restOf = (hash: number): number => ((hash >>> PLACE_BITS) << PLACE_BITS) | TAKEN

/**
 * What words met before are to the three who ask for them, by both hashes of a token: the same words come again and again. Bounded: a
 * word may push another out. Asking once costs one look into memory that mostly lies outside the processor's cache.
 */
export class WordMemory {
  private readonly cells = new Uint32Array(SIZE * PLACES)
  /** Roles in the terms of the language and in its words for occupations, and the first name of a place, of the word asked for last. */
  term = 0
  occupation = 0
  name = 0

  /** Whether a word is remembered; what is known of it then stands in the fields. */
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
