import type { NoticeLanguage } from '../codes.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { lv } from './lv.ts'
import { pl } from './pl.ts'
import type { LetterWords } from './words.ts'

export type { LetterWords } from './words.ts'

/** The words of letters by language; none has been read by a jurist of that language yet, which the pages say. */
export const LETTER_WORDS: Readonly<Record<NoticeLanguage, LetterWords>> = { en, lv, de, fr, es, pl, ar }
