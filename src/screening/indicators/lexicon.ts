import { foldLetter, GONE } from '../fold.ts'
import { ABSENT } from '../number-table.ts'
import { HASH_SEED, hashUnit, NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import { ANCHOR, DIGITS, ENDING, FILTER, gapAt, type Lexicon, PLACES, STEM, setAt, WHOLE } from './compile.ts'
import { mergedPlaces } from './places.ts'
import { UNKNOWN } from './role-memory.ts'
import { NO_ROLE, OFFSET, ROLE_SIZE, SET, TERM, TERM_SIZE, TERMS_FROM, TERMS_TO } from './roles.ts'
import { LEAST_STEM, LONGEST_STEM } from './term.ts'

export { CONCEPT, compileLexicon, compileTerms, type Lexicon, revivedLexicon } from './compile.ts'

/**
 * Places of each concept's terms, as pairs of token numbers `[start, end)`, ascending; undefined for a concept without
 * any.
 */
export type Hits = readonly (readonly number[] | undefined)[]

/** Adds places to a concept. @param places as pairs of token numbers, ascending */
export function withPlaces(hits: Hits, concept: number, places: readonly number[]): Hits {
  if (places.length === 0) return hits
  return hits.with(concept, mergedPlaces(hits[concept] ?? [], places))
}

type Found = (number[] | undefined)[]

/** The role of each token in the current text, from index 1: no role stands before the first and behind the last. */
let row = new Uint32Array(512)

/** Finds all places of a lexicon's terms in a text, by concept, ascending. */
export function findTerms(lexicon: Lexicon, text: string, tokens: Tokens): Hits {
  const { count } = tokens
  if (count + 2 > row.length) row = new Uint32Array(2 * count + 2)
  // All roles are looked up first, because a term examines the words before and behind its anchor.
  for (let at = 0; at < count; at++) row[at + 1] = roleAt(lexicon, text, tokens, at)
  row[count + 1] = NO_ROLE
  return findTermsBy(lexicon, row, tokens)
}

/**
 * Finds terms like {@link findTerms}, from known roles.
 * @param row the role of each token, from index 1, with no role before the first and behind the last
 */
export function findTermsBy(lexicon: Lexicon, row: Uint32Array, tokens: Tokens): Hits {
  const found: Found = new Array(lexicon.concepts).fill(undefined)
  const { count } = tokens
  const { fields, terms } = lexicon.roles
  for (let at = 0; at < count; at++) {
    const role = row[at + 1]
    if (role === NO_ROLE) continue
    const to = fields[ROLE_SIZE * role + TERMS_TO]
    for (let i = fields[ROLE_SIZE * role + TERMS_FROM]; i < to; i += TERM_SIZE) {
      if (terms[i + OFFSET] === 0 || lexicon.roles.has(row[at + 1 + terms[i + OFFSET]], terms[i + SET]))
        findTerm(lexicon, row, terms[i + TERM], tokens, at, found)
    }
  }
  return found
}

function findTerm(lexicon: Lexicon, row: Uint32Array, term: number, tokens: Tokens, at: number, found: Found): void {
  const { terms } = lexicon
  const places = terms[term + PLACES]
  const anchor = terms[term + ANCHOR]
  const end = anchor + 1 === places ? at + 1 : forward(lexicon, row, term, anchor + 1, tokens, at + 1)
  if (end === 0) return
  const start = anchor === 0 ? at : backward(lexicon, row, term, anchor, tokens, at)
  if (start < 0) return
  const hits = found[terms[term]]
  // Most concepts have one place, and an array of two takes a fifth of the memory of one that grows from empty.
  if (hits === undefined) found[terms[term]] = [start, end]
  else keep(hits, start, end)
}

function roleAt(lexicon: Lexicon, text: string, tokens: Tokens, at: number): number {
  const kind = tokens.kind[at]
  if (kind === WORD) {
    const known = lexicon.memory.get(tokens.hash[at], tokens.form[at])
    if (known !== UNKNOWN) return known
    return lexicon.memory.set(tokens.hash[at], tokens.form[at], wordRole(lexicon, text, tokens, at))
  }
  return kind === NUMBER ? numberRole(lexicon, text, tokens, at) : NO_ROLE
}

/** The role of a number. */
export function numberRole(
  { digits, number, filter, roles }: Lexicon,
  text: string,
  tokens: Tokens,
  at: number,
): number {
  if ((filter[tokens.form[at] & FILTER] & DIGITS) === 0) return number
  return roles.with(number, digits.get(text.slice(tokens.start[at], tokens.end[at])) ?? ABSENT)
}

/** Looks up a word by its whole, by each beginning and by each ending; the filter turns most of them away. */
function wordRole({ words, stems, endings, filter, roles }: Lexicon, text: string, tokens: Tokens, at: number): number {
  const start = tokens.start[at]
  const end = tokens.end[at]
  let role = NO_ROLE
  if ((filter[tokens.hash[at] & FILTER] & WHOLE) !== 0) role = roles.with(role, words.get(tokens.hash[at]))
  let hash = HASH_SEED
  for (let i = start, n = 0; i < end && n < LONGEST_STEM; i++) {
    const letter = foldLetter[text.charCodeAt(i)]
    if (isApostrophe(letter) || letter === GONE) continue
    hash = hashUnit(hash, letter)
    if (++n >= LEAST_STEM && (filter[hash & FILTER] & STEM) !== 0) role = roles.with(role, stems.get(hash >>> 0))
  }
  hash = HASH_SEED
  for (let i = end - 1, n = 0; i >= start && n < LONGEST_STEM; i--) {
    const letter = foldLetter[text.charCodeAt(i)]
    if (letter === GONE) continue
    hash = hashUnit(hash, letter)
    if (++n >= LEAST_STEM && (filter[hash & FILTER] & ENDING) !== 0) role = roles.with(role, endings.get(hash >>> 0))
  }
  return role
}

export const isApostrophe = (unit: number): boolean =>
  unit === 39 || unit === 0x2019 || unit === 0x2bc || unit === 0x60 || unit === 0xb4

/** Adds a place in order of starts; of several places with one start the longest stays. */
function keep(hits: number[], start: number, end: number): void {
  let i = hits.length
  // Terms are found by their anchors, so a later find may start earlier.
  while (i > 0 && hits[i - 2] > start) i -= 2
  if (i > 0 && hits[i - 2] === start) hits[i - 1] = Math.max(hits[i - 1], end)
  else if (i === hits.length) hits.push(start, end)
  else hits.splice(i, 0, start, end)
}

/** The token behind the term's last word, or 0 if the remaining places do not follow in the sentence. */
function forward(
  lexicon: Lexicon,
  row: Uint32Array,
  term: number,
  place: number,
  tokens: Tokens,
  from: number,
): number {
  const { terms, roles } = lexicon
  const set = setAt(terms, term, place)
  const stop = Math.min(tokens.count, from + gapAt(terms, term, place) + 1)
  for (let at = from; at < stop; at++) {
    if (tokens.pause[at] === SENTENCE) return 0
    if (!roles.has(row[at + 1], set)) continue
    if (place + 1 === terms[term + PLACES]) return at + 1
    const end = forward(lexicon, row, term, place + 1, tokens, at + 1)
    if (end !== 0) return end
  }
  return 0
}

/**
 * The token of the term's first word, or -1 if the places before `place` (which is at token `to`) do not precede it.
 */
function backward(lexicon: Lexicon, row: Uint32Array, term: number, place: number, tokens: Tokens, to: number): number {
  const { terms, roles } = lexicon
  const set = setAt(terms, term, place - 1)
  const stop = Math.max(0, to - 1 - gapAt(terms, term, place))
  for (let at = to - 1; at >= stop; at--) {
    if (tokens.pause[at + 1] === SENTENCE) return -1
    if (!roles.has(row[at + 1], set)) continue
    if (place === 1) return at
    const start = backward(lexicon, row, term, place - 1, tokens, at)
    if (start >= 0) return start
  }
  return -1
}
