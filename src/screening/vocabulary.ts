import { lexiconOf } from './facts/occupations/words.ts'
import { gazetteerOf } from './facts/places/gazetteer.ts'
import type { NameTable } from './facts/places/name-table.ts'
import { foldLetter, GONE } from './fold.ts'
import { ENDING, FILTER, STEM, WHOLE } from './indicators/compile.ts'
import { isApostrophe, type Lexicon, numberRole } from './indicators/lexicon.ts'
import { NO_ROLE } from './indicators/roles.ts'
import { LEAST_STEM, LONGEST_STEM } from './indicators/term.ts'
import { WordMemory } from './indicators/word-memory.ts'
import { ABSENT } from './number-table.ts'
import { HASH_SEED, hashUnit, NUMBER, type Tokens, WORD } from './tokens.ts'

/**
 * Tables in which a language's words are looked up: the terms of its pack, its words for occupations, its names of
 * places.
 */
export type Vocabulary = {
  readonly language: string
  readonly terms: Lexicon
  readonly occupations: Lexicon
  readonly names: NameTable
  /** Both lexicons' filters in one: the bits of the terms, and above them those of the occupations. */
  readonly filter: Uint8Array
  readonly memory: WordMemory
}

/** Look-ups of the current text's words; reading the next text overwrites them. */
export type Words = {
  /** The role of each token, from index 1: no role stands before the first and behind the last. */
  readonly terms: Uint32Array
  readonly occupations: Uint32Array
  /** The first place name that begins with each token. */
  readonly names: Int32Array
}

const OCCUPATIONS = 3
const WORDS = WHOLE | STEM | ENDING

/** @param terms the language's pack, compiled */
export function vocabularyOf(language: string, terms: Lexicon): Vocabulary {
  const occupations = lexiconOf(language)
  const filter = terms.filter.map((bits, i) => (bits & WORDS) | ((occupations.filter[i] & WORDS) << OCCUPATIONS))
  return { language, terms, occupations, names: gazetteerOf(language).names, filter, memory: new WordMemory() }
}

let rows: Words = rowsFor(512)

function rowsFor(room: number): Words {
  return { terms: new Uint32Array(room), occupations: new Uint32Array(room), names: new Int32Array(room) }
}

/** Looks up each word of a text once, for terms, occupations and places. */
export function readWords(vocabulary: Vocabulary, text: string, tokens: Tokens): Words {
  const { count, kind, hash, form } = tokens
  if (count + 2 > rows.terms.length) rows = rowsFor(2 * count + 2)
  const { terms, occupations, names } = rows
  const { memory } = vocabulary
  for (let at = 0; at < count; at++) {
    if (kind[at] === WORD) {
      if (!memory.recall(hash[at], form[at])) lookUp(vocabulary, text, tokens, at)
      terms[at + 1] = memory.term
      occupations[at + 1] = memory.occupation
      names[at] = memory.name
    } else {
      const isNumber = kind[at] === NUMBER
      terms[at + 1] = isNumber ? numberRole(vocabulary.terms, text, tokens, at) : NO_ROLE
      occupations[at + 1] = isNumber ? numberRole(vocabulary.occupations, text, tokens, at) : NO_ROLE
      names[at] = ABSENT
    }
  }
  terms[count + 1] = NO_ROLE
  occupations[count + 1] = NO_ROLE
  return rows
}

/** Looks up a word by its whole, by each beginning and by each ending; the filter turns most of them away. */
function lookUp(
  { terms, occupations, names, filter, memory }: Vocabulary,
  text: string,
  tokens: Tokens,
  at: number,
): void {
  const start = tokens.start[at]
  const end = tokens.end[at]
  let term = NO_ROLE
  let occupation = NO_ROLE
  const whole = tokens.hash[at]
  let bits = filter[whole & FILTER]
  if ((bits & WHOLE) !== 0) term = terms.roles.with(term, terms.words.get(whole))
  if ((bits & (WHOLE << OCCUPATIONS)) !== 0)
    occupation = occupations.roles.with(occupation, occupations.words.get(whole))
  let hash = HASH_SEED
  for (let i = start, n = 0; i < end && n < LONGEST_STEM; i++) {
    const letter = foldLetter[text.charCodeAt(i)]
    if (isApostrophe(letter) || letter === GONE) continue
    hash = hashUnit(hash, letter)
    if (++n < LEAST_STEM) continue
    bits = filter[hash & FILTER]
    if ((bits & STEM) !== 0) term = terms.roles.with(term, terms.stems.get(hash >>> 0))
    if ((bits & (STEM << OCCUPATIONS)) !== 0)
      occupation = occupations.roles.with(occupation, occupations.stems.get(hash >>> 0))
  }
  hash = HASH_SEED
  for (let i = end - 1, n = 0; i >= start && n < LONGEST_STEM; i--) {
    const letter = foldLetter[text.charCodeAt(i)]
    if (letter === GONE) continue
    hash = hashUnit(hash, letter)
    if (++n < LEAST_STEM) continue
    bits = filter[hash & FILTER]
    if ((bits & ENDING) !== 0) term = terms.roles.with(term, terms.endings.get(hash >>> 0))
    if ((bits & (ENDING << OCCUPATIONS)) !== 0)
      occupation = occupations.roles.with(occupation, occupations.endings.get(hash >>> 0))
  }
  memory.remember(whole, tokens.form[at], term, occupation, names.at(whole))
}
