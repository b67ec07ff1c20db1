import { CONCEPTS, type Concept, type Pack } from '../pack.ts'
import { eachTerm } from './terms.ts'

/** How a language's words are written out. What is left out stays as the pack's text has it. */
export type Spread = {
  /** A term as all the terms that it stands for. */
  readonly term?: (term: string, concept: Concept) => readonly string[]
  /** Words for months or people, with a space between each two, as all the words that they stand for. */
  readonly names?: (words: string) => string
  /** Terms of another language, which stand before those of the pack. */
  readonly before?: (concept: Concept) => readonly string[]
}

/** How a line of a list is written that only code reads, and an example for whoever has written one otherwise. */
export type ListForm = { readonly line: RegExp; readonly like: string }

/** What the words of a language need beyond the text of its pack. */
export type Writing = {
  /** Lists of the text that the code reads, by name. */
  readonly lists?: Readonly<Record<string, ListForm>>
  /** Small words as all that they stand for. They are needed at every start, so nothing else is read for them. */
  readonly small?: (words: string) => string
  /**
   * Makes what writes words out, when months, people or terms are first asked for.
   * @param listNamed gives the words of a list that `lists` names, with «|» between its lines
   */
  readonly spread?: (listNamed: (name: string) => string) => Spread
}

/** A writing whose terms alone are written out. */
export const byTerm = (term: (term: string) => readonly string[]): Writing => ({ spread: () => ({ term }) })

/** @param lists the lists of the pack's text */
export function spreadOf(writing: Writing, lists: ReadonlyMap<string, string>): Spread {
  return writing.spread?.((name) => lists.get(name) ?? '') ?? {}
}

/** The terms of all concepts, written out. */
export function spreadTerms(concepts: Pack['concepts'], { term, before }: Spread): Pack['concepts'] {
  const own = term ? eachTerm(concepts, term) : concepts
  if (!before) return own
  return Object.fromEntries(
    CONCEPTS.map((concept) => [concept, [...new Set([...before(concept), ...(own[concept] ?? [])])]]),
  )
}
