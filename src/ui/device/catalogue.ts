import { words as actsAr } from '../rooms/cases/person/words/ar.ts'
import { words as actsEn } from '../rooms/cases/person/words/en.ts'
import { words as actsLv } from '../rooms/cases/person/words/lv.ts'
import { words as signsAr } from '../rooms/cases/screening/words/ar.ts'
import { words as signsEn } from '../rooms/cases/screening/words/en.ts'
import { words as signsLv } from '../rooms/cases/screening/words/lv.ts'
import { words as casesAr } from '../rooms/cases/words/ar.ts'
import { words as casesEn } from '../rooms/cases/words/en.ts'
import { words as casesLv } from '../rooms/cases/words/lv.ts'
import type { Language } from '../shell/languages.ts'
import type { Catalogue } from '../shell/words.ts'
import { DEVICE_WORDS } from './words.ts'

// The rooms whose parts this page shows, and no others: a telephone in the field pays for each kilobyte, once, in all languages,
// since without a network none can be fetched.
const ROOMS = {
  en: { ...casesEn, ...actsEn, ...signsEn },
  lv: { ...casesLv, ...actsLv, ...signsLv },
  ar: { ...casesAr, ...actsAr, ...signsAr },
} as const

/** The sentences of the parts that this page shares with the staff's pages; a test holds that it has all that they say. */
export const deviceCatalogue = (language: Language): Catalogue =>
  ({ ...ROOMS[language], 'field.optional': DEVICE_WORDS[language].optional }) as unknown as Catalogue
