import { kilometres, type Spot } from './distance.ts'
import { type Town, townsOf } from './town.ts'

// Regions without a map: each place belongs to the nearest of a country's larger towns. Nobody draws them, so nobody can draw them anew
// between two counts.

/** So many towns of a country have a region at most. */
const MOST = 7
/** Kilometres between two of them: nearer ones are one region. */
const APART = 60

const kept = new Map<string, readonly Town[]>()

/** The larger towns of a country, the largest first, none near another. */
export function centresOf(country: string): readonly Town[] {
  const known = kept.get(country)
  if (known) return known
  const centres: Town[] = []
  for (const town of townsOf(country))
    if (centres.length < MOST && centres.every((one) => kilometres(one, town) >= APART)) centres.push(town)
  kept.set(country, centres)
  return centres
}

/** The town around which a place lies; null where the list has no town of its country. */
export function aroundTown(spot: Spot, country: string): string | null {
  const [nearest] = centresOf(country).toSorted((a, b) => kilometres(spot, a) - kilometres(spot, b))
  return nearest?.name ?? null
}
