import { bg } from './bg.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { lt } from './lt.ts'
import { lv } from './lv.ts'
import type { Pack } from './pack.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { withTypedForms } from './typed-forms.ts'
import { uk } from './uk.ts'

/** The languages whose wording is read for indicators. */
export const PACKS: readonly Pack[] = [bg, de, en, es, et, lt, withTypedForms(lv), pl, pt, ro, ru, uk]
