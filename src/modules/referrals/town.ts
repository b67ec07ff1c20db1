import { fold } from '../../screening/fold.ts'
import { referenceTable } from '../../screening/read/reference-table.ts'
import type { Spot } from './distance.ts'

export type Town = Spot & { readonly name: string; readonly country: string }

type Entry = Town & { readonly folded: string }

/** Without marks, case and signs: on a borrowed phone nobody finds the letter ē. */
const folded = (name: string): string =>
  fold(name.normalize('NFC').toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

let entries: readonly Entry[] | undefined

/** Read when somebody first asks: most processes of a house never do. */
function all(): readonly Entry[] {
  entries ??= referenceTable('towns.tsv', ['country', 'name', 'latitude', 'longitude']).map(
    ([country, name, latitude, longitude]) => ({
      name,
      country,
      latitude: Number(latitude),
      longitude: Number(longitude),
      folded: folded(name),
    }),
  )
  return entries
}

/** Towns of a country, the largest first. */
export const townsOf = (country: string): readonly Town[] => all().filter((town) => town.country === country)

/** So many towns are offered to choose from. */
const OFFERED = 8

/**
 * Towns whose name begins as somebody types it, with or without its marks; the whole name first, then the larger ones.
 * @param country ISO 3166-1 alpha-2: its own towns come first; null where none is nearer
 */
export function townsLike(typed: string, country: string | null): Town[] {
  const wanted = folded(typed)
  if (wanted === '') return []
  // A whole name before beginnings: «Bar» is a town, and not only the start of Barcelona.
  const rank = (town: Entry) => (town.folded === wanted ? 0 : 2) + (town.country === country ? 0 : 1)
  return (
    all()
      .filter((town) => town.folded.startsWith(wanted))
      // What ranks alike stays in the list's order, the larger towns of a country first.
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, OFFERED)
      .map(({ folded: _, ...town }) => town)
  )
}

/** The town of that very name in a country; null where the list has none. */
export const townNamed = (name: string, country: string): Town | null =>
  townsLike(name, country).find((town) => town.country === country && folded(town.name) === folded(name)) ?? null
