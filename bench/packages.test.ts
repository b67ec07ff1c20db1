import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { isPermissive, licencesPage, PAGE } from './licences.ts'
import { importedByPages, key, type Lock, type Locked, type Package, packages, readLock } from './packages.ts'
import { bom, bomOf } from './sbom.ts'

const ROOT = join(import.meta.dirname, '..')
const lock = readLock()
const all = packages(lock, importedByPages())
const locked = (rest: Partial<Locked> = {}): Locked => ({ version: '1.0.0', license: 'MIT', ...rest })

describe('packages of a running installation', () => {
  test('with the server: those that npm itself marks as needed without tools', () => {
    // npm works the marks out by itself when it writes the lock file.
    const npm = Object.entries(lock).filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    assert.deepEqual(
      all.filter(({ places }) => places.includes('server')).map(key),
      [...new Set(npm.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`))].sort(),
    )
  })

  test('in the pages: what they import, and no tool', () => {
    const pages = all.filter(({ places }) => places.includes('pages')).map(({ name }) => name)
    for (const name of ['react', 'react-aria-components', '@tanstack/router-core', '@noble/curves', 'd3-scale'])
      assert.ok(pages.includes(name), name)
    for (const { name } of all) assert.ok(!['typescript', 'vite', 'knip', '@biomejs/biome'].includes(name), name)
  })

  const made: Lock = {
    '': locked({ dependencies: { a: '1' }, optionalDependencies: { n: '1' } }),
    'node_modules/a': locked({ dependencies: { b: '1' }, peerDependencies: { absent: '1' } }),
    'node_modules/a/node_modules/b': locked({ version: '2.0.0', dependencies: { '@s/c': '1' } }),
    'node_modules/b': locked(),
    'node_modules/@s/c': locked({ dependencies: { a: '1' } }),
    'node_modules/n': locked(),
    'node_modules/tool': locked(),
  }

  test('a nested one is found before one further out, circles end, and absent peers are left out', () => {
    assert.deepEqual(
      packages(made, ['b']).map((one) => [key(one), one.places, one.uses]),
      [
        ['@s/c@1.0.0', ['server'], ['a@1.0.0']],
        ['a@1.0.0', ['server'], ['b@2.0.0']],
        ['b@1.0.0', ['pages'], []],
        ['b@2.0.0', ['server'], ['@s/c@1.0.0']],
        ['n@1.0.0', ['server'], []],
      ],
    )
  })

  test('one that the lock file does not have is an error', () => {
    assert.throws(() => packages(made, ['gone']), /gone does not stand in package-lock.json/)
  })
})

describe('docs/licences.md', () => {
  test('lists every package and no other (else: npm run docs)', () => {
    assert.equal(readFileSync(PAGE, 'utf8'), licencesPage(all))
  })

  test('a licence that is not permissive, or none, is an error that names the package', () => {
    const one = (license: string): Package => ({ ...all[0], name: 'odd', license })
    for (const license of ['GPL-3.0-only', 'AGPL-3.0-only', 'MPL-2.0', 'SEE LICENSE IN x', 'MIT AND GPL-2.0-only', ''])
      assert.throws(() => licencesPage([one(license)]), /odd/, license)
    assert.ok(isPermissive('(MIT OR GPL-3.0-only)'))
  })
})

describe('npm run sbom', () => {
  const text = JSON.stringify(bom(lock, all))

  test('is CycloneDX 1.6 and names every package with its sum and licence', () => {
    const read = JSON.parse(text)
    assert.deepEqual([read.bomFormat, read.specVersion, read.version], ['CycloneDX', '1.6', 1])
    assert.match(read.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const refs = read.components.map((one: Record<string, string>) => one['bom-ref'])
    assert.deepEqual(refs, all.map(key))
    assert.equal(new Set(refs).size, refs.length)
    for (const { hashes, licenses, purl } of read.components) {
      assert.match(hashes[0].content, /^[0-9a-f]{128}$/, purl)
      assert.ok(licenses[0].expression ?? licenses[0].license.id, purl)
      assert.match(purl, /^pkg:npm\/(%40[^@/]+\/)?[^@/]+@[^@]+$/)
    }
  })

  test('whatever a package uses stands in it too', () => {
    const { components, dependencies, metadata } = bom(lock, all)
    const refs = new Set([metadata.component, ...components].map((one) => one['bom-ref']))
    assert.equal(dependencies.length, refs.size)
    for (const { ref, dependsOn } of dependencies) for (const one of [ref, ...dependsOn]) assert.ok(refs.has(one), one)
    // Nothing stands there that is not reached from Ausma itself.
    assert.deepEqual(new Set([metadata.component['bom-ref'], ...dependencies.flatMap((one) => one.dependsOn)]), refs)
  })

  test('is the same each time, and another one for other packages', () => {
    assert.equal(JSON.stringify(bom(lock, all)), text)
    const own = { name: 'ausma', version: '0.1.0', direct: [] }
    assert.notEqual(bomOf(own, all).serialNumber, bomOf(own, all.slice(1)).serialNumber)
  })
})

describe('installing', () => {
  test('runs no script of a package, and none would need one', () => {
    assert.match(readFileSync(join(ROOT, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m)
    const scripted = Object.entries(lock).filter(([, { hasInstallScript }]) => hasInstallScript)
    assert.deepEqual(scripted, [])
  })

  test('each package is asked for in one exact version', () => {
    const { dependencies, devDependencies, optionalDependencies } = lock['']
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      assert.match(version, /^\d+\.\d+\.\d+$/, name)
  })

  test('the lock file has a sum for every package, and says of none where to fetch it', () => {
    for (const [path, one] of Object.entries(lock)) {
      if (path === '') continue
      assert.match(one.integrity ?? '', /^sha512-/, path)
      assert.ok(!('resolved' in one), path)
    }
  })
})
