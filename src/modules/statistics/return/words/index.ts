import type { Language } from '../../../vocabulary/index.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { lv } from './lv.ts'
import type { ReturnWords } from './shape.ts'

/** Words of the return in the languages of the staff’s pages. */
export const RETURN_WORDS: Readonly<Record<Language, ReturnWords>> = { en, lv, ar }
