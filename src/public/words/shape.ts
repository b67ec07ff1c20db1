import type { PublicLanguage } from '../../modules/vocabulary/public.ts'
import type { en } from './en.ts'

export type WordKey = keyof typeof en
export type Words = Readonly<Record<WordKey, string>>

/** The words of one language and who has checked them. */
export type Tongue = {
  /** ISO 639-1. */
  readonly code: PublicLanguage
  /** What it calls itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /**
   * Whether somebody who speaks it as their own has read the texts on danger, rights and consent. As long as nobody has, each page
   * says so at its foot, where the originals of these texts stand together.
   */
  readonly reviewed: boolean
  readonly words: Words
}
