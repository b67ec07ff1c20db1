import type { ContactKind } from '../../screening/contacts/contact.ts'
import { CONTACT_KINDS, reasonName as englishReason, signWords, type Words } from '../../screening/write/words.ts'
import { CONTACT_KINDS as LATVIAN_KINDS, PROTECTIVE, REASONS, SIGNS } from './latvian.ts'

/** Languages in which the staff's pages speak. */
export type Language = 'en' | 'lv'

/** What a sign is called, may mean and who names it; a code that has no words yet is shown as it is. */
export function explain(code: string, language: Language): Words {
  // A lead of a newer version, or of one whose sign was taken out, still opens.
  const bare = { name: code, means: '', source: '' }
  // English stands in for Latvian that is missing: words in the wrong language beat none.
  return (language === 'lv' ? SIGNS[code] : undefined) ?? signWords(code) ?? bare
}

/** The name of a line of a score, by its code. */
export function reasonName(code: string, language: Language): string {
  // One place for the English words: the report of the command line and these pages say the same.
  if (language === 'en') return englishReason(code)
  const [kind, sign] = code.split(':')
  if (REASONS[code] !== undefined) return REASONS[code]
  if (sign === undefined) return explain(code, language).name
  const name = explain(sign, language).name
  // Said before the name: read alone, a licence number among reasons would look like a suspicion.
  return kind === 'protective' ? `${PROTECTIVE}: ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}

/** How a kind of contact point is called. */
export const contactKind = (kind: ContactKind, language: Language): string =>
  (language === 'lv' ? LATVIAN_KINDS : CONTACT_KINDS)[kind]

/** What a language is called; null where its code has no name. */
export function tongue(code: string, language: Language): string | null {
  // «und» has a name, too, but one that reads as if a language were meant.
  if (code === 'und') return null
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code) ?? null
}
