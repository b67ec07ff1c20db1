import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { REFERENCE_DATA } from '../src/screening/read/reference-table.ts'

/**
 * Writes `reference-data/land.json`, land and borders for maps, from the packages `world-atlas` (Natural Earth, public domain) and `topojson-client`:
 *
 *     npm install --prefix /tmp/land world-atlas@2.0.2 topojson-client@3.1.0
 *     node bench/land.ts /tmp/land
 */

type Geometry = { readonly type: string; readonly coordinates: unknown }
type Client = {
  readonly feature: (world: World, land: unknown) => { readonly features: readonly { readonly geometry: Geometry }[] }
  readonly mesh: (world: World, countries: unknown, inside: (a: unknown, b: unknown) => boolean) => Geometry
}
type World = { readonly objects: { readonly land: unknown; readonly countries: unknown } }

const folder = process.argv[2]
if (folder === undefined) throw new Error('Say where the packages lie: node bench/land.ts FOLDER')
const load = createRequire(join(resolve(folder), 'package.json'))
const world: World = load('world-atlas/countries-110m.json')
const { feature, mesh }: Client = load('topojson-client')

/** A tenth of a degree is finer than a pixel of these maps. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 10) / 10 : value
const land = feature(world, world.objects.land).features.map(({ geometry }) => geometry)
const borders = mesh(world, world.objects.countries, (a, b) => a !== b)
const text = JSON.stringify({ land: { type: 'GeometryCollection', geometries: land }, borders }, rounded)
writeFileSync(join(REFERENCE_DATA, 'land.json'), `${text}\n`)
