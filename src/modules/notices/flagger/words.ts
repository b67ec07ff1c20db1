import { en } from './words-en.ts'
import { lv } from './words-lv.ts'
import type { ReportWords } from './words-shape.ts'

/** Languages the yearly report can be written in. */
export const REPORT_LANGUAGES = ['en', 'lv'] as const
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number]

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en, lv }
