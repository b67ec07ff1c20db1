import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../fold.ts'
import { hashWord } from '../../tokens.ts'
import { readChanges } from './forms.ts'
import { NameTable, NEVER_TELLS, plain, TELLS } from './name-table.ts'

const RIGA = { country: 'LV', city: 'Riga' }
const OSLO = { country: 'NO', city: 'Oslo' }
const latvian = readChanges('a: a as +ā')
const at = (table: NameTable, word: string) => table.at(hashWord(fold(word)))

test('a name is found by each form of its first word', () => {
  const table = new NameTable([], [])
  table.add('Rīga', RIGA, [], latvian)
  assert.deepEqual(
    at(table, 'rīgas').map(({ place }) => place),
    [RIGA],
  )
  assert.deepEqual(at(table, 'oslo'), [])
})

test('where two forms differ by marks alone, the marks tell where', () => {
  const table = new NameTable([], [])
  table.add('Rīga', RIGA, [], latvian)
  const [{ tells }] = at(table, 'rīgā')
  assert.ok(tells !== TELLS && tells !== NEVER_TELLS)
  assert.equal(at(table, 'rīgas')[0].tells, NEVER_TELLS)
})

test('the first that has a form keeps it; names of more words stand before', () => {
  const table = new NameTable([], [])
  table.add('Riga', RIGA, [], [])
  table.add('Riga', OSLO, [], [])
  table.add('Riga Nova', OSLO, [], [])
  assert.deepEqual(
    at(table, 'riga').map(({ place, rest }) => [place.city, rest.length]),
    [
      ['Oslo', 1],
      ['Riga', 0],
    ],
  )
})

test('wary, capitals and never are told by the name without case and marks', () => {
  const table = new NameTable(['Rīga'], ['OSLO'])
  table.add('Riga', RIGA, [], [])
  table.add('Oslo', OSLO, [], [])
  table.add('UK', { country: 'GB', city: null }, [], [])
  assert.deepEqual(
    at(table, 'riga').map(({ wary, capitals }) => [wary, capitals]),
    [[true, false]],
  )
  assert.deepEqual(at(table, 'oslo'), [])
  assert.deepEqual(
    at(table, 'uk').map(({ capitals }) => capitals),
    [true],
  )
})

test('plain: case, marks, hyphens and apostrophes count for nothing', () => {
  assert.equal(plain("Baile-Átha  CLIATH's"), 'baile atha cliaths')
})
