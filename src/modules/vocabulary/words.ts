import type { ContactKind } from '../../screening/contacts/contact.ts'
import { CONTACT_KINDS, reasonName as englishReason, signWords, type Words } from '../../screening/write/words.ts'
import * as arabic from './arabic.ts'
import type { Language } from './codes.ts'
import * as latvian from './latvian.ts'

/** Words of each language but English, whose words stand in screening. */
const WORDS = { lv: latvian, ar: arabic } as const satisfies Record<Exclude<Language, 'en'>, SignWords>

/** What a file of words holds. */
type SignWords = {
  /** Indicators and protective signs by code. */
  readonly SIGNS: Readonly<Record<string, Words>>
  /** Lines of a score that are no sign of the wording. */
  readonly REASONS: Readonly<Record<string, string>>
  /** What stands before the name of a protective sign. */
  readonly PROTECTIVE: string
  readonly CONTACT_KINDS: Readonly<Record<ContactKind, string>>
}

const wordsOf = (language: Language): SignWords | undefined => (language === 'en' ? undefined : WORDS[language])

/** What a sign is called, may mean and who names it; a code that has no words yet is shown as it is. */
export function explain(code: string, language: Language): Words {
  // A lead of a newer version, or of one whose sign was taken out, still opens.
  const bare = { name: code, means: '', source: '' }
  // English stands in for what is missing: words in the wrong language beat none.
  return wordsOf(language)?.SIGNS[code] ?? signWords(code) ?? bare
}

/** The name of a line of a score, by its code. */
export function reasonName(code: string, language: Language): string {
  // One place for the English words: the report of the command line and these pages say the same.
  const words = wordsOf(language)
  if (words === undefined) return englishReason(code)
  const [kind, sign] = code.split(':')
  if (words.REASONS[code] !== undefined) return words.REASONS[code]
  if (sign === undefined) return explain(code, language).name
  const name = explain(sign, language).name
  // Said before the name: read alone, a licence number among reasons would look like a suspicion.
  return kind === 'protective' ? `${words.PROTECTIVE}: ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}

/** How a kind of contact point is called. */
export const contactKind = (kind: ContactKind, language: Language): string =>
  (wordsOf(language)?.CONTACT_KINDS ?? CONTACT_KINDS)[kind]

/** What a language is called; null where its code has no name. */
export function tongue(code: string, language: Language): string | null {
  // «und» has a name, too, but one that reads as if a language were meant.
  if (code === 'und') return null
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code) ?? null
}
