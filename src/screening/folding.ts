/** How a writer hid a word from filters; the place is in canonical units. */
export type Disguise = {
  readonly kind: 'hidden-character' | 'mixed-script' | 'letter-like' | 'spaced-letters'
  readonly start: number
  readonly end: number
}

/** A text on its way to its canonical form: its units, where in the original each stands, and what was hidden in it. */
export type Folding = {
  readonly original: string
  readonly units: string[]
  readonly offsets: number[]
  readonly disguises: Disguise[]
}
