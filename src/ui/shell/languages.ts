import type { Language } from '../../modules/vocabulary/index.ts'

export type { Language }

/** What is true of a language, whatever is said in it. */
export type Tongue = {
  /** Its own name: whoever cannot read the page must be able to find the way out of it. */
  readonly name: string
  /** For dates and numbers. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** What stands between the parts of a list. */
  readonly comma: string
  /** Whether somebody who grew up with it has read its words. */
  readonly reviewed: boolean
}

const TONGUES: Readonly<Record<Language, Tongue>> = {
  // British English, because days come before months in Europe.
  en: { name: 'English', locale: 'en-GB', direction: 'ltr', comma: ', ', reviewed: true },
  lv: { name: 'Latviešu', locale: 'lv', direction: 'ltr', comma: ', ', reviewed: false },
  // One kind of digits: telephone numbers, quotes and codes stand in Latin ones, and are compared with what is counted.
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl', comma: '، ', reviewed: false },
}

/** All languages, in the order in which they are offered. */
export const LANGUAGES = Object.keys(TONGUES) as readonly Language[]

/** The facts of one language. */
export const tongueOf = (language: Language): Tongue => TONGUES[language]
