/** The role of a word that is in no term. */
export const NO_ROLE = 0
/** A word's patterns together have at most this many numbers. */
const LISTS = 1 << 16

/**
 * What words can be in a lexicon's terms. A role is a number; words with the same patterns share one, so that the roles of a whole
 * language stay close together in memory.
 */
export class Roles {
  /** By role: where its terms and its sought sets start in the two rows below; one more for the end of the last. */
  readonly termsFrom: number[] = [0, 0]
  readonly setsFrom: number[] = [0, 0]
  /** The terms anchored in each role's words, as places in the lexicon's row of terms. */
  readonly terms: number[] = []
  /** The sets each role belongs to that a term seeks beside its anchor, ascending. */
  readonly sets: number[] = []
  /** One bit for the low bits of each of those sets: most questions end here. */
  readonly signatures: number[] = [0]
  private readonly own: (readonly number[])[] = [[]]
  private readonly steps = new Map<number, number>()
  private readonly lists: readonly (readonly number[])[]
  private readonly anchored: readonly (readonly number[] | undefined)[]
  private readonly sought: ReadonlyMap<number, number>

  /**
   * @param lists sets of words, by number of the pattern that is in them
   * @param anchored by number of a set: the terms anchored in it
   * @param sought numbers of the sets that stand beside an anchor
   */
  constructor(
    lists: readonly (readonly number[])[],
    anchored: readonly (readonly number[] | undefined)[],
    sought: ReadonlyMap<number, number>,
  ) {
    this.lists = lists
    this.anchored = anchored
    this.sought = sought
  }

  /** The role of a word that, beside what gave it `role`, also fits a pattern; undefined for no pattern. */
  with(role: number, list: number | undefined): number {
    if (list === undefined) return role
    const key = role * LISTS + list
    const known = this.steps.get(key)
    if (known !== undefined) return known
    const next = this.add([...new Set([...this.own[role], ...this.lists[list]])])
    this.steps.set(key, next)
    return next
  }

  private add(sets: readonly number[]): number {
    const { own, terms, termsFrom, setsFrom, signatures } = this
    const sought = sets.flatMap((set) => this.sought.get(set) ?? []).sort((a, b) => a - b)
    for (const set of sets) for (const term of this.anchored[set] ?? []) terms.push(term)
    for (const set of sought) this.sets.push(set)
    termsFrom.push(terms.length)
    setsFrom.push(this.sets.length)
    signatures.push(sought.reduce((bits, set) => bits | (1 << (set & 31)), 0))
    return own.push(sets) - 1
  }

  /** Whether words of this role are in a sought set. */
  has(role: number, set: number): boolean {
    if (((this.signatures[role] >>> (set & 31)) & 1) === 0) return false
    let low = this.setsFrom[role]
    let high = this.setsFrom[role + 1] - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.sets[middle] < set) low = middle + 1
      else high = middle
    }
    return this.sets[low] === set
  }
}
