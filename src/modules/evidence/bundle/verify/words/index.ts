import type { BundleLanguage } from '../../../codes.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { lv } from './lv.ts'
import type { CheckWords } from './shape.ts'

/** Words of the check in the languages of a bundle's index. */
export const CHECK_WORDS: Readonly<Record<BundleLanguage, CheckWords>> = { en, lv, ar }
