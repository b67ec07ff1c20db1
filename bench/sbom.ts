import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { importedByPages, key, type Lock, type Package, packages, readLock } from './packages.ts'

/** Where `npm run sbom` writes. */
const FILE = join(import.meta.dirname, '../out/ausma.cdx.json')

/** The parts of a CycloneDX file that are written here. */
export type Bom = {
  readonly serialNumber: string
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}
type Component = {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
}

/** The address of a package by the rules of package URLs, in which the @ of a scope is escaped. */
const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** A licence by its number of SPDX; a choice between several is an expression. */
const licences = (license: string) =>
  / or /i.test(license)
    ? [{ expression: license.replace(/^\((.*)\)$/, '$1').replaceAll(/ or /gi, ' OR ') }]
    : [{ license: { id: license } }]

/** npm's sum (`sha512-` and base64) in the way that CycloneDX writes it. */
const sum = (integrity: string) => {
  const [, base64] = /^sha512-(.+)$/.exec(integrity) ?? []
  return base64 ? [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] : []
}

const component = (one: Package) => ({
  type: 'library',
  'bom-ref': key(one),
  name: one.name,
  version: one.version,
  scope: 'required',
  hashes: sum(one.integrity),
  licenses: licences(one.license),
  purl: purl(one.name, one.version),
  properties: one.places.map((place) => ({ name: 'ausma:runs-in', value: place })),
})

/**
 * The bill of materials in CycloneDX 1.6. The same packages give the same bytes: it carries no time, and its serial number is worked out
 * from what it says.
 * @param own - name and version of Ausma, and what it asks for itself
 */
export function bomOf(
  own: { readonly name: string; readonly version: string; readonly direct: readonly string[] },
  all: readonly Package[],
): Bom {
  const itself = key(own)
  const direct = all.filter(({ name }) => own.direct.includes(name)).map(key)
  const said = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': itself,
        name: own.name,
        version: own.version,
        licenses: licences('EUPL-1.2'),
        purl: purl(own.name, own.version),
      },
    },
    components: all.map(component),
    dependencies: [{ ref: itself, dependsOn: direct }, ...all.map((one) => ({ ref: key(one), dependsOn: one.uses }))],
  }
  const head = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
  }
  return { ...head, serialNumber: `urn:uuid:${serial(JSON.stringify(said))}`, version: 1, ...said } as Bom
}

/** A UUID of version 8 (RFC 9562, for own ways to make one) from a text. */
function serial(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x80
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The bill of materials of this project, of the packages given. */
export function bom(lock: Lock, all: readonly Package[]): Bom {
  const { name = '', version, dependencies, devDependencies, optionalDependencies } = lock['']
  return bomOf(
    { name, version, direct: Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }) },
    all,
  )
}

if (import.meta.main) {
  const lock = readLock()
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, `${JSON.stringify(bom(lock, packages(lock, importedByPages())), null, 2)}\n`)
  console.log(FILE)
}
