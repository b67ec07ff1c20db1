import { fold } from '../../fold.ts'
import { keptOr } from '../../state/kept-words.ts'
import { hashWord } from '../../tokens.ts'
import { type Changes, readChanges } from './forms.ts'
import { LANDS, NEVER, WARY } from './lands.ts'
import { NameTable, type Place, plain, type Written, writtenName } from './name-table.ts'
import { exonymsIn, LANGUAGES, largerCities, type PlaceWords, wordsIn } from './words.ts'

/** What a language's postings are read with for places. */
export type Gazetteer = {
  readonly names: NameTable
  /** Hashes of the language's words around names, as {@link PlaceWords} tells them. */
  readonly where: ReadonlySet<number>
  readonly between: ReadonlySet<number>
  readonly behind: ReadonlySet<number>
  readonly announce: ReadonlySet<number>
  readonly elsewhere: ReadonlySet<number>
  /** Whether the language writes names with a capital letter. */
  readonly hasCase: boolean
  /** Whether names of countries in small letters count by themselves. */
  readonly hasSmallCountries: boolean
}

const UNCASED = new Set(['ar', 'hi', 'ne', 'zh'])
const OTHER_SCRIPT = new Set(['ar', 'bg', 'el', 'hi', 'ne', 'ru', 'uk', 'zh'])
const UNCHANGED: Changes = []

const made = new Map<string, Gazetteer>()

/** The gazetteer of a language, made when first asked for; the English one for a language without words. */
export function gazetteerOf(language: string): Gazetteer {
  const known = made.get(language)
  if (known !== undefined) return known
  const gazetteer = LANGUAGES.includes(language)
    ? keptOr(`places-${language}`, () => makeGazetteer(language, wordsIn(language)), revivedGazetteer)
    : gazetteerOf('en')
  made.set(language, gazetteer)
  return gazetteer
}

const revivedGazetteer = (kept: Gazetteer): Gazetteer => ({ ...kept, names: NameTable.revived(kept.names) })

function makeGazetteer(language: string, words: PlaceWords): Gazetteer {
  return {
    names: namesOf(language, words),
    where: hashes(words.where),
    between: hashes(words.between),
    behind: hashes(words.behind),
    announce: hashes(words.announce),
    elsewhere: hashes(words.elsewhere),
    hasCase: !UNCASED.has(language),
    hasSmallCountries: words.adjectives !== true,
  }
}

const hashes = (list = ''): ReadonlySet<number> =>
  new Set(
    list
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => hashWord(fold(word.normalize('NFC').toLowerCase()))),
  )

/** The language's own names first: of two places that are written alike the first that comes is meant. */
function namesOf(language: string, words: PlaceWords): NameTable {
  const table = new NameTable(
    [...WARY.split('|'), ...listOf(words.wary)],
    [...NEVER.split('|'), ...listOf(words.never)],
  )
  const add = adderOf(table, language, words)
  const { byName, named, lands } = worldOf()
  for (const [country, names] of entriesOf(words.countries))
    for (const name of names) add(nameOf(name), lands.get(country) ?? { country, city: null })
  for (const [city, names] of entriesOf(words.cities))
    for (const name of names) add(nameOf(name), byName.get(plain(city)) ?? placeOf(city))
  for (const [country, place] of lands) add(nameOf(countryName(country, language)), place)
  for (const [city, name] of exonymsIn(language)) add(nameOf(name), byName.get(plain(city)) ?? placeOf(city))
  for (const { name, place } of named) add(name, place)
  return table
}

/** A name as it is written, and what tells how it changes. */
type Name = Written & {
  readonly unchanging: boolean
  readonly isLatin: boolean
  /** One word that has other letters than those of English. */
  readonly hasMarks: boolean
}

function nameOf(name: string): Name {
  const unchanging = name.startsWith('=')
  const bare = unchanging ? name.slice(1) : name
  return {
    ...writtenName(bare),
    unchanging,
    isLatin: /^[\p{Script=Latin}]/u.test(bare),
    hasMarks: !bare.includes(' ') && /[^\x20-\x7e]/.test(bare.normalize('NFD')),
  }
}

function adderOf(table: NameTable, language: string, { starts, ends }: PlaceWords): (name: Name, place: Place) => void {
  const before = readChanges(starts ?? '')
  const after = readChanges(ends ?? '')
  const hasOtherScript = OTHER_SCRIPT.has(language)
  return (name, place) => {
    const foreign = hasOtherScript && name.isLatin
    const changes = foreign || name.unchanging ? UNCHANGED : after
    // A syllable of Vietnamese without its marks is any of many words.
    table.add(name, place, foreign ? UNCHANGED : before, changes, language === 'vi' && name.hasMarks)
  }
}

const listOf = (list = '', sign = '|'): string[] => list.split(sign).filter((part) => part !== '')

/** «DE: vācija|…; FR: …» */
const entriesOf = (written: string): [string, string[]][] =>
  listOf(written, ';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const colon = entry.indexOf(':')
      return [
        entry.slice(0, colon).trim(),
        entry
          .slice(colon + 1)
          .trim()
          .split('|'),
      ]
    })

/** A place that the gazetteer lacks: «MM Laukkaing». */
function placeOf(city: string): Place {
  const [, country, name] = /^([A-Z]{2}) (.+)$/.exec(city) ?? []
  if (name === undefined) throw new Error(`Places: no city «${city}»`)
  return { country, city: name }
}

const displays = new Map<string, Intl.DisplayNames>()

function countryName(country: string, language: string): string {
  const display =
    displays.get(language) ?? new Intl.DisplayNames(language === 'tl' ? 'fil' : language, { type: 'region' })
  displays.set(language, display)
  return (display.of(country) ?? '').replace(/\s*\(.*\)/, '')
}

/** What all languages share. */
type World = {
  /** Cities by their names without case and marks. */
  readonly byName: ReadonlyMap<string, Place>
  readonly lands: ReadonlyMap<string, Place>
  /** Names that stand in texts of any language: of cities, and English ones of countries. */
  readonly named: readonly { readonly name: Name; readonly place: Place }[]
}

let world: World | undefined

function worldOf(): World {
  world ??= readWorld()
  return world
}

function readWorld(): World {
  const byName = new Map(largerCities().map(([country, city]): [string, Place] => [plain(city), { country, city }]))
  const lands = new Map(LANDS.split(' ').map((country) => [country, { country, city: null }]))
  const cities = [...byName.values()].flatMap((place) =>
    (place.city ?? '').split(' / ').map((name) => ({ name: nameOf(name), place })),
  )
  const countries = [...lands].map(([country, place]) => ({ name: nameOf(`=${countryName(country, 'en')}`), place }))
  return { byName, lands, named: [...cities, ...countries] }
}
