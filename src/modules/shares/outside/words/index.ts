import type { Language } from '../../../vocabulary/index.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { lv } from './lv.ts'
import type { PaperWords } from './shape.ts'

/** Words of the paper of a share, by language. */
export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { en, lv, ar }
