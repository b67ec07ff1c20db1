import type { Language } from '../../../vocabulary/index.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { lv } from './lv.ts'
import type { ReportWords } from './shape.ts'

/** The words of reports by language. */
export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { en, lv, ar }
