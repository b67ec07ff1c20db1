import { type Posting, quoteOf } from '../posting.ts'
import type { Fact, Place } from './fact.ts'

/** What a finder gives: `start` and `end` are UTF-16 units of the wording it was given. */
type Found = { readonly start: number; readonly end: number }

/** Finders of occupations and places in a posting's wording as it was written. */
export type Finders = {
  readonly occupations?: (text: string, language: string) => readonly (Found & { readonly code: string })[]
  readonly places?: (text: string, language: string) => readonly (Found & Place)[]
}

/** The finders that are in use: without one, its facts are not stated. */
export const FINDERS: Finders = {}

/** Occupations and places of an offer, quoted from title or text. */
export type Named = {
  readonly occupation: readonly Fact<'occupation'>[]
  readonly place: readonly Fact<'place'>[]
}

const NOTHING: Named = { occupation: [], place: [] }

/** @param text the posting's wording as it was written, see `wording` */
export function namedIn(posting: Posting, text: string, language: string, finders: Finders = FINDERS): Named {
  const { occupations, places } = finders
  if (occupations === undefined && places === undefined) return NOTHING
  return {
    occupation: (occupations?.(text, language) ?? []).map(({ start, end, code }) => ({
      ...quoteOf(posting, start, end),
      code,
    })),
    place: (places?.(text, language) ?? []).map(({ start, end, country, city }) => ({
      ...quoteOf(posting, start, end),
      country,
      city,
    })),
  }
}
