const PLACE_BITS = 14
const PLACES = 1 << PLACE_BITS
/** Beside a role (counted from 1; 0 is an empty cell) a cell has room for what its place does not tell of a hash. */
const LAST_ROLE = PLACES - 2

/** What a word's role is called that is not remembered. */
export const UNKNOWN = -1

/** A place and the first bits of a hash give the whole hash. */
const placeOf = (hash: number): number => (hash ^ (hash >>> PLACE_BITS)) & (PLACES - 1)

/**
 * Roles of words met before, by both hashes of a token: the same words come again and again. Bounded: a word may push another out.
 * Small, since each language has one, and all of them together should stay in the processor's cache.
 */
export class RoleMemory {
  /** Form and cell of each place side by side: one line of the cache a word. */
  private readonly cells = new Uint32Array(2 * PLACES)

  /** The role of a word; {@link UNKNOWN} for one that is not remembered. */
  get(hash: number, form: number): number {
    const place = 2 * placeOf(hash)
    const cell = this.cells[place + 1]
    const isSame = this.cells[place] === form && cell >>> PLACE_BITS === hash >>> PLACE_BITS
    return isSame ? (cell & (PLACES - 1)) - 1 : UNKNOWN
  }

  set(hash: number, form: number, role: number): number {
    if (role > LAST_ROLE) return role
    const place = 2 * placeOf(hash)
    this.cells[place] = form
    this.cells[place + 1] = ((hash >>> PLACE_BITS) << PLACE_BITS) | (role + 1)
    return role
  }
}
