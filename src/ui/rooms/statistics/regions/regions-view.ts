import type { Figures } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'
import type { Bar } from '../compare-view.ts'

type Voice = { readonly say: Say; readonly format: Formats }
type Region = NonNullable<Figures['refusals']['regions']>[number]
type Places = NonNullable<Figures['places']>[number]

/** What a region is called: by its town, and the country where there are several. */
export function regionName({ country, around }: Pick<Region, 'country' | 'around'>, { say, format }: Voice): string {
  if (country === null) return say('regions.nowhere')
  const land = format.country(country) ?? country
  return around === null ? land : say('regions.around', { town: around, country: land })
}

/** A bar that is dark to the first number and light to the second; what is not told has none. */
const bar = (name: string, from: number, to: number | null): Bar => ({
  ...{ key: name, name, from, to: to ?? from, isOwn: true },
})

/** Refused of answered, region by region. */
export const refusedBars = (regions: readonly Region[], words: Voice): readonly Bar[] =>
  regions.flatMap((one) => (one.refused === null ? [] : [bar(regionName(one, words), one.refused, one.answered)]))

/** Taken of the places that somebody counted. */
export const placesBars = (places: readonly Places[], words: Voice): readonly Bar[] =>
  places.flatMap((one) => (one.taken === null ? [] : [bar(regionName(one, words), one.taken, one.counted)]))

/** Refused for each need, dark as far as it is told: of a need with an untold reason that is its told part. */
export const needBars = (needs: Figures['refusals']['needs'], nameOf: (need: string) => string): readonly Bar[] =>
  needs.flatMap(({ need, refused, reasons }) => {
    const told = refused ?? reasons.reduce((sum, { n }) => sum + (n ?? 0), 0)
    return told === 0 ? [] : [bar(nameOf(need), told, null)]
  })

/** A share in words: «40 %»; null where one of its numbers is not told, or there is nothing to divide by. */
export function shareText(n: number | null, of: number | null, { format }: Pick<Voice, 'format'>): string | null {
  return n === null || of === null || of === 0 ? null : format.percent(n / of)
}
