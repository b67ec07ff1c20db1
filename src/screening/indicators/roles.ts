import { ABSENT } from '../number-table.ts'

/** The role of a word that is in no term. */
export const NO_ROLE = 0
/** More than all patterns of a language. */
const PATTERNS = 1 << 16

/** Fields of a role: where its terms and its sets start and end, and 128 bits for the low bits of its sets. */
export const TERMS_FROM = 0
export const TERMS_TO = 1
const SETS_FROM = 2
const SETS_TO = 3
const SIGNATURE = 4
export const ROLE_SIZE = 8

/** A term in the row of a role: where it stands in the lexicon's terms, and what must be beside its anchor. */
export type Anchored = {
  readonly term: number
  /** Which token from the anchor has to be in the set, where there is but one that can be: -1, 1, or 0. */
  readonly offset: -1 | 0 | 1
  readonly set: number
}
export const TERM = 0
export const OFFSET = 1
export const SET = 2
export const TERM_SIZE = 3

/**
 * What words can be in a lexicon's terms. A role is a number; words with the same patterns share one, and all lie in flat rows, so
 * that the roles of a whole language stay close together in memory.
 */
export class Roles {
  /** {@link ROLE_SIZE} fields a role: in one line of the processor's cache. */
  fields = new Int32Array(ROLE_SIZE * 1024)
  /** {@link TERM_SIZE} fields for each term that is anchored in a role's words. */
  terms = new Int32Array(TERM_SIZE * 4096)
  /** The sets each role belongs to that a term seeks beside its anchor, ascending. */
  private sets = new Int32Array(4096)
  private readonly own: (readonly number[])[] = [[]]
  private readonly steps = new Map<number, number>()
  private readonly lists: readonly (readonly number[])[]
  private readonly anchored: readonly (readonly Anchored[] | undefined)[]
  private readonly sought: ReadonlyMap<number, number>

  /**
   * @param lists sets of words, by number of the pattern that is in them
   * @param anchored by number of a set: the terms anchored in it
   * @param sought numbers of the sets that stand beside an anchor
   */
  constructor(
    lists: readonly (readonly number[])[],
    anchored: readonly (readonly Anchored[] | undefined)[],
    sought: ReadonlyMap<number, number>,
  ) {
    this.lists = lists
    this.anchored = anchored
    this.sought = sought
  }

  /** The role of a word that, beside what gave it `role`, also fits a pattern; {@link ABSENT} for no pattern. */
  with(role: number, pattern: number): number {
    if (pattern === ABSENT) return role
    const key = role * PATTERNS + pattern
    const known = this.steps.get(key)
    if (known !== undefined) return known
    const next = this.add([...new Set([...this.own[role], ...this.lists[pattern]])])
    this.steps.set(key, next)
    return next
  }

  private add(sets: readonly number[]): number {
    const role = this.own.push(sets) - 1
    const at = ROLE_SIZE * role
    this.fields = roomFor(this.fields, at + ROLE_SIZE)
    const { fields } = this
    // Each role's rows start where those of the role before end.
    fields[at + TERMS_FROM] = fields[at - ROLE_SIZE + TERMS_TO]
    fields[at + TERMS_TO] = this.addTerms(sets, fields[at + TERMS_FROM])
    fields[at + SETS_FROM] = fields[at - ROLE_SIZE + SETS_TO]
    fields[at + SETS_TO] = this.addSets(sets, at)
    return role
  }

  private addTerms(sets: readonly number[], from: number): number {
    const terms = sets.flatMap((set) => this.anchored[set] ?? [])
    let at = from
    this.terms = roomFor(this.terms, at + TERM_SIZE * terms.length)
    for (const { term, offset, set } of terms) {
      this.terms[at + TERM] = term
      this.terms[at + OFFSET] = offset
      this.terms[at + SET] = set
      at += TERM_SIZE
    }
    return at
  }

  private addSets(sets: readonly number[], role: number): number {
    const sought = sets.flatMap((set) => this.sought.get(set) ?? []).sort((a, b) => a - b)
    const from = this.fields[role + SETS_FROM]
    this.sets = roomFor(this.sets, from + sought.length)
    this.sets.set(sought, from)
    for (const set of sought) this.fields[role + SIGNATURE + ((set >>> 5) & 3)] |= 1 << (set & 31)
    return from + sought.length
  }

  /** Whether words of this role are in a sought set. */
  has(role: number, set: number): boolean {
    const { fields, sets } = this
    const at = ROLE_SIZE * role
    // Most questions end here.
    if (((fields[at + SIGNATURE + ((set >>> 5) & 3)] >>> (set & 31)) & 1) === 0) return false
    let low = fields[at + SETS_FROM]
    let high = fields[at + SETS_TO] - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sets[middle] < set) low = middle + 1
      else high = middle
    }
    return sets[low] === set
  }
}

function roomFor(row: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= row.length) return row
  const wide = new Int32Array(2 * length)
  wide.set(row)
  return wide
}
