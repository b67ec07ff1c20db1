import { ar } from './ar.ts'
import { en } from './en.ts'
import { lv } from './lv.ts'
import type { Tongue } from './shape.ts'

/** English is what all others were translated from. */
export const ORIGINAL: Tongue = { code: 'en', name: 'English', direction: 'ltr', reviewed: true, words: en }

/** The languages of the public pages, in the order of the menu. A new one is a file beside this and two lines here. */
export const TONGUES: readonly Tongue[] = [ORIGINAL, lv, ar]
