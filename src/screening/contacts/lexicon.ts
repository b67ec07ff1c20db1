import { fold, foldLetter } from '../fold.ts'
import { HASH_SEED, hashUnit } from '../tokens.ts'
import { type DigitWords, digitWords } from './digit-words.ts'
import {
  atNames,
  atShort,
  dotNames,
  frontWords,
  lineNames,
  otherServiceWords,
  plusNames,
  telegramWords,
  underscoreNames,
} from './sign-words.ts'

export type Role =
  | 'digit'
  | 'zeros'
  | 'hundred'
  | 'repeat'
  | 'times'
  | 'plus'
  | 'front'
  | 'at'
  | 'at-short'
  | 'dot'
  | 'underscore'
  | 'line'
  | 'telegram'
  | 'other-service'

export type Word = {
  readonly text: string
  readonly role: Role
  /** The number that the word says, or the count of the next digit. */
  readonly value: number
  /** One bit per language, so that a chain of digit words stays within one language. */
  readonly languages: number
  /** The word also has a common meaning, so it counts only beside other digit words of its language. */
  readonly weak: boolean
  /** Bits of languages that say «forty and two»; without the «and» they mean two numbers. */
  readonly needsAnd: number
}

/** All bits set: sign words belong to every language. */
const ANY = -1

/** Bit of a language in {@link Word.languages}; languages without digit words are missing. */
export const languageBit: ReadonlyMap<string, number> = new Map(digitWords.map((d, i) => [d.language, 1 << i]))

