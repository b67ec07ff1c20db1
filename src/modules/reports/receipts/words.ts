import { wordlist as czech } from '@scure/bip39/wordlists/czech.js'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js'
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'

/** A list of 2,048 words that begin with four different letters each, whatever their marks (BIP-39). */
export type WordList = {
  readonly language: string
  readonly words: readonly string[]
  /** Place of a word by its letters without marks. */
  readonly places: ReadonlyMap<string, number>
  /** Place of a word by its first four letters. */
  readonly beginnings: ReadonlyMap<string, number>
}

/** A word as it is compared: small letters without marks. */
export const bare = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')

/** So many letters tell a word of a list from all others. */
export const BEGINNING = 4

function listOf(language: string, words: readonly string[]): WordList {
  const letters = words.map(bare)
  return {
    language,
    words: words.map((word) => word.normalize('NFC')),
    places: new Map(letters.map((word, place) => [word, place])),
    beginnings: new Map(letters.map((word, place) => [word.slice(0, BEGINNING), place])),
  }
}

/** English first: what somebody without a list of their language gets. */
export const WORD_LISTS: readonly WordList[] = [
  listOf('en', english),
  listOf('es', spanish),
  listOf('fr', french),
  listOf('it', italian),
  listOf('pt', portuguese),
  listOf('cs', czech),
]

/** The list of a language; the English one where it has none. */
export const listFor = (language: string): WordList =>
  WORD_LISTS.find((list) => list.language === language) ?? WORD_LISTS[0]
