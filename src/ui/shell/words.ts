import type { en } from '../messages/en.ts'
import { isolated } from './isolation.ts'
import { LANGUAGES, type Language, tongueOf } from './languages.ts'

/** A sentence with {places}, or one for each plural form of its place {n} (Unicode plural rules). */
export type Message =
  | string
  | ({ readonly other: string } & { readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string })
export type Key = keyof typeof en
export type Catalogue = Readonly<Record<Key, Message>>
export type Values = Readonly<Record<string, string | number>>

/** Gives the sentence for a key in one language. */
export type Say = (key: Key, values?: Values) => string

const PLACE = /\{(\w+)\}/

/** @param n decides the plural form */
export function formOf(message: Message, language: Language, n: number): string {
  if (typeof message === 'string') return message
  // English has no form for nothing, and «no firm» reads better than «0 firms».
  if (n === 0 && message.zero !== undefined) return message.zero
  return message[new Intl.PluralRules(language).select(n)] ?? message.other
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
