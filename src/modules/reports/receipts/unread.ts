import { near, parts, placeOf } from './entry.ts'
import { WORDS } from './receipt.ts'
import { WORD_LISTS, type WordList } from './words.ts'

/** A typed word that stands in no list, and what to type instead. */
export type UnreadWord = {
  /** Its place among the typed words, from 1 on. */
  readonly at: number
  readonly word: string
  /** Words of the list that are a slip away, each with all that was typed and this word in its place. */
  readonly near: readonly { readonly word: string; readonly corrected: string }[]
}

/** How many of the words were typed, and which of them are not in the list that the others are from. */
export type Unread = { readonly typed: number; readonly words: readonly UnreadWord[] }

/** More are never proposed: somebody in a hurry takes the first of a long list. */
const PROPOSED = 3
/** Whoever typed a letter of something else is told that these are not seven words, and not which of fifty are unknown. */
const MOST = WORDS + 3

/**
 * What is wrong with a receipt that could not be read, word by word. It tells what stands in the public lists of words and nothing of any
 * report: whoever guesses learns no more than from the lists.
 */
export function unreadIn(typed: string): Unread {
  const { letters, check } = parts(typed)
  if (letters.length > MOST) return { typed: letters.length, words: [] }
  const list = likeliest(letters)
  const places = letters.map((word) => (list === null ? null : placeOf(word, list)))
  const words = letters.flatMap((word, at) => {
    if (places[at] !== null) return []
    const proposed = list === null ? [] : near(word, list).slice(0, PROPOSED)
    const put = (other: string) => [...letters.with(at, other), ...(check === null ? [] : [check])].join(' ')
    return [
      {
        at: at + 1,
        word,
        near: proposed.map((place) => ({ word: list?.words[place] ?? '', corrected: put(list?.words[place] ?? '') })),
      },
    ]
  })
  return { typed: letters.length, words }
}

/** The list that most of the words are from; null where none has at least half of them: a guess would propose words of a strange language. */
function likeliest(letters: readonly string[]): WordList | null {
  const known = WORD_LISTS.map((list) => ({ list, n: letters.filter((word) => placeOf(word, list) !== null).length }))
  const best = known.reduce((most, one) => (one.n > most.n ? one : most))
  return best.n * 2 >= letters.length && best.n > 0 ? best.list : null
}
