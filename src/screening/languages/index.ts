import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { ca } from './ca.ts'
import { cs } from './cs.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { ga } from './ga.ts'
import { hi } from './hi.ts'
import { hr } from './hr.ts'
import { hu } from './hu.ts'
import { it } from './it.ts'
import { lt } from './lt.ts'
import { lv } from './lv.ts'
import { mt } from './mt.ts'
import { ne } from './ne.ts'
import { nl } from './nl.ts'
import type { Pack } from './pack.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { sk } from './sk.ts'
import { sl } from './sl.ts'
import { sq } from './sq.ts'
import { sv } from './sv.ts'
import { tl } from './tl.ts'
import { tr } from './tr.ts'
import { withTypedForms } from './typed-forms.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { withLatin } from './writing/romanised.ts'
import { ROMANISED } from './writing/romanised-words.ts'
import { zh } from './zh.ts'

/** The languages whose wording is read for indicators. */
export const PACKS: readonly Pack[] = [
  ar,
  withLatin(bg, ROMANISED.bg),
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fi,
  fr,
  ga,
  hi,
  hr,
  hu,
  it,
  lt,
  withTypedForms(lv),
  mt,
  ne,
  nl,
  pl,
  pt,
  ro,
  withLatin(ru, ROMANISED.ru),
  sk,
  sl,
  sq,
  sv,
  tl,
  tr,
  withLatin(uk, ROMANISED.uk),
  vi,
  zh,
]
