import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { importFile, importFolder } from './import-folder.ts'

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

test('the files of a folder are listed with size and time, without hidden, linked and nested ones', () => {
  const written = new Date('2026-11-24T08:00:00Z')
  const now = new Date('2026-11-24T09:00:00Z')
  const lies = (name: string, at = written) => {
    writeFileSync(join(folder, 'day', name), 'text\nwork\n')
    utimesSync(join(folder, 'day', name), at, at)
  }
  mkdirSync(join(folder, 'day', 'inside'), { recursive: true })
  for (const name of ['b.csv', 'a.csv', '.hidden']) lies(name)
  lies('still-written.csv', new Date(now.getTime() - 10_000))
  writeFileSync(join(folder, 'day', 'inside', 'c.csv'), 'text\n')
  symlinkSync(join(root, 'secret.txt'), join(folder, 'day', 'link.txt'))
  const found = importFolder(folder, 'day', now)
  assert.deepEqual(found, [
    { path: join('day', 'a.csv'), size: 10, written: written.getTime() },
    { path: join('day', 'b.csv'), size: 10, written: written.getTime() },
  ])
  // What is listed can be opened by the same name.
  assert.equal(importFile(folder, found[0].path).size, 10)
  assert.equal(importFolder(folder, 'day', new Date(now.getTime() + 60_000)).length, 3)
})

test('no folder outside is listed, and none that is a file or missing', () => {
  const now = new Date()
  for (const path of ['..', '../in-beside', root, 'week/a.csv', 'none', 'a\0b'])
    assert.throws(() => importFolder(folder, path, now), { code: 'invalid-input' }, path)
  assert.throws(() => importFolder(null, 'week', now), /IMPORT_DIR/)
  assert.ok(importFolder(folder, '.', now))
})
