import type { Tongue } from './languages.ts'

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LEFT_TO_RIGHT = new RegExp(`(?!${RIGHT_TO_LEFT.source})\\p{L}`, 'u')
/** Digits with signs between them: dates, telephone numbers, fractions. */
const SIGNED = /\d.*[-+−–/()]|[-+−–/()].*\d/

/** First strong isolate and its end (Unicode Standard Annex 9): what is between them moves nothing around it. */
const [FROM, TO] = ['\u2068', '\u2069']

/**
 * A value as it may stand in a sentence of the other direction. Without this `+371 20 055 019` amid Arabic words is
 * shown from its end, and reads as another number.
 */
export function isolated(value: string, direction: Tongue['direction']): string {
  const turns = direction === 'ltr' ? RIGHT_TO_LEFT.test(value) : LEFT_TO_RIGHT.test(value) || SIGNED.test(value)
  return turns ? FROM + value + TO : value
}
