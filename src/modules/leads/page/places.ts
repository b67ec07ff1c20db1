import { largerCities } from '../../../screening/facts/places/words.ts'
import type { LeadFact, LeadPage } from '../shapes.ts'

type At = { readonly latitude: number; readonly longitude: number }

let cities: ReadonlyMap<string, At> | undefined

/** Where a place lies. A country without a city lies where its largest city does. Null where the gazetteer knows neither. */
function placed(country: string, city: string | null): At | null {
  cities ??= new Map(
    // Each country comes last under its own name, so that the first, its largest city, is what stays.
    largerCities()
      .toReversed()
      .flatMap(([country, name, latitude, longitude]) => {
        const at = { latitude: Number(latitude), longitude: Number(longitude) }
        return [[`${country} ${name}`, at] as const, [country, at] as const]
      }),
  )
  return cities.get(city === null ? country : `${country} ${city}`) ?? null
}

/** Places that the postings name, for a map and its list: those of work first, the most named first. */
export const placesIn = (offer: readonly LeadFact[]): LeadPage['places'] =>
  offer
    .flatMap((fact) => (fact.kind === 'place' ? [fact] : []))
    .map(({ value: { country, city, role }, postings }) => {
      return { country, city, work: role === 'work', postings, at: placed(country, city) }
    })
    .toSorted((a, b) => Number(b.work) - Number(a.work) || b.postings - a.postings)
