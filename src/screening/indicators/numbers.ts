import { formOf, JOINED, NUMBER, SENTENCE, type Tokens, WORD } from '../tokens.ts'
import { LOCAL_SCALES } from './currencies.ts'
import { valuesByWord, WordValues } from './word-values.ts'

/** A number in a text. `scale` is the factor of a following word or letter such as «k»; `end` is the next token. */
export type WrittenNumber = { readonly value: number; readonly scale: number; readonly end: number }

const LONGEST_NUMBER = 12
/** A number with more digits is followed by no group of three. */
const LONGEST_BEFORE_GROUP = 7
const GROUP = 3

/** Whether a unit is a digit; canonical text has ASCII digits only. */
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Whether a token is digits, also with a thousand, a currency or «per hour» glued on: «4k», «900eur», «12.71ph». */
export const isNumberLike = (text: string, tokens: Tokens, at: number): boolean =>
  tokens.kind[at] === NUMBER ||
  (tokens.kind[at] === WORD &&
    isDigit(text.charCodeAt(tokens.start[at])) &&
    /^(\d{1,3}(k|к|tk|т|тис|млн|mln|eur|euro|e|zl|zł|ft|usd|lei|tr|củ)|\d{1,6}(tl|rs|aed|kč|inr|dh)|\d{1,2}([.,]\d{1,2})?ph)$/.test(
      text.slice(tokens.start[at], tokens.end[at]),
    ))

/**
 * Reads the number that begins at a token, with groups of three and a word for thousands.
 * @param language its words for thousands count beside those of all languages
 */
export function readNumber(text: string, tokens: Tokens, at: number, language = ''): WrittenNumber {
  let digits = digitsAt(text, tokens, at)
  let length = tokens.end[at] - tokens.start[at]
  let end = at + 1
  // Three digits behind one space belong to the number before: «1 850».
  while (digits >= 0 && length <= LONGEST_BEFORE_GROUP && isGroup(tokens, end)) {
    const group = digitsAt(text, tokens, end)
    digits = group < 0 ? NO_DIGITS : digits * 1000 + group
    length += GROUP
    end++
  }
  const isNumber = tokens.kind[at] === NUMBER
  const value = digits >= 0 ? digits : parseNumber(writtenIn(text, tokens, at, end))
  const glued = isNumber ? 1 : gluedScale(text.slice(tokens.start[at], tokens.end[at]))
  const scale = glued === 1 && end < tokens.count ? scaleAt(tokens, end, language) : glued
  if (scale !== 1 && isNumber) end++
  return { value: value * scale, scale, end }
}

const NO_DIGITS = -1

/**
 * The value of a token of digits alone, which most numbers are; {@link NO_DIGITS} for other tokens and for too many
 * digits.
 */
function digitsAt(text: string, { start, end }: Tokens, at: number): number {
  if (end[at] - start[at] > LONGEST_NUMBER) return NO_DIGITS
  let value = 0
  for (let i = start[at]; i < end[at]; i++) {
    const unit = text.charCodeAt(i)
    if (!isDigit(unit)) return NO_DIGITS
    value = 10 * value + unit - 48
  }
  return value
}

const isGroup = ({ count, kind, pause, start, end }: Tokens, at: number): boolean =>
  at < count &&
  kind[at] === NUMBER &&
  pause[at] === JOINED &&
  start[at] === end[at - 1] + 1 &&
  end[at] - start[at] === GROUP

/** The text of several tokens without the gaps between them. */
function writtenIn(text: string, { start, end }: Tokens, from: number, to: number): string {
  let written = ''
  for (let at = from; at < to; at++) written += text.slice(start[at], end[at])
  return written
}

/**
 * Parses «2.500», «2,500», «13,90», «6.5»: a mark before exactly three digits is a group mark, any other a decimal
 * mark.
 */
function parseNumber(glued: string): number {
  const written = glued.replace(/[^\d.,]/g, '')
  if (written.length > LONGEST_NUMBER) return 0
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(written)
  return Number(grouped ? written.replace(/[.,]/g, '') : written.replace(/,/g, '.').replace(/\.(?=.*\.)/g, ''))
}

/** The factor of a glued suffix: 1,000 for «4k», a million for «20tr». */
const gluedScale = (digits: string): number =>
  /^\d{1,3}(k|к|tk|т|тис)$/.test(digits) ? 1000 : /^\d{1,3}(tr|củ|млн|mln)$/.test(digits) ? 1_000_000 : 1

const THOUSANDS =
  'tūkstoši tūkstošus tūkstošu tukstosi tūkstančiai tūkstančių tūkstančius tuhande tuhandeid k к tys tūkst tukst тыс тис mii ' +
  'mil хил хиляди тысяч тисяч tisic tuhat thousand tysiecy tysiące'
const MILLIONS =
  'млн миллион миллиона миллионов мільйон мільйона мільйони мільйонів милион милиона милиони mln million millions millionen ' +
  'milions miljons miljoni miljonu miljonus milijonas milijonai milijonų milijonus miljon miljonit miljoner miljoonaa milion milionu miliony milionów ' +
  'milioane milhão milhões millón millones milió milioni milione miljoen millioner milijun milijuna milijuni milijon milijona milijonov ' +
  'millió miliónov milióny εκατομμύρια εκατ milyon milyong milyun مليون ملايين मिलियन'
const MILLION = 1_000_000
/** Factors by the hash of a word with its marks. */
const SCALES = new WordValues([
  ...THOUSANDS.split(' ').map((word) => [formOf(word), 1000] as const),
  ...MILLIONS.split(' ').map((word) => [formOf(word), MILLION] as const),
])
/** Whether a word, by the hash of it with its marks, stands for millions in any language. */
export const isMillions = (form: number): boolean => SCALES.at(form) === MILLION
const LOCAL = valuesByWord(LOCAL_SCALES, formOf, Number)

function scaleAt({ kind, pause, form }: Tokens, at: number, language: string): number {
  if (kind[at] !== WORD || pause[at] === SENTENCE) return 1
  return LOCAL.get(language)?.at(form[at]) ?? SCALES.at(form[at]) ?? 1
}