const cells = (list: string): string[][] => list.split('|').map((cell) => cell.trim().split(/\s+/))
/** Folds a word and drops its apostrophes, as the scan does; «п'ять» would otherwise have two spellings. */
const key = (word: string): string => fold(word.normalize('NFC').replace(/['’ʼ]/g, ''))

function numbersOf(d: DigitWords): [string, number][] {
  const units = cells(d.units)
  const tens = d.tens === undefined ? [] : cells(d.tens)
  const simple = (list: string | undefined, first: number, step: number): [string, number][] =>
    list === undefined ? [] : cells(list).flatMap((cell, i) => cell.map((w): [string, number] => [w, first + step * i]))
  const compounds = tens.flatMap((ten, t) =>
    units
      .slice(1)
      .flatMap((unit, u) =>
        ten.flatMap((a) =>
          unit.flatMap((b) => compound(d, a, b).map((w): [string, number] => [w, 20 + 10 * t + u + 1])),
        ),
      ),
  )
  return [
    ...simple(d.units, 0, 1),
    ...simple(d.teens, 10, 1),
    ...simple(d.tens, 20, 10),
    ...simple(d.twenties, 21, 1),
    ...simple(d.toNinetyNine, 10, 1),
    ...simple(d.hundreds, 100, 100),
    ...compounds,
  ]
}

function compound(d: DigitWords, ten: string, unit: string): string[] {
  if (d.compound === undefined) return []
  if (d.compound === 'units-first') return [unit + d.link + ten]
  // Italian drops the vowel: «ventuno», «trentotto».
  const short = /^[uo]/.test(unit) ? [ten.slice(0, -1) + unit] : []
  return [ten + unit, ...short]
}

const FOURFOLD = 4

function wordsOf(d: DigitWords): Word[] {
  const languages = languageBit.get(d.language) as number
  const weak = new Set((d.weak ?? '').split(' ').map(key))
  const word = (text: string, role: Role, value: number): Word => {
    const folded = key(text)
    return {
      text: folded,
      role,
      value,
      languages,
      weak: weak.has(folded),
      needsAnd: d.needsAnd === true ? languages : 0,
    }
  }
  const all = (list: string | undefined, role: Role, value: number): Word[] =>
    list === undefined ? [] : list.split(' ').map((text) => word(text, role, value))
  return [
    ...numbersOf(d).map(([text, value]) => word(text, 'digit', value)),
    ...all(d.hundred, 'hundred', 100),
    ...all(d.zeros, 'zeros', 0),
    ...all(d.double, 'repeat', 2),
    ...all(d.triple, 'repeat', 3),
    ...(d.manifold === undefined ? [] : cells(d.manifold)).flatMap((cell, i) =>
      cell.map((text) => word(text, 'repeat', FOURFOLD + i)),
    ),
    ...all(d.times, 'times', 0),
  ]
}

const signWords = (list: string, role: Role): Word[] =>
  list.split(' ').map((text) => ({ text: key(text), role, value: 0, languages: ANY, weak: false, needsAnd: 0 }))

function build(): Map<number, Word[]> {
  const table = new Map<number, Word[]>()
  const words = [
    ...digitWords.flatMap(wordsOf),
    ...signWords(atNames, 'at'),
    ...signWords(atShort, 'at-short'),
    ...signWords(dotNames, 'dot'),
    ...signWords(underscoreNames, 'underscore'),
    ...signWords(lineNames, 'line'),
    ...signWords(plusNames, 'plus'),
    ...signWords(frontWords, 'front'),
    ...signWords(telegramWords, 'telegram'),
    ...signWords(otherServiceWords, 'other-service'),
  ]
  for (const word of words) {
    const hash = hashWord(word.text)
    const same = table.get(hash) ?? []
    // Neighbouring languages share words («dva»), so one entry gets both bits and a chain may stay in either.
    const twin = same.find((w) => w.role === word.role && w.value === word.value)
    if (twin === undefined) table.set(hash, [...same, word])
    else {
      const merged = {
        ...twin,
        languages: twin.languages | word.languages,
        weak: twin.weak || word.weak,
        needsAnd: twin.needsAnd | word.needsAnd,
      }
      table.set(
        hash,
        same.map((w) => (w === twin ? merged : w)),
      )
    }
  }
  return table
}

function hashWord(text: string): number {
  let hash = HASH_SEED
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, foldLetter[text.charCodeAt(i)])
  return hash
}

/** Possible meanings of one spelling: numbers, and signs or services. */
export type Readings = {
  readonly length: number
  readonly numbers: readonly Word[] | null
  readonly signs: readonly Word[] | null
  /** The word stands for a sign only in brackets, being one of the commonest («a», «punkt», «linie»). */
  readonly onlyBracketed: boolean
}

/** Roles of words that join the digits of a phone; all other roles name a sign or a service. */
const NUMBER_ROLES: ReadonlySet<Role> = new Set(['digit', 'hundred', 'zeros', 'repeat', 'times'])

function readingsFor(words: readonly Word[]): Readings {
  const numbers = words.filter((w) => NUMBER_ROLES.has(w.role))
  const signs = words.filter((w) => !NUMBER_ROLES.has(w.role))
  const common = (w: Word) => w.role === 'dot' || w.role === 'line' || w.text.length === 1
  return {
    length: words[0].text.length,
    numbers: numbers.length > 0 ? numbers : null,
    signs: signs.length > 0 ? signs : null,
    onlyBracketed: signs.every(common),
  }
}

const entries = [...build()]
const table: ReadonlyMap<number, Readings> = new Map(entries.map(([hash, words]) => [hash, readingsFor(words)]))
/** The sieve takes 64 KB, so it stays in the processor's cache; it turns nearly every word away. */
const SIEVE_BITS = 16
const sieve = new Uint8Array(1 << SIEVE_BITS)
const KNOWN = 1
const BEGINS_NUMBER = 2
for (const hash of table.keys()) sieve[hash >>> (32 - SIEVE_BITS)] |= KNOWN
/** Number of first letters that show whether a word can begin with a number word. */
export const FIRST_LETTERS = 3
for (const { text, role } of entries.flatMap(([, words]) => words))
  if (NUMBER_ROLES.has(role) && text.length >= FIRST_LETTERS)
    sieve[hashWord(text.slice(0, FIRST_LETTERS)) >>> (32 - SIEVE_BITS)] |= BEGINS_NUMBER

/** Whether a word may be in the lexicon; false for nearly all others. @param hash of the folded letters */
export const maybeKnown = (hash: number): boolean => (sieve[hash >>> (32 - SIEVE_BITS)] & KNOWN) !== 0

/** Whether a number word may begin with these letters. @param hash of the first {@link FIRST_LETTERS} folded letters */
export const mayBeginNumber = (hash: number): boolean => (sieve[hash >>> (32 - SIEVE_BITS)] & BEGINS_NUMBER) !== 0

/** Readings of a word by the hash of its folded letters; `length` guards against a collision. */
export function readings(hash: number, length: number): Readings | undefined {
  const found = table.get(hash)
  return found !== undefined && found.length === length ? found : undefined
}

/** Whether a text is a word of the lexicon in this role. */
export function isWord(text: string, role: Role): boolean {
  const folded = key(text)
  return readings(hashWord(folded), folded.length)?.signs?.some((w) => w.role === role) ?? false
}

/**
 * The number that a word says in one of these languages; undefined for words with a common meaning and for all others.
 */
export function saidBy(text: string, languages: number): number | undefined {
  const folded = key(text)
  const numbers = readings(hashWord(folded), folded.length)?.numbers
  return numbers?.find(({ role, weak, languages: own }) => role === 'digit' && !weak && (own & languages) !== 0)?.value
}
