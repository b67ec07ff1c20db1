import type { Language } from './languages.ts'
import type { Catalogue } from './words.ts'

// One catalogue is loaded, not all: most of the words would be brought for nothing.
/** Loads the words of a language, by language. */
export const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('../messages/en.ts')).en,
  lv: async () => (await import('../messages/lv.ts')).lv,
  ar: async () => (await import('../messages/ar.ts')).ar,
}
