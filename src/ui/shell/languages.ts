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
  /** What it calls a language that is not known, and one that no list has: both have codes, and no name that fits. */
  readonly tongues: { readonly unknown: string; readonly other: string }
  /** Whether somebody who grew up with it has read its words. */
  readonly reviewed: boolean
}

const TONGUES: Readonly<Record<Language, Tongue>> = {
  // British English, because days come before months in Europe.
  en: {
    ...{ name: 'English', locale: 'en-GB', direction: 'ltr', comma: ', ', reviewed: true },
    tongues: { unknown: 'language not known', other: 'another language' },
  },
  lv: {
    ...{ name: 'Latviešu', locale: 'lv', direction: 'ltr', comma: ', ', reviewed: false },
    tongues: { unknown: 'valoda nav zināma', other: 'cita valoda' },
  },
  // One kind of digits: telephone numbers, quotes and codes stand in Latin ones, and are compared with what is counted.
  ar: {
    ...{ name: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl', comma: '، ', reviewed: false },
    tongues: { unknown: 'لغة غير معروفة', other: 'لغة أخرى' },
  },
}

/** All languages, in the order in which they are offered. */
export const LANGUAGES = Object.keys(TONGUES) as readonly Language[]

/** The facts of one language. */
export const tongueOf = (language: Language): Tongue => TONGUES[language]
