import { plain } from '../shell/rooms.ts'

/** One of a list that is too long to be read through. */
export type Offer = {
  readonly value: string
  readonly name: string
  /** Other names by which somebody may look for it: its code, its English name. */
  readonly also?: readonly string[]
  /** How it calls itself, and in which language that is. */
  readonly own?: { readonly name: string; readonly lang: string }
}

const names = ({ name, also = [], own }: Offer): readonly string[] =>
  [name, ...also, ...(own ? [own.name] : [])].map(plain)

// From three letters on also within a word: «لاتفيا» and «Arābu» are looked for without article and ending.
const holds = (name: string, word: string): boolean =>
  name.split(/[\s\-–()/,]+/).some((part) => part.startsWith(word)) || (word.length > 2 && name.includes(word))

/** What fits what was typed, whatever its marks and case: first those whose name begins so. All where nothing was typed. */
export function fitting<T extends Offer>(offers: readonly T[], typed: string): readonly T[] {
  const text = plain(typed.trim())
  const words = text.split(/\s+/)
  const found = offers.filter((offer) => names(offer).some((name) => words.every((word) => holds(name, word))))
  const begins = (offer: T) => plain(offer.name).startsWith(text)
  return [...found.filter(begins), ...found.filter((offer) => !begins(offer))]
}

/**
 * The one that has just this name; null where none has. A code is no name: «is» is more often the beginning of Israel than all of
 * Iceland.
 */
export const named = <T extends Offer>(offers: readonly T[], typed: string): T | null => {
  const text = plain(typed.trim())
  const called = ({ name, own }: T) => plain(name) === text || (own !== undefined && plain(own.name) === text)
  return text === '' ? null : (offers.find(called) ?? null)
}

/** The offers and what is held, so that a code which another program wrote stays readable and does not look like nothing. */
export const withHeld = (offers: readonly Offer[], held: readonly string[]): readonly Offer[] => [
  ...offers,
  ...held
    .filter((value) => value !== '' && !offers.some((offer) => offer.value === value))
    .map((value) => ({ value, name: value })),
]
