import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { unzip } from './preview/unzip.ts'
import { zipFile } from './zip-file.ts'

test('property: what goes in comes out, under its name', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ name: fc.string({ minLength: 1, unit: 'grapheme' }), bytes: fc.uint8Array() }), {
        selector: ({ name }) => name,
      }),
      (parts) => {
        const found = unzip(zipFile(parts))
        assert.deepEqual(
          [...found.keys()],
          parts.map(({ name }) => name),
        )
        for (const { name, bytes } of parts) assert.deepEqual(Uint8Array.from(found.get(name)?.() ?? []), bytes)
      },
    ),
    runs(50),
  ))

test('the same files give the same bytes, and another program reads them', () => {
  const parts = [
    { name: 'a/one.txt', bytes: Buffer.from('one') },
    { name: 'two.txt', bytes: Buffer.from('two') },
  ]
  assert.deepEqual(zipFile(parts), zipFile(parts))
  const folder = mkdtempSync(join(tmpdir(), 'ausma-test-'))
  writeFileSync(join(folder, 'x.zip'), zipFile(parts))
  const read =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist(), z.read("a/one.txt"))'
  const { stdout, error } = spawnSync('python3', ['-c', read, join(folder, 'x.zip')], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  // Where there is no Python, the property above stands alone.
  if (error === undefined) assert.equal(stdout.trim(), "None ['a/one.txt', 'two.txt'] b'one'")
})
