import { ABSENT } from '../number-table.ts'
import { Ragged } from '../ragged.ts'

/** The role of a word that is in no term. */
export const NO_ROLE = 0
/** More than the number of patterns of any language. */
const PATTERNS = 1 << 16

/** Fields of a role: start and end of its terms and of its sets, and 128 bits for the low bits of its sets. */
export const TERMS_FROM = 0
export const TERMS_TO = 1
const SETS_FROM = 2
const SETS_TO = 3
const SIGNATURE = 4
export const ROLE_SIZE = 8

/** A term in the row of a role: its place in the lexicon's terms, and the condition beside its anchor. */
export type Anchored = {
  readonly term: number
  /** Offset from the anchor of the token that must be in the set: -1 or 1; 0 without such a condition. */
  readonly offset: -1 | 0 | 1
  readonly set: number
}
export const TERM = 0
export const OFFSET = 1
export const SET = 2
export const TERM_SIZE = 3

const NOTHING = new Uint32Array()

/**
 * Numbered roles of words in a lexicon's terms. Words with the same patterns share a role, and all roles lie in flat
 * rows, so that those of a language stay close together in memory.
 */
export class Roles {
  /** {@link ROLE_SIZE} fields per role, in one cache line. */
  fields = new Int32Array(ROLE_SIZE * 1024)
  /** {@link TERM_SIZE} fields for each term anchored in a role's words. */
  terms = new Int32Array(TERM_SIZE * 4096)
  /** Sets of each role that some term needs beside its anchor, ascending. */
  private sets = new Int32Array(4096)
  private readonly own: (readonly number[])[] = [[]]
  private readonly steps = new Map<number, number>()
  /** Flat arrays, because objects for them would be most of the memory that each garbage collection marks. */
  private readonly lists = new Ragged()
  private readonly anchored = new Ragged()
  private readonly sought: Int32Array

  /**
   * @param lists the sets that contain each pattern
   * @param anchored the terms anchored in each set
   * @param sought numbers of the sets that stand beside an anchor
   */
  constructor(
    lists: readonly (readonly number[])[],
    anchored: readonly (readonly Anchored[] | undefined)[],
    sought: ReadonlyMap<number, number>,
  ) {
    for (const sets of lists) this.lists.add(sets)
    // Offsets are stored one higher, because rows hold no negative numbers.
    const fields = ({ term, offset, set }: Anchored) => [term, offset + 1, set]
    for (let set = 0; set < anchored.length; set++) this.anchored.add(anchored[set]?.flatMap(fields) ?? [])
    this.sought = new Int32Array(Math.max(-1, ...sought.keys()) + 1).fill(ABSENT)
    for (const [set, number] of sought) this.sought[set] = number
  }

  /** Restores roles that were read from a file. */
  static revived(kept: Roles): Roles {
    const flat = { lists: Ragged.revived(kept.lists), anchored: Ragged.revived(kept.anchored) }
    return Object.assign(new Roles([], [], new Map()), kept, flat)
  }

  /** The role of a word of role `role` that also fits a pattern; the same role for {@link ABSENT}. */
  with(role: number, pattern: number): number {
    if (pattern === ABSENT) return role
    const key = role * PATTERNS + pattern
    const known = this.steps.get(key)
    if (known !== undefined) return known
    const next = this.add([...new Set([...this.own[role], ...this.lists.row(pattern)])])
    this.steps.set(key, next)
    return next
  }

  private add(sets: readonly number[]): number {
    const role = this.own.push(sets) - 1
    const at = ROLE_SIZE * role
    this.fields = roomFor(this.fields, at + ROLE_SIZE)
    const { fields } = this
    // A role's rows start where those of the previous role end.
    fields[at + TERMS_FROM] = fields[at - ROLE_SIZE + TERMS_TO]
    fields[at + TERMS_TO] = this.addTerms(sets, fields[at + TERMS_FROM])
    fields[at + SETS_FROM] = fields[at - ROLE_SIZE + SETS_TO]
    fields[at + SETS_TO] = this.addSets(sets, at)
    return role
  }

  private addTerms(sets: readonly number[], from: number): number {
    let at = from
    for (const set of sets) {
      const row = set < this.anchored.size ? this.anchored.row(set) : NOTHING
      this.terms = roomFor(this.terms, at + row.length)
      for (let i = 0; i < row.length; i += TERM_SIZE, at += TERM_SIZE) {
        this.terms[at + TERM] = row[i + TERM]
        this.terms[at + OFFSET] = row[i + OFFSET] - 1
        this.terms[at + SET] = row[i + SET]
      }
    }
    return at
  }

  private addSets(sets: readonly number[], role: number): number {
    const sought = sets
      .map((set) => this.sought[set] ?? ABSENT)
      .filter((set) => set !== ABSENT)
      .sort((a, b) => a - b)
    const from = this.fields[role + SETS_FROM]
    this.sets = roomFor(this.sets, from + sought.length)
    this.sets.set(sought, from)
    for (const set of sought) this.fields[role + SIGNATURE + ((set >>> 5) & 3)] |= 1 << (set & 31)
    return from + sought.length
  }

  /** Whether words of a role are in a sought set. */
  has(role: number, set: number): boolean {
    const { fields, sets } = this
    const at = ROLE_SIZE * role
    // Most calls end here.
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
