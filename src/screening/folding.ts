/** A way of hiding a word from filters; `start` and `end` count canonical units. */
export type Disguise = {
  readonly kind: 'hidden-character' | 'mixed-script' | 'letter-like' | 'spaced-letters'
  readonly start: number
  readonly end: number
}

/** A text on its way to canonical form: its units, the original offset of each, and the disguises found. */
export type Folding = {
  readonly original: string
  readonly units: string[]
  readonly offsets: number[]
  readonly disguises: Disguise[]
}
