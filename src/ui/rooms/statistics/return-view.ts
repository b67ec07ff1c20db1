import type { Letter } from '../../../modules/statistics/return/codes.ts'
import type { Out } from '../../shell/contract.ts'
import type { Formats } from '../../shell/format.ts'
import type { Say } from '../../shell/words.ts'

export type ReturnHead = Out<'returns.list'>['returns'][number]
export type ReturnShown = Out<'returns.get'>
export type ReturnPart = ReturnShown['parts'][number]
export type Count = ReturnPart['lines'][number]['count']

/** A country as Eurostat writes it: Greece is EL there and GR elsewhere. */
export const geoOf = (country: string): string => (country === 'GR' ? 'EL' : country)

/** A country as other lists have it. */
export const countryOf = (geo: string): string => (geo === 'EL' ? 'GR' : geo)

/** The year that is due: the one before (Art. 19a(3) Directive 2011/36/EU). */
export const yearDue = (today: string): number => Number(today.slice(0, 4)) - 1

/** A number, or in words that it cannot be known, or that nobody has said it; nothing where there is no such line. */
export function countText(
  count: Count | null,
  { say, format }: { readonly say: Say; readonly format: Formats },
): string {
  if (count === null) return '–'
  return typeof count === 'number' ? format.number(count) : say(`returns.${count}`)
}

/** The parts of a return in the order of the letters, with those of which nothing is told yet. */
export const lackingLetters = (letters: readonly Letter[], all: readonly Letter[]): readonly Letter[] =>
  all.filter((letter) => !letters.includes(letter))
