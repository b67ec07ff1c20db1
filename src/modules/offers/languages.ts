import { coverage, SIGN_CODES } from '../../screening/languages/coverage.ts'
import { PACKS } from '../../screening/languages/index.ts'
import { MEASURED } from '../../screening/languages/measured.ts'
import { PROTECTIVE } from '../../screening/languages/pack.ts'
import { explain, type Language, tongue } from '../vocabulary/index.ts'
import type { LanguageList } from './shapes.ts'

const SPEAKS_AGAINST: ReadonlySet<string> = new Set(PROTECTIVE)

let counted: ReturnType<typeof coverage> | undefined

/** What each language that adverts are read in has for each sign, named in the reader's language. */
export function languagesRead(language: Language): LanguageList {
  // Counted with the first question: packs do not change while the program runs.
  counted ??= coverage(PACKS, MEASURED)
  return {
    measuredOn: MEASURED.day,
    signs: SIGN_CODES.map((code) => ({
      code,
      name: explain(code, language).name,
      protective: SPEAKS_AGAINST.has(code),
    })),
    languages: counted.map(({ language: code, cells, ...told }) => ({
      code,
      name: tongue(code, language) ?? code,
      ...told,
      cells: [...cells],
    })),
  }
}
