import type { Tongue } from './languages.ts'

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LEFT_TO_RIGHT = new RegExp(`(?!${RIGHT_TO_LEFT.source})\\p{L}`, 'u')
/** Digits with signs between them: dates, telephone numbers, fractions. */
const SIGNED = /\d.*[-+−–/()]|[-+−–/()].*\d/

/** First strong isolate and its end (Unicode Standard Annex 9): what is between them moves nothing around it. */
const [FROM, TO] = ['\u2068', '\u2069']
const APART = /[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g

/**
 * A value as it may stand in a sentence of the other direction. Without this `+371 20 055 019` amid Arabic words is
 * shown from its end, and reads as another number.
 */
export function isolated(value: string, direction: Tongue['direction']): string {
  // Of a list whose parts stand by themselves already, only what is around them can turn.
  const open = value.replace(APART, '')
  const turns = direction === 'ltr' ? RIGHT_TO_LEFT.test(open) : LEFT_TO_RIGHT.test(open) || SIGNED.test(open)
  return turns ? FROM + value + TO.repeat(1 + left(value)) : value
}

/**
 * A number with its sign, for a sentence of the other direction. Intl sets a mark beside the sign that makes all of a longer
 * value run from left to right: «14% (140 من 1,000)» was shown with its parts changed about.
 */
export const apart = (number: string, direction: Tongue['direction']): string =>
  direction === 'ltr' ? number : `\u2066${number.replaceAll('\u200e', '')}${TO}`

/** How many isolates somebody opened and left open: each would take our own end for its. */
const left = (value: string): number =>
  Math.max(0, (value.match(/[\u2066-\u2068]/g)?.length ?? 0) - (value.match(/\u2069/g)?.length ?? 0))
