import { fold } from '../fold.ts'
import { CURRENCY_WORDS } from '../indicators/currencies.ts'
import type { SlotType } from '../lead.ts'

const MONTH_LANGUAGES = [
  'en',
  'lv',
  'lt',
  'et',
  'pl',
  'ru',
  'uk',
  'ro',
  'bg',
  'de',
  'es',
  'pt',
  'fr',
  'it',
  'nl',
  'cs',
  'sk',
  'hu',
  'tr',
]
const PLACE_WORDS = new Set(
  'in at near to from nach bei aus im w we do z ze pod kolo в во на до из под біля з із у к около uz no pie netalu i is prie salia la din langa in en cerca a em para perto de к от край'.split(
    ' ',
  ),
)

const LONGEST_CONTACT = 48
let months: ReadonlySet<string> | undefined

/** First four letters of all month names, in the case that dates use. */
function monthStems(): ReadonlySet<string> {
  // Made on first use, because Intl is slow for so many languages.
  months ??= new Set(
    MONTH_LANGUAGES.flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
      return Array.from(
        { length: 12 },
        (_, month) => format.formatToParts(Date.UTC(2026, month, 3)).find((part) => part.type === 'month')?.value ?? '',
      ).map(stem)
    }),
  )
  return months
}

const stem = (word: string): string => fold(word.toLowerCase()).slice(0, 4)

const hasMoney = (text: string): boolean =>
  /[€$£₽₴₺]/.test(text) ||
  fold(text.toLowerCase())
    .split(/[^\p{L}]+/u)
    // A single letter, such as r or p, is seldom a currency.
    .some((word) => CURRENCY_WORDS[word] !== undefined && word.length > 1)

const hasDate = (text: string): boolean =>
  /\b\d{1,2}[./]\d{1,2}([./]\d{2,4})?\b/.test(text) ||
  text.split(/[^\p{L}]+/u).some((word) => word.length > 2 && monthStems().has(stem(word)))

const startsCapital = (text: string): boolean => /^\P{L}*\p{Lu}/u.test(text)

/**
 * The type of a slot, from its values and the text around it.
 * @param before text directly before the slot in one posting
 * @param after text directly behind it
 */
export function slotType(values: readonly string[], contacts: boolean, before: string, after: string): SlotType {
  const filled = values.filter((value) => value !== '')
  const most = (test: (value: string) => boolean) => filled.filter(test).length * 2 > filled.length
  // A whole sentence that ends in a telephone number is words, not a contact point.
  if (contacts && most((value) => value.length <= LONGEST_CONTACT)) return 'contact'
  const numeric = most((value) => /\d/.test(value))
  if (numeric && (most(hasMoney) || hasMoney(before.slice(-4)) || hasMoney(after.slice(0, 8)))) return 'pay'
  if (most(hasDate) || (numeric && hasDate(after.slice(0, 14)))) return 'date'
  if (numeric) return 'number'
  const lastWord = fold(before.toLowerCase()).match(/(\p{L}+)[\s(«"]*$/u)?.[1] ?? ''
  if (most(startsCapital)) return PLACE_WORDS.has(lastWord) || /[(,]\s*$/.test(before) ? 'place' : 'name'
  return 'words'
}
