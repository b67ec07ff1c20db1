import { ARABIC } from './writing/arabic.ts'
import { IRISH, MALTESE } from './writing/beginnings.ts'
import { bothScripts } from './writing/both-scripts.ts'
import { behindElided, elided } from './writing/elided.ts'
import { HAN } from './writing/han.ts'
import { withLatin } from './writing/romanised.ts'
import { byFirstWord, bySyllable } from './writing/several-words.ts'
import { eachWord } from './writing/terms.ts'
import { TYPED_FORMS } from './writing/typed-forms.ts'
import { WITH_ENGLISH } from './writing/with-english.ts'
import { byTerm, type Writing } from './writing/writing.ts'

/** What is done to every word of a language, where anything is. The words themselves stand in the language's text. */
export const WRITINGS: { readonly [language: string]: Writing | undefined } = {
  ar: ARABIC,
  bg: withLatin('bg'),
  ca: byTerm((term) => byFirstWord(term).map(eachWord(elided(['l', 'd'])))),
  fr: behindElided(['l', 'd', 'n', 's', 't', 'j', 'm', 'qu'], 'aeiouyh'),
  ga: IRISH,
  hi: bothScripts('by rule'),
  it: behindElided(['l', 'd', 'un', 'dell', 'all', 'nell', 'sull', 'dall', 'quest', 'quell']),
  lv: TYPED_FORMS,
  mt: MALTESE,
  ne: bothScripts('by ear'),
  ru: withLatin('ru'),
  sq: byTerm(byFirstWord),
  tl: WITH_ENGLISH,
  uk: withLatin('uk'),
  vi: byTerm(bySyllable),
  zh: HAN,
}
