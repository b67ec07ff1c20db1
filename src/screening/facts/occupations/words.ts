import { createRequire } from 'node:module'
import { compileTerms, type Lexicon, revivedLexicon } from '../../indicators/lexicon.ts'
import { keptOr } from '../../state/kept-words.ts'
import { OCCUPATIONS, type OccupationCode } from './concepts.ts'
import { spelledIn } from './spelling.ts'

/**
 * One language's words for occupations: terms with «, » between, written as in languages/pack.ts. Of terms that overlap the longest
 * counts; `none` has longer ones that name no occupation («driving licence»).
 */
export type OccupationWords = { readonly [C in OccupationCode | 'none']?: string }

/** Languages that have a file of words. */
export const LANGUAGES: readonly string[] =
  'ar bg ca cs da de el en es et fi fr ga hi hr hu it lt lv mt ne nl pl pt ro ru sk sl sq sv tl tr uk vi zh'.split(' ')

/** Codes by the number of their concept; the last is no occupation. */
export const CODES: readonly (OccupationCode | 'none')[] = [...(Object.keys(OCCUPATIONS) as OccupationCode[]), 'none']

// Read when a posting first needs them: together they take longer to load than a usual run has use for.
const load = createRequire(import.meta.url)

/** The words of a language as its file has them. */
export const wordsIn = (language: string): OccupationWords =>
  (load(`./words/${language}.ts`) as { readonly words: OccupationWords }).words

const lexicons = new Map<string, Lexicon>()

/** A language's words ready for matching, made when first asked for; English for a language without words. */
export function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language)
  if (known !== undefined) return known
  const lexicon = LANGUAGES.includes(language)
    ? keptOr(`occupations-${language}`, () => compileWords(language), revivedLexicon)
    : lexiconOf('en')
  lexicons.set(language, lexicon)
  return lexicon
}

function compileWords(language: string): Lexicon {
  const spell = spelledIn(language)
  const terms = Object.entries(wordsIn(language)).map(([code, list]) => [
    code,
    [...new Set(list.split(', ').flatMap(spell))],
  ])
  const plain = { language, functionWords: '', months: '', people: '', concepts: {} }
  return compileTerms(plain, CODES, Object.fromEntries(terms))
}
