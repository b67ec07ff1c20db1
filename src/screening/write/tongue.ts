import { once } from '../languages/writing/lazy.ts'
import { type Html, html } from './html.ts'

/** Made on first use, because that takes as long as assessing a hundred adverts. */
const names = once(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }))

/** Cached names, because Intl is slow and a report needs few languages thousands of times. */
const known = new Map<string, string | undefined>()

function nameOf(code: string): string | undefined {
  if (!known.has(code)) known.set(code, /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(code) ? lookUp(code) : undefined)
  return known.get(code)
}

function lookUp(code: string): string | undefined {
  // Intl throws for codes that match the pattern but not BCP 47 («en-en-en»).
  try {
    return code === 'und' || code === 'mul' ? undefined : names().of(code)
  } catch {
    return undefined
  }
}

/** The English name of a BCP 47 language code; invalid codes stay as they are, and `und` is put in words. */
export function languageName(code: string): string {
  return nameOf(code) ?? (code === 'und' || code === '' ? 'language not recognised' : code)
}

/** A language code for narrow columns; a question mark for an unrecognised language or an overlong code. */
export function languageCode(code: string): string {
  return code === 'und' || code === '' || code.length > 11 ? '?' : code
}

/** The `lang` attribute for wording in a table cell; none for English, the page's own language. */
export function tongue(code: string): Html | null {
  return code === 'en' ? null : html` lang="${nameOf(code) === undefined ? '' : code}"`
}

/**
 * The `lang` and `dir` attributes for quoted wording, so that it is spoken and laid out in its own language. An unknown
 * language gives an empty `lang`, so that the page's English does not apply.
 */
export function spoken(code: string | undefined): Html {
  const lang = code !== undefined && nameOf(code) !== undefined ? code : ''
  return html`lang="${lang}" dir="auto"`
}

/**
 * The `dir` attribute for text without letters: right-to-left wording would reorder the groups of a number, which then
 * reads as a different one.
 */
export function figures(words: string): Html | null {
  return /\p{L}/u.test(words) ? null : html` dir="ltr"`
}
