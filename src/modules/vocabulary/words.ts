import { reasonName as englishReason, signWords, type Words } from '../../screening/write/words.ts'
import { PROTECTIVE, REASONS, SIGNS } from './latvian.ts'

/** Languages in which the staff's pages speak. */
export type Language = 'en' | 'lv'

/** What a sign is called, may mean and who names it; a code that has no words yet is shown as it is. */
export function explain(code: string, language: Language): Words {
  const bare = { name: code, means: '', source: '' }
  return (language === 'lv' ? SIGNS[code] : undefined) ?? signWords(code) ?? bare
}

/** The name of a line of a score, by its code. */
export function reasonName(code: string, language: Language): string {
  if (language === 'en') return englishReason(code)
  const [kind, sign] = code.split(':')
  if (REASONS[code] !== undefined) return REASONS[code]
  if (sign === undefined) return explain(code, language).name
  const name = explain(sign, language).name
  return kind === 'protective' ? `${PROTECTIVE}: ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}
