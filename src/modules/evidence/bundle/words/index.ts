import { ar } from './ar.ts'
import { en } from './en.ts'
import { lv } from './lv.ts'

/** Words of a bundle's index in the languages of the staff's pages. */
export const BUNDLE_WORDS = { en, lv, ar } as const
