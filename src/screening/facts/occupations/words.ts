import { createRequire } from 'node:module'
import { compileTerms, type Lexicon, revivedLexicon } from '../../indicators/lexicon.ts'
import { keptOr } from '../../state/kept-words.ts'
import { OCCUPATIONS, type OccupationCode } from './concepts.ts'
import { spelledIn } from './spelling.ts'

/**
 * One language's words for occupations: terms separated by «, », written as in languages/pack.ts. Of overlapping terms
 * the longest counts; `none` has long terms that name no occupation («driving licence»).
 */
export type OccupationWords = { readonly [C in OccupationCode | 'none']?: string }

/** Languages with a file of words. */
export const LANGUAGES: readonly string[] =
  'ar bg ca cs da de el en es et fi fr ga hi hr hu it lt lv mt ne nl pl pt ro ru sk sl sq sv tl tr uk vi zh'.split(' ')

/** Codes by concept number; the last one is no occupation. */
export const CODES: readonly (OccupationCode | 'none')[] = [...(Object.keys(OCCUPATIONS) as OccupationCode[]), 'none']

// Files are loaded on first use, because all together take long to load and a usual run needs few.
const load = createRequire(import.meta.url)

/** The words in a language's file. */
export const wordsIn = (language: string): OccupationWords =>
  (load(`./words/${language}.ts`) as { readonly words: OccupationWords }).words

const lexicons = new Map<string, Lexicon>()

/** A language's words compiled for matching, made on first use; English for a language without a file. */
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
