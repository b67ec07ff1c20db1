import type { ReportLanguage } from '../codes.ts'
import { en } from './words-en.ts'
import { lv } from './words-lv.ts'
import type { ReportWords } from './words-shape.ts'

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en, lv }
