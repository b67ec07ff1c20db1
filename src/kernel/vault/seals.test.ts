import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const ROOT = join(import.meta.dirname, '../../..')

/** Statements on the table of seals that read or make the bytes of one. */
const TOUCHES =
  /(insertInto|updateTable)\('data_key_seals'\)|selectFrom\('data_key_seals'\)(?:(?!\.execute)[\s\S])*?'sealed'/

test('seals are read and made in one place, where they get the layer of their epoch', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).filter((path) => !path.includes('.test.'))
  const touching = files.filter((path) => TOUCHES.test(readFileSync(join(ROOT, path), 'utf8')))
  assert.deepEqual(touching, [join('src', 'kernel', 'vault', 'seals.ts')])
})
