import type { Language } from './languages.ts'
import { type Catalogue, completed, type Sentences } from './words.ts'

type Loaded = { readonly sentences: Sentences; readonly isWhole: boolean }

/** Adds what a language lacks. English is loaded for that alone, so that nobody waits for two languages. */
const whole = async ({ sentences, isWhole }: Loaded): Promise<Catalogue> =>
  isWhole ? (sentences as Catalogue) : completed(sentences, (await import('./catalogues/en.ts')).en)

// One catalogue is loaded, not all: most of the words would be brought for nothing.
/** Loads the words of a language, by language. */
export const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./catalogues/en.ts')).en,
  lv: async () => {
    const { lv, isWhole } = await import('./catalogues/lv.ts')
    return whole({ sentences: lv, isWhole })
  },
  ar: async () => {
    const { ar, isWhole } = await import('./catalogues/ar.ts')
    return whole({ sentences: ar, isWhole })
  },
}
