import { once } from '../languages/writing/lazy.ts'
import { type Html, html } from './html.ts'

/** Made when first asked for: that takes as long as to assess a hundred adverts. */
const names = once(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }))

/** Intl is slow to ask, and a report asks for the same few languages thousands of times. */
const known = new Map<string, string | undefined>()

function nameOf(code: string): string | undefined {
  if (!known.has(code)) known.set(code, /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(code) ? lookUp(code) : undefined)
  return known.get(code)
}

function lookUp(code: string): string | undefined {
  // The pattern lets through what BCP 47 does not («en-en-en»), and there Intl throws.
  try {
    return code === 'und' || code === 'mul' ? undefined : names().of(code)
  } catch {
    return undefined
  }
}

/** The English name of a BCP 47 language code; a code that is none stands as it is, `und` is said in words. */
export function languageName(code: string): string {
  return nameOf(code) ?? (code === 'und' || code === '' ? 'language not recognised' : code)
}

/** A language as a code for narrow columns: a question mark where it was not recognised or is no code. */
export function languageCode(code: string): string {
  return code === 'und' || code === '' || code.length > 11 ? '?' : code
}

/** The `lang` attribute of a wording in a table cell; none where it is the page's own English. */
export function tongue(code: string): Html | null {
  return code === 'en' ? null : html` lang="${nameOf(code) === undefined ? '' : code}"`
}

/**
 * The `lang` and `dir` attributes of quoted wording, so that it is read aloud and laid out in its own language.
 * An unknown language gives an empty `lang`, which keeps the page's English off it.
 */
export function spoken(code: string | undefined): Html {
  const lang = code !== undefined && nameOf(code) !== undefined ? code : ''
  return html`lang="${lang}" dir="auto"`
}

/**
 * The `dir` attribute of words that are no words: a number amid wording from right to left is drawn group by group from
 * its end, and reads as another one.
 */
export function figures(words: string): Html | null {
  return /\p{L}/u.test(words) ? null : html` dir="ltr"`
}
