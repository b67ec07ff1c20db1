import type { Canonical } from '../canonical.ts'
import type { Hits } from '../indicators/lexicon.ts'
import { type Posting, quoteOf } from '../posting.ts'
import type { Tokens } from '../tokens.ts'
import type { Fact, Occupation, Place } from './fact.ts'
import { findOccupationsIn, OCCUPATIONS } from './occupations/index.ts'
import { findPlacesIn } from './places/index.ts'

/** The span of a find, in UTF-16 units of the original wording. */
type Found = { readonly start: number; readonly end: number }
type Finder<Value> = (c: Canonical, tokens: Tokens, language: string, known?: LookedUp) => readonly (Found & Value)[]

/** Earlier look-ups: words for occupations, and the first place name that begins with each token. */
export type LookedUp = { readonly occupations: Hits; readonly names: Int32Array }

/** Finders of occupations and places in a posting's canonical, tokenised wording. */
export type Finders = { readonly occupations?: Finder<Occupation>; readonly places?: Finder<Place> }

/** The finders in use; without one, its kind of fact stays unstated. */
export const FINDERS: Finders = {
  occupations: (c, tokens, language, known) =>
    findOccupationsIn(c, tokens, language, known?.occupations).map((fact) => ({
      ...fact,
      isco: OCCUPATIONS[fact.code].isco,
    })),
  places: (c, tokens, language, known) => findPlacesIn(c, tokens, language, known?.names),
}

/** Occupations and places of an offer, quoted from title or text. */
export type Named = {
  readonly occupation: readonly Fact<'occupation'>[]
  readonly place: readonly Fact<'place'>[]
}

/** Limit per kind, because a list of all branches is no offer of one job. */
const MOST = 4
const NOTHING: Named = { occupation: [], place: [] }

/** Occupations and places that a posting names; places of work come first. */
export function namedIn(
  posting: Posting,
  c: Canonical,
  tokens: Tokens,
  language: string,
  { occupations, places }: Finders = FINDERS,
  known?: LookedUp,
): Named {
  if (occupations === undefined && places === undefined) return NOTHING
  return {
    occupation: (occupations?.(c, tokens, language, known) ?? [])
      .slice(0, MOST)
      .map(({ start, end, code, isco }) => ({ ...quoteOf(posting, start, end), code, isco })),
    place: (places?.(c, tokens, language, known) ?? [])
      .toSorted((a, b) => Number(b.role === 'work') - Number(a.role === 'work'))
      .slice(0, MOST)
      .map(({ start, end, country, city, role }) => ({ ...quoteOf(posting, start, end), country, city, role })),
  }
}
