const PLACE_BITS = 14
const PLACES = 1 << PLACE_BITS
/**
 * Highest role that fits into a cell, beside the bits of the hash that the cell's place does not determine; 0 is an
 * empty cell, so roles count from 1.
 */
const LAST_ROLE = PLACES - 2

/** Result for a word that is not remembered. */
export const UNKNOWN = -1

/** The place of a hash; together with the hash's upper bits it determines the whole hash. */
const placeOf = (hash: number): number => (hash ^ (hash >>> PLACE_BITS)) & (PLACES - 1)

/**
 * Remembers roles of words by both hashes of a token, because texts repeat words. It is bounded, so a word may displace
 * another; it is small, because each language has one and all should stay in the processor's cache.
 */
export class RoleMemory {
  /** Form and cell of each place side by side, so that a word takes one cache line. */
  private readonly cells = new Uint32Array(2 * PLACES)

  /** The role of a word; {@link UNKNOWN} if it is not remembered. */
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
