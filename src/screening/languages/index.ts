import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { ga } from './ga.ts'
import { hi } from './hi.ts'
import { lt } from './lt.ts'
import { lv } from './lv.ts'
import { mt } from './mt.ts'
import { ne } from './ne.ts'
import type { Pack } from './pack.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { tl } from './tl.ts'
import { tr } from './tr.ts'
import { withTypedForms } from './typed-forms.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

/** The languages whose wording is read for indicators. */
export const PACKS: readonly Pack[] = [
  ar,
  bg,
  de,
  en,
  es,
  et,
  ga,
  hi,
  lt,
  withTypedForms(lv),
  mt,
  ne,
  pl,
  pt,
  ro,
  ru,
  tl,
  tr,
  uk,
  vi,
  zh,
]
