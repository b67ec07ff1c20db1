import { createRequire } from 'node:module'
import { referenceTable } from '../../read/reference-table.ts'

/** What one language writes of places. Lists have a space between words; names have «|» between. */
export type PlaceWords = {
  /** Words that say, right before a name, that one works there or goes there: «in», «nach», «uz». */
  readonly where: string
  /** Small words that may stand between those and the name: «the», «der», «the city of». */
  readonly between?: string
  /** Words right behind a name that say so: «में», «工作». */
  readonly behind?: string
  /** Words that announce a place of work up to three words before its name: «Location:», «Darba vieta –». */
  readonly announce: string
  /** Words up to four words before a name that say it is another place: «registered in», «citizens of», «from». */
  readonly elsewhere?: string
  /** How words of names change at their ends and beginnings, see forms.ts. */
  readonly ends?: string
  readonly starts?: string
  /** By country: names and forms beside those that Node knows in the language; «=» before a name that is in no other form. */
  readonly countries: string
  /** By city as the gazetteer has it: its names in the language. */
  readonly cities: string
  /** Names that are words of the language too, or people's names: they count only right behind one of `where` or `announce`. */
  readonly wary?: string
  /** Words of nations are written like names of countries: in small letters those count only right behind one of `where`. */
  readonly adjectives?: true
  /** Names that do not count in this language at all. */
  readonly never?: string
}

/** Languages that have a file of words. */
export const LANGUAGES: readonly string[] =
  'ar bg ca cs da de el en es et fi fr ga hi hr hu it lt lv mt ne nl pl pt ro ru sk sl sq sv tl tr uk vi zh'.split(' ')

// Read when a posting first needs them: together they take longer to load than a usual run has use for.
const load = createRequire(import.meta.url)

/** The words of a language as its file has them. */
export const wordsIn = (language: string): PlaceWords =>
  (load(`./words/${language}.ts`) as { readonly words: PlaceWords }).words

/** The larger cities with country, name, latitude and longitude, the largest of each country first. */
export const largerCities = (): string[][] =>
  referenceTable('gazetteer/cities.tsv', ['country', 'city', 'latitude', 'longitude'])

let exonyms: ReadonlyMap<string, readonly string[][]> | undefined

/** A language's own names of cities, as pairs of the city's name in {@link largerCities} and its name in the language. */
export function exonymsIn(language: string): readonly string[][] {
  exonyms ??= Map.groupBy(referenceTable('gazetteer/exonyms.tsv', ['language', 'city', 'name']), ([of]) => of)
  return (exonyms.get(language) ?? []).map(([, city, name]) => [city, name])
}
