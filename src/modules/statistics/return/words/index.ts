import type { Language, PublicLanguage } from '../../../vocabulary/index.ts'
import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { cs } from './cs.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { fr } from './fr.ts'
import { hu } from './hu.ts'
import { it } from './it.ts'
import { lt } from './lt.ts'
import { lv } from './lv.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import type { ReturnWords, TableWords } from './shape.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'

/** Words of the return in the languages of the staff’s pages. */
export const RETURN_WORDS: Readonly<Record<Language, ReturnWords>> = { en, lv, ar }

/** Words of tables in the languages of the pages for anybody. Files that are taken in are read by those of the staff’s pages alone. */
export const TABLE_WORDS: Readonly<Record<PublicLanguage, TableWords>> = {
  ...RETURN_WORDS,
  ...{ bg, cs, de, es, et, fr, hu, it, lt, pl, pt, ro, ru, tr, uk, vi },
}
