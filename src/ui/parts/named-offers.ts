import { type Formats, formats } from '../shell/format.ts'
import type { Offer } from './picker-view.ts'

const english = formats('en')

/**
 * Codes by their names in the page's language, in its order; also found by code and by English name. Made once for a language of
 * the page: a form may have such a list in each of its rows.
 * @param called how a language of pages names a code
 * @param own how a code names itself, where it does
 */
export function namedOffers(
  codes: readonly string[],
  called: (format: Formats) => (code: string) => string | null,
  own: (code: string) => Pick<Offer, 'own'> = () => ({}),
): (format: Formats) => readonly Offer[] {
  const made = new WeakMap<Formats, readonly Offer[]>()
  const make = (format: Formats): readonly Offer[] =>
    codes
      .map((value) => ({
        value,
        name: called(format)(value) ?? value,
        also: [value, called(english)(value) ?? value],
        ...own(value),
      }))
      .toSorted((a, b) => format.order(a.name, b.name))
  return (format) => {
    const offers = made.get(format) ?? make(format)
    made.set(format, offers)
    return offers
  }
}
