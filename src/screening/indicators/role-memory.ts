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

const MEMORY = 1 << 15
const CELLS = 4

const cellOf = (hash: number): number => CELLS * ((hash ^ (hash >>> 15)) & (MEMORY - 1))

/** Roles of words met before, by both hashes of a token: the same words come again and again. */
export class RoleMemory {
  /** Hash, form and number of the role, side by side. */
  private readonly cells = new Uint32Array(CELLS * MEMORY)
  private readonly roles: (Role | null)[] = [null]

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
    this.cells[cell + 2] = role === null ? 0 : this.keep(role)
    return role
  }

  private keep(role: Role): number {
    // Full of words that were pushed out long ago: start anew rather than grow without end.
    if (this.roles.length > 4 * MEMORY) {
      this.roles.length = 1
      this.cells.fill(0)
    }
    return this.roles.push(role) - 1
  }
}
