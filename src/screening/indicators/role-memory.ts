/**
 * What one word can be in the lexicon's terms: the terms anchored in it, and the sets it belongs to that a term seeks beside its
 * anchor, as a list and as bits.
 */
export type Role = {
  readonly list: readonly number[]
  readonly sets: Uint32Array
  /** Where each term starts in the lexicon's `terms`. */
  readonly anchored: readonly number[]
  /** The last text that had a word of this role. */
  text: number
}

const MEMORY = 1 << 14
const CELLS = 4

const cellOf = (hash: number): number => CELLS * ((hash ^ (hash >>> 14)) & (MEMORY - 1))

/** Roles of words met before, by both hashes of a token: the same words come again and again. */
export class RoleMemory {
  /** Hash, form and number of the role, side by side. */
  private readonly cells = new Uint32Array(CELLS * MEMORY)
  private readonly roles: (Role | null)[] = new Array(MEMORY + 1).fill(null)

  /** The role of a word; undefined for one that is not remembered. */
  get(hash: number, form: number): Role | null | undefined {
    const cell = cellOf(hash)
    const known = this.cells[cell] === hash && this.cells[cell + 1] === form
    return known ? this.roles[this.cells[cell + 2]] : undefined
  }

  set(hash: number, form: number, role: Role | null): Role | null {
    const cell = cellOf(hash)
    this.cells[cell] = hash
    this.cells[cell + 1] = form
    if (role === null) this.cells[cell + 2] = 0
    else {
      // One role a cell: a word that pushes another out takes over its place, so memory stays bounded.
      this.roles[cell / CELLS + 1] = role
      this.cells[cell + 2] = cell / CELLS + 1
    }
    return role
  }
}
