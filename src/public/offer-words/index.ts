import type { Offer } from '../../modules/offers/index.ts'
import { bg } from './bg.ts'
import { cs } from './cs.ts'
import { de } from './de.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { fr } from './fr.ts'
import { hu } from './hu.ts'
import { it } from './it.ts'
import { lt } from './lt.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import type { OfferWords } from './shape.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'

/** By language (ISO 639-1); those of the staff's pages get their words from the operation itself. */
export const OFFER_WORDS: Readonly<Record<string, OfferWords>> = {
  lt,
  et,
  pl,
  uk,
  ru,
  ro,
  bg,
  de,
  fr,
  es,
  pt,
  it,
  hu,
  cs,
  tr,
  vi,
}

/** What a page shows of an answer, in words. */
export type Worded = Pick<Offer, 'signs' | 'questions'> & { readonly sentence: string }

/** An answer in a language of the public pages; null where that language has no words for it. */
export function wordedIn({ result, signs, questions }: Offer, language: string): Worded | null {
  if (!Object.hasOwn(OFFER_WORDS, language)) return null
  const { results, ask, signs: named, questions: asked } = OFFER_WORDS[language]
  // By its code: what an offer shows is decided once, and only said differently.
  const known: Readonly<Record<string, readonly [string, string] | undefined>> = named
  return {
    sentence: `${results[result.code]} ${ask}`,
    signs: signs.map((sign) => {
      const words = known[sign.code]
      // A sign that came after the translation keeps its English words: in a wrong language it is read, left out it is not.
      return words ? { ...sign, name: words[0], means: words[1] } : sign
    }),
    questions: questions.map(({ code }) => ({ code, question: asked[code][0], why: asked[code][1] })),
  }
}
