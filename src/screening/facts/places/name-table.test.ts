import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../fold.ts'
import { ABSENT } from '../../number-table.ts'
import { hashWord } from '../../tokens.ts'
import { readChanges } from './forms.ts'
import { NEVER_TELLS, TELLS } from './hashed-forms.ts'
import { NameTable, type Place, plain, writtenName } from './name-table.ts'

const RIGA = { country: 'LV', city: 'Riga' }
const OSLO = { country: 'NO', city: 'Oslo' }
const latvian = readChanges('a: a as +ā')

/** All names that begin with a word, in the order in which they are tried. */
function at(table: NameTable, word: string) {
  const names = []
  for (let name = table.at(hashWord(fold(word))); name !== ABSENT; name = table.next(name))
    names.push({
      place: table.place(name),
      more: table.more(name),
      tells: table.tells(name),
      wary: table.isWary(name),
      capitals: table.isCapitals(name),
    })
  return names
}
const add = (table: NameTable, name: string, place: Place, ends = readChanges('')) =>
  table.add(writtenName(name), place, [], ends)

test('a name is found by each form of its first word', () => {
  const table = new NameTable([], [])
  add(table, 'Rīga', RIGA, latvian)
  assert.deepEqual(
    at(table, 'rīgas').map(({ place }) => place),
    [RIGA],
  )
  assert.deepEqual(at(table, 'oslo'), [])
})

test('where two forms differ by marks alone, the marks tell where', () => {
  const table = new NameTable([], [])
  add(table, 'Rīga', RIGA, latvian)
  const [{ tells }] = at(table, 'rīgā')
  assert.ok(tells !== TELLS && tells !== NEVER_TELLS)
  assert.equal(at(table, 'rīgas')[0].tells, NEVER_TELLS)
})

test('the first that has a form keeps it; names of more words stand before', () => {
  const table = new NameTable([], [])
  add(table, 'Riga', RIGA)
  add(table, 'Riga', OSLO)
  add(table, 'Riga Nova', OSLO)
  assert.deepEqual(
    at(table, 'riga').map(({ place, more }) => [place.city, more]),
    [
      ['Oslo', 1],
      ['Riga', 0],
    ],
  )
})

test('wary, capitals and never are told by the name without case and marks', () => {
  const table = new NameTable(['Rīga'], ['OSLO'])
  add(table, 'Riga', RIGA)
  add(table, 'Oslo', OSLO)
  add(table, 'UK', { country: 'GB', city: null })
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
