const MEMORY = 1 << 15
const CELLS = 4

/** What a word's role is called that is not remembered. */
export const UNKNOWN = -1

const cellOf = (hash: number): number => CELLS * ((hash ^ (hash >>> 15)) & (MEMORY - 1))

/** Roles of words met before, by both hashes of a token: the same words come again and again. Bounded: a word may push another out. */
export class RoleMemory {
  /** Hash, form and role (counted from 1; 0 is an empty cell), side by side in one line of the processor's cache. */
  private readonly cells = new Uint32Array(CELLS * MEMORY)

  /** The role of a word; {@link UNKNOWN} for one that is not remembered. */
  get(hash: number, form: number): number {
    const cell = cellOf(hash)
    return this.cells[cell] === hash && this.cells[cell + 1] === form ? this.cells[cell + 2] - 1 : UNKNOWN
  }

  set(hash: number, form: number, role: number): number {
    const cell = cellOf(hash)
    this.cells[cell] = hash
    this.cells[cell + 1] = form
    this.cells[cell + 2] = role + 1
    return role
  }
}
