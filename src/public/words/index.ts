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
import type { Tongue } from './shape.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'

/** English is what all others were translated from. */
export const ORIGINAL: Tongue = { code: 'en', name: 'English', direction: 'ltr', reviewed: true, words: en }

/** The languages of the public pages, in the order of the menu. A new one is a file beside this and two lines here. */
export const TONGUES: readonly Tongue[] = [
  ORIGINAL,
  lv,
  lt,
  et,
  pl,
  uk,
  ru,
  ro,
  bg,
  de,
  fr,
  es,
  pt,
  it,
  hu,
  cs,
  tr,
  ar,
  vi,
]
