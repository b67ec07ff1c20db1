import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findOccupations, type OccupationCode } from '../../src/screening/facts/occupations/index.ts'
import { findPlaces } from '../../src/screening/facts/places/index.ts'

/** Invented sentences of one language, to try its words for occupations and places with. */
export type OfferSentences = {
  /** BCP 47. */
  readonly language: string
  /** Sentences and all the occupations they name, in their order; none for those that only look alike. */
  readonly occupations: Readonly<Record<string, readonly OccupationCode[]>>
  /**
   * Sentences and all the places they name, in their order: «DE» or «DE Köln», with «!» before those where one works. None for those
   * that only look alike.
   */
  readonly places: Readonly<Record<string, readonly string[]>>
}

/** Tests a language's words: each sentence names just what it is said to name. */
export function testOfferWords({ language, occupations, places }: OfferSentences): void {
  describe(`${language}: occupations`, () => {
    for (const [text, codes] of Object.entries(occupations))
      test(text, () =>
        assert.deepEqual(
          findOccupations(text, language).map(({ code }) => code),
          codes,
        ),
      )
  })
  describe(`${language}: places`, () => {
    for (const [text, told] of Object.entries(places))
      test(text, () => assert.deepEqual(findPlaces(text, language).map(written), told))
  })
}

const written = ({ country, city, role }: ReturnType<typeof findPlaces>[number]): string =>
  `${role === 'work' ? '!' : ''}${country}${city === null ? '' : ` ${city}`}`
