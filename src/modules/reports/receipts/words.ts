import { wordlist as czech } from '@scure/bip39/wordlists/czech.js'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js'
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js'
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js'
import { ar } from './lists/ar.ts'
import { bg } from './lists/bg.ts'
import { de } from './lists/de.ts'
import { et } from './lists/et.ts'
import { GENTLER } from './lists/gentler.ts'
import { hu } from './lists/hu.ts'
import { lt } from './lists/lt.ts'
import { lv } from './lists/lv.ts'
import { pl } from './lists/pl.ts'
import { ro } from './lists/ro.ts'
import { ru } from './lists/ru.ts'
import { tr } from './lists/tr.ts'
import { uk } from './lists/uk.ts'

/** A list of 2,048 words that begin with four different letters each, whatever their marks (as those of BIP-39 do). */
export type WordList = {
  readonly language: string
  /** Whether somebody who grew up with the language has read the words. */
  readonly reviewed: boolean
  readonly words: readonly string[]
  /** Place of a word by its letters without marks; also of words that no new receipt has any more. */
  readonly places: ReadonlyMap<string, number>
  /** Word by its first four letters, without marks. */
  readonly beginnings: ReadonlyMap<string, string>
}

// One letter for what keyboards and habits of writing tell apart: Arabic final forms and the letters of Persian keyboards, and letters
// that no decomposition takes their mark from.
const SAME: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ـ: '', ı: 'i', ł: 'l', đ: 'd' }

/** A word as it is compared: small letters without marks. */
export const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ةىیکـıłđ]/gu, (letter) => SAME[letter])

/** So many letters tell a word of a list from all others. */
export const BEGINNING = 4

/** Which words give way to which: old ones are read for ever, new receipts have the new ones. */
const gentlerIn = (language: string): ReadonlyMap<string, string> =>
  new Map(
    (GENTLER[language] ?? '')
      .split(/\s+/)
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('=') as [string, string]),
  )

function listOf(language: string, original: readonly string[], reviewed: boolean): WordList {
  const gentler = gentlerIn(language)
  const old = original.map((word) => word.normalize('NFC'))
  const words = old.map((word) => gentler.get(word) ?? word)
  // The new ones last: where both began alike, theirs would count.
  const read = [...old, ...words].map((word, at) => [bare(word), at % old.length] as const)
  return {
    language,
    reviewed,
    words,
    places: new Map(read),
    beginnings: new Map(read.map(([word]) => [word.slice(0, BEGINNING), word])),
  }
}

const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/)

/** English first: what somebody without a list of their language gets. */
export const WORD_LISTS: readonly WordList[] = [
  listOf('en', english, true),
  listOf('es', spanish, false),
  listOf('fr', french, false),
  listOf('it', italian, false),
  listOf('pt', portuguese, false),
  listOf('cs', czech, false),
  listOf('lv', wordsIn(lv), false),
  listOf('ar', wordsIn(ar), false),
  listOf('ru', wordsIn(ru), false),
  listOf('uk', wordsIn(uk), false),
  listOf('de', wordsIn(de), false),
  listOf('bg', wordsIn(bg), false),
  listOf('et', wordsIn(et), false),
  listOf('hu', wordsIn(hu), false),
  listOf('lt', wordsIn(lt), false),
  listOf('pl', wordsIn(pl), false),
  listOf('ro', wordsIn(ro), false),
  listOf('tr', wordsIn(tr), false),
]

/** The list of a language; the English one where it has none. */
export const listFor = (language: string): WordList =>
  WORD_LISTS.find((list) => list.language === language) ?? WORD_LISTS[0]
