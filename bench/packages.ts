import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '../test/rules/source.ts'

/** A package as `package-lock.json` describes it; `''` is Ausma itself. */
export type Locked = {
  /** Of Ausma alone: others are named by their place. */
  readonly name?: string
  readonly version: string
  /** `sha512-` and the sum in base64, by which npm knows whether it was given what the lock file means. */
  readonly integrity?: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
}
export type Lock = Readonly<Record<string, Locked>>

/** Where a package runs: with the server (Node.js itself among them), or in a browser as part of the staff pages. */
export type Place = 'server' | 'pages'

/** One package in one version. */
export type Package = {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly integrity: string
  readonly places: readonly Place[]
  /** Which packages it uses, as `name@version`. */
  readonly uses: readonly string[]
}

const ROOT = join(import.meta.dirname, '..')

/** The lock file of this project. */
export const readLock = (): Lock => JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages

/** Names of the packages that the staff pages import, types and tests left out. */
export function importedByPages(): readonly string[] {
  const paths = globSync('src/ui/**/*.{ts,tsx}', { cwd: ROOT }).filter((path) => !/\.test\.tsx?$/.test(path))
  const imports = paths.flatMap((path) => readSource({ path, text: readFileSync(join(ROOT, path), 'utf8') }).imports)
  const names = imports
    .filter(({ target, typeOnly }) => !typeOnly && isPackage(target))
    .map(({ target }) => bare(target))
  return [...new Set(names)].sort()
}

const isPackage = (target: string): boolean =>
  !/^(src|test|bench|reference-data)\/|^node:|^[./]|\.(css|svg)$/.test(target)

/** `react-aria-components/Button` → react-aria-components; `@noble/hashes/sha3.js` → @noble/hashes. */
const bare = (target: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target

/**
 * All packages that a running installation consists of: what the server loads, what the staff pages are built from, and whatever these
 * bring along. Tools that build and test are left out.
 * @param pages - names of the packages that the pages import
 * @returns by name, then by version
 * @throws Error naming a package that the lock file does not have
 */
export function packages(lock: Lock, pages: readonly string[]): readonly Package[] {
  const { dependencies, optionalDependencies } = lock['']
  const server = reached(lock, Object.keys({ ...dependencies, ...optionalDependencies }))
  const browser = reached(lock, pages)
  const all = new Map<string, Package>()
  for (const path of new Set([...server, ...browser])) {
    const places: Place[] = [
      ...(server.has(path) ? ['server' as const] : []),
      ...(browser.has(path) ? ['pages' as const] : []),
    ]
    const one = packageAt(lock, path, places)
    const known = all.get(key(one))
    all.set(key(one), known ? { ...known, places: [...new Set([...known.places, ...places])] } : one)
  }
  return [...all.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** `name@version`. */
export const key = ({ name, version }: { readonly name: string; readonly version: string }): string =>
  `${name}@${version}`

/** The package's name within a path of the lock file, `node_modules/a/node_modules/@b/c` → @b/c. */
const nameAt = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Licences that a package tells in a file of its own and not by name: what they are in the list of SPDX. */
const STATED: Readonly<Record<string, string>> = { 'dejavu-fonts-ttf': 'Bitstream-Vera', 'png-js': 'MIT' }

function packageAt(lock: Lock, path: string, places: readonly Place[]): Package {
  const { version, integrity = '' } = lock[path]
  const license = STATED[nameAt(path)] ?? lock[path].license ?? ''
  const uses = used(lock, path).map((one) => key({ name: nameAt(one), version: lock[one].version }))
  return { name: nameAt(path), version, license, integrity, places, uses: [...new Set(uses)].sort() }
}

/** Places in the lock file of the packages named, and of all that these use. */
function reached(lock: Lock, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names.map((name) => placeOf(lock, name, '') ?? missing(name)))
  // A set can grow while it is walked: what is added comes last.
  for (const path of found) for (const one of used(lock, path)) found.add(one)
  return found
}

function missing(name: string): never {
  throw new Error(`${name} does not stand in package-lock.json.`)
}

/** What a package uses: of optional ones and peers, those that are there. */
function used(lock: Lock, path: string): readonly string[] {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = lock[path]
  const needed = Object.keys(dependencies).filter((name) => !(name in optionalDependencies))
  const maybe = Object.keys({ ...optionalDependencies, ...peerDependencies })
  return [
    ...needed.map((name) => placeOf(lock, name, path) ?? missing(name)),
    ...maybe.flatMap((name) => placeOf(lock, name, path) ?? []),
  ]
}

/** Where Node.js finds a package for one that lies at `from`: in its own folder, then in each folder around it. */
function placeOf(lock: Lock, name: string, from: string): string | undefined {
  const here = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (here in lock) return here
  if (from === '') return undefined
  const above = from.lastIndexOf('/node_modules/')
  return placeOf(lock, name, above < 0 ? '' : from.slice(0, above))
}
