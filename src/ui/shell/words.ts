import type { en } from './catalogues/en.ts'
import { isolated } from './isolation.ts'
import { LANGUAGES, type Language, tongueOf } from './languages.ts'
import { whenAsked } from './when-asked.ts'

/** A sentence with {places}, or one for each plural form of its place {n} (Unicode plural rules). */
export type Message =
  | string
  | ({ readonly other: string } & { readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string })
export type Key = keyof typeof en
export type Catalogue = Readonly<Record<Key, Message>>
/** What a language has of the sentences in an English file: all of them, or fewer. */
export type Lines<English> = { readonly [key in keyof English]?: Message }
/** What a language has of all sentences. */
export type Sentences = Lines<typeof en>
/** Whether a language has all sentences: `true` or `false`, as a type. */
export type IsWhole<Language> = Key extends keyof Language ? true : false
export type Values = Readonly<Record<string, string | number>>

/** Gives the sentence for a key in one language. */
export type Say = (key: Key, values?: Values) => string

const PLACE = /\{(\w+)\}/

const PLURALS = new Map(LANGUAGES.map((language) => [language, whenAsked(() => new Intl.PluralRules(language))]))

/** @param n decides the plural form */
export function formOf(message: Message, language: Language, n: number): string {
  if (typeof message === 'string') return message
  // English has no form for nothing, and «no firm» reads better than «0 firms».
  if (n === 0 && message.zero !== undefined) return message.zero
  return message[PLURALS.get(language)?.().select(n) ?? 'other'] ?? message.other
}

/** Cuts a sentence at its places: text at even, names of places at odd positions. */
export const pieces = (sentence: string): string[] => sentence.split(PLACE)

/** The voice of one language. Numbers are written as that language writes them. */
export function voice(catalogue: Catalogue, language: Language): Say {
  const { locale, direction } = tongueOf(language)
  const numbers = new Intl.NumberFormat(locale)
  return (key, values = {}) =>
    pieces(formOf(catalogue[key], language, Number(values.n ?? 0)))
      .map((piece, i) => {
        if (i % 2 === 0) return piece
        const value = values[piece]
        return typeof value === 'number' ? numbers.format(value) : isolated(value ?? `{${piece}}`, direction)
      })
      .join('')
}

/** Whether a word that came from the server has a sentence here. */
export const knows = (catalogue: Catalogue, key: string): key is Key => Object.hasOwn(catalogue, key)

/** The language somebody chose before, else the browser's, where we have it. */
export function firstLanguage(chosen: string | null, wished: readonly string[]): Language {
  const known = (code: string | null) => LANGUAGES.find((language) => language === code?.slice(0, 2).toLowerCase())
  return known(chosen) ?? wished.map(known).find((language) => language !== undefined) ?? 'en'
}

/** A sentence in English within a page of another language. It keeps its own direction, and says which language it is in. */
const inEnglish = (sentence: string): string => `\u2068${sentence}\u2069 (English)`

/** The sentences of a language; those it lacks in English, marked as such. */
export function completed(sentences: Sentences, english: Catalogue): Catalogue {
  const lacking = (Object.entries(english) as [Key, Message][]).filter(([key]) => sentences[key] === undefined)
  const marked = lacking.map(([key, message]) => [
    key,
    typeof message === 'string'
      ? inEnglish(message)
      : Object.fromEntries(Object.entries(message).map(([form, sentence]) => [form, inEnglish(sentence)])),
  ])
  return { ...(sentences as Catalogue), ...Object.fromEntries(marked) }
}
