import { fold } from '../../fold.ts'
import { hashWord } from '../../tokens.ts'
import { type Changes, readChanges } from './forms.ts'
import { LANDS, NEVER, WARY } from './lands.ts'
import { NameTable, type Place, plain } from './name-table.ts'
import { exonymsIn, gazetteer, LANGUAGES, type PlaceWords, wordsIn } from './words.ts'

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
  const gazetteer = LANGUAGES.includes(language) ? makeGazetteer(language, wordsIn(language)) : gazetteerOf('en')
  made.set(language, gazetteer)
  return gazetteer
}

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
  const cities = citiesByName()
  for (const [country, names] of entriesOf(words.countries))
    for (const name of names) add(name, { country, city: null })
  for (const [city, names] of entriesOf(words.cities))
    for (const name of names) add(name, cities.get(plain(city)) ?? placeOf(city))
  for (const country of LANDS.split(' ')) add(countryName(country, language), { country, city: null })
  for (const pair of listOf(exonymsIn(language), ';')) {
    const [city, name] = pair.split('=')
    add(name, cities.get(plain(city)) ?? placeOf(city))
  }
  for (const place of cities.values()) for (const name of (place.city ?? '').split(' / ')) add(name, place)
  for (const country of LANDS.split(' ')) add(`=${countryName(country, 'en')}`, { country, city: null })
  return table
}

function adderOf(
  table: NameTable,
  language: string,
  { starts, ends }: PlaceWords,
): (name: string, place: Place) => void {
  const before = readChanges(starts ?? '')
  const after = readChanges(ends ?? '')
  return (name, place) => {
    const bare = name.startsWith('=') ? name.slice(1) : name
    const foreign = OTHER_SCRIPT.has(language) && /^[\p{Script=Latin}]/u.test(bare)
    const changes = foreign || bare !== name ? UNCHANGED : after
    // A syllable of Vietnamese without its marks is any of many words.
    const marked = language === 'vi' && !bare.includes(' ') && /[^\x20-\x7e]/.test(bare.normalize('NFD'))
    table.add(bare, place, foreign ? UNCHANGED : before, changes, marked)
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

let byName: ReadonlyMap<string, Place> | undefined

function citiesByName(): ReadonlyMap<string, Place> {
  byName ??= new Map(
    gazetteer()
      .trim()
      .split('\n')
      .flatMap((line) => {
        const country = line.slice(0, 2)
        return line
          .slice(3)
          .split(';')
          .map((city): [string, Place] => [plain(city), { country, city }])
      }),
  )
  return byName
}
