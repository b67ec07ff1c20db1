import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { importFile } from './import-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'ausma-import-'))
const folder = join(root, 'in')
mkdirSync(join(folder, 'week'), { recursive: true })
writeFileSync(join(folder, 'week', 'a.csv'), 'text\nwork\n')
writeFileSync(join(root, 'secret.txt'), 'no')
mkdirSync(`${folder}-beside`)
writeFileSync(join(`${folder}-beside`, 'b.csv'), 'text\n')
symlinkSync(join(root, 'secret.txt'), join(folder, 'link.txt'))
after(() => rmSync(root, { recursive: true }))

test('a file in the folder is found with its size', () => {
  const found = importFile(folder, 'week/a.csv')
  assert.equal(found.size, 10)
  assert.match(found.path, /in\/week\/a\.csv$/)
})

test('nothing outside the folder is, by no way', () => {
  const ways = [
    '../secret.txt',
    join(root, 'secret.txt'),
    'link.txt',
    '../in-beside/b.csv',
    'week',
    '.',
    '',
    'a\0b',
    'none',
  ]
  for (const way of ways) assert.throws(() => importFile(folder, way), { code: 'invalid-input' }, way)
})

test('without a folder no path is read', () => {
  assert.throws(() => importFile(null, 'a.csv'), /IMPORT_DIR/)
})
