import { cases as casesAr } from '../messages/ar/cases.ts'
import { ilo as iloAr } from '../messages/ar/ilo.ts'
import { personActs as actsAr } from '../messages/ar/person-acts.ts'
import { signs as signsAr } from '../messages/ar/signs.ts'
import { cases as casesEn } from '../messages/en/cases.ts'
import { ilo as iloEn } from '../messages/en/ilo.ts'
import { personActs as actsEn } from '../messages/en/person-acts.ts'
import { signs as signsEn } from '../messages/en/signs.ts'
import { cases as casesLv } from '../messages/lv/cases.ts'
import { ilo as iloLv } from '../messages/lv/ilo.ts'
import { personActs as actsLv } from '../messages/lv/person-acts.ts'
import { signs as signsLv } from '../messages/lv/signs.ts'
import type { Language } from '../shell/languages.ts'
import type { Catalogue } from '../shell/words.ts'
import { DEVICE_WORDS } from './words.ts'

// The rooms whose parts this page shows, and no others: a telephone in the field pays for each kilobyte, once, in all languages,
// since without a network none can be fetched.
const ROOMS = {
  en: { ...casesEn, ...actsEn, ...iloEn, ...signsEn },
  lv: { ...casesLv, ...actsLv, ...iloLv, ...signsLv },
  ar: { ...casesAr, ...actsAr, ...iloAr, ...signsAr },
} as const

/** The sentences of the parts that this page shares with the staff's pages; a test holds that it has all that they say. */
export const deviceCatalogue = (language: Language): Catalogue =>
  ({ ...ROOMS[language], 'field.optional': DEVICE_WORDS[language].optional }) as unknown as Catalogue
