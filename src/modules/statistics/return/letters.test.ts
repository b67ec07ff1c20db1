import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { LETTERS } from './codes.ts'
import { letterOf, measureOf } from './letters.ts'
import { RETURN_WORDS } from './words/index.ts'

test('a sheet is known by its letter, however it is written', () => {
  const names = [
    ['a', 'a'],
    ['(b)', 'b'],
    ['C prosecuted', 'c'],
    ['police-2025-d.csv', 'd'],
    ['E.CSV', 'e'],
    ['f_judgments', 'f'],
  ]
  for (const [name, letter] of names) assert.equal(letterOf(name), letter, name)
  for (const name of ['h', 'police', 'abc', '', 'total 2025']) assert.equal(letterOf(name), null, name)
})

test('the template’s own names are known in each language', () => {
  for (const language of LANGUAGES)
    for (const letter of LETTERS) assert.equal(letterOf(RETURN_WORDS[language].sheets[letter]), letter)
})

test('what a line counts is said by its letter, and under Art. 18a(1) by its stage', () => {
  assert.equal(measureOf('a', {}), 'victims')
  assert.equal(measureOf('d', {}), 'decisions')
  assert.equal(measureOf('g', { stage: 'convicted' }), 'convicted')
})
