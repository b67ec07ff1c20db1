import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { REFERENCE_DATA, referenceTable } from './reference-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'ausma-table-'))
after(() => rmSync(folder, { recursive: true }))

function read(text: string): string[][] {
  const path = join(folder, 'table.tsv')
  writeFileSync(path, text)
  return referenceTable(path, ['country', 'city'])
}

test('rows below the head; commas and quotes are letters', () => {
  const rows = [
    ['US', 'Washington, D.C.'],
    ['XX', '"Quoted"'],
  ]
  assert.deepEqual(read('country\tcity\nUS\tWashington, D.C.\nXX\t"Quoted"\n'), rows)
  assert.deepEqual(
    read('country\tcity\r\nUS\tWashington, D.C.\r\nXX\t"Quoted"\r\n'),
    rows,
    'as git writes it on Windows',
  )
  assert.deepEqual(read('country\tcity\nUS\t'), [['US', '']])
  assert.deepEqual(read('country\tcity\n'), [])
})

test('another head, or a row that lacks a field or has one too many, is told by its line', () => {
  assert.throws(() => read('city\tcountry\nRiga\tLV\n'), /table\.tsv: line 1 must name country, city/)
  assert.throws(() => read(''), /line 1/)
  assert.throws(() => read('country\tcity\nLV\tRiga\nLV\n'), /table\.tsv: line 3 must have 2 fields/)
  assert.throws(() => read('country\tcity\nLV\tRiga\t56.95\n'), /line 2/)
  assert.throws(() => read('country\tcity\nLV\tRiga\n\n'), /line 3/)
  assert.throws(() => referenceTable('no-such.tsv', []), /ENOENT/)
})

test('the README of the folder names each of its lists and their columns', () => {
  const readme = readFileSync(join(REFERENCE_DATA, 'README.md'), 'utf8')
  const lists = globSync('**/*.tsv', { cwd: REFERENCE_DATA }).map((path) => path.replaceAll('\\', '/'))
  assert.ok(lists.length > 0)
  for (const path of lists) {
    const [head] = readFileSync(join(REFERENCE_DATA, path), 'utf8').split(/\r?\n/)
    const columns = head.split('\t').map((column) => `\`${column}\``)
    assert.ok(readme.includes(`| \`${path}\` | ${columns.join(' ')} |`), path)
  }
})
