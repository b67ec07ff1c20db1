import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { CODE_LISTS } from './code-lists.ts'
import { DIMENSIONS, INSTANCES, LETTERS, STAGES, TOTAL } from './codes.ts'
import { keyOf } from './cube.ts'
import { codeIn } from './import/lexicon.ts'
import { readReturn } from './import/read.ts'
import { apartIn, letterOf, SHEETS } from './letters.ts'
import { codeColumns, templateCodes, templateRows, templateSheets } from './template.ts'

describe('the template', () => {
  test('has each line once', () => {
    for (const letter of LETTERS) {
      const keys = templateCodes(letter).map((codes) => keyOf(letter, codes))
      assert.equal(new Set(keys).size, keys.length, letter)
    }
  })

  test('of each letter has all together, then each code of each column alone, for each that stands apart', () => {
    for (const letter of LETTERS) {
      const added = SHEETS[letter].dimensions.filter((dimension) => !apartIn(letter).includes(dimension))
      const each = 1 + added.reduce((sum, dimension) => sum + CODE_LISTS[dimension].codes.size, 0)
      const times = apartIn(letter).reduce((product, dimension) => product * CODE_LISTS[dimension].codes.size, 1)
      assert.equal(templateCodes(letter).length, each * times, letter)
      for (const codes of templateCodes(letter)) {
        assert.deepEqual(Object.keys(codes).toSorted(), [...SHEETS[letter].dimensions].toSorted())
        assert.ok(added.filter((dimension) => codes[dimension] !== TOTAL).length <= 1)
      }
    }
  })

  test('stages and instances have no total, in lines as in the sheet of codes', () => {
    assert.deepEqual([apartIn('g'), apartIn('f'), apartIn('a')], [['stage'], ['instance'], []])
    assert.deepEqual(new Set(templateCodes('g').map(({ stage }) => stage)), new Set(STAGES))
    assert.deepEqual(new Set(templateCodes('f').map(({ instance }) => instance)), new Set(INSTANCES))
    for (const { dimension, words } of codeColumns('en'))
      assert.equal(words.includes('total'), CODE_LISTS[dimension].adding !== 'apart', dimension)
  })

  for (const language of LANGUAGES) {
    test(`${language}: nobody who fills it in meets a word that is not read again`, () => {
      for (const letter of LETTERS) {
        const [head, ...rows] = templateRows(letter, 2025, language)
        assert.equal(head.length, SHEETS[letter].dimensions.length + 2)
        const codes = templateCodes(letter)
        for (const [i, row] of rows.entries()) {
          assert.deepEqual([row[0], row.at(-1)], [2025, null])
          for (const [column, dimension] of SHEETS[letter].dimensions.entries())
            assert.equal(codeIn(dimension, String(row[column + 1])), codes[i][dimension])
        }
      }
      for (const { dimension, words } of codeColumns(language))
        for (const word of words) assert.notEqual(codeIn(dimension, word), null, word)
    })

    test(`${language}: its sheets are known by their names, and left empty they say nothing`, () => {
      const sheets = templateSheets(language).map(({ letter, name }) => {
        assert.equal(letterOf(name), letter, name)
        const rows = templateRows(letter, 2025, language).map((row) => row.map((cell) => String(cell ?? '')))
        return { name, rows }
      })
      const read = readReturn(sheets, { year: 2025, language, last: null })
      assert.deepEqual('faults' in read && read.faults.map(({ why }) => why), ['nothing-told'])
    })

    test(`${language}: filled with noughts throughout, it is a return of all letters without a remark`, () => {
      const sheets = templateSheets(language).map(({ letter, name }) => {
        const rows = templateRows(letter, 2025, language).map((row) => row.map((cell) => String(cell ?? 0)))
        return { name, rows }
      })
      const read = readReturn(sheets, { year: 2025, language, last: null })
      assert.deepEqual([read.remarks, 'letters' in read && read.letters], [[], [...LETTERS]])
    })
  }

  test('the sheet of codes has a column for each dimension', () =>
    assert.deepEqual(
      codeColumns('lv').map(({ dimension }) => dimension),
      [...DIMENSIONS],
    ))
})

describe('the letter that a name says', () => {
  for (const [name, letter] of [
    ['a', 'a'],
    ['(B)', 'b'],
    ['c) prosecuted', 'c'],
    ['police-2025-d.csv', 'd'],
    ['Police 2025 E.CSV', 'e'],
    ['f_judgments', 'f'],
    ['return g', 'g'],
  ] as const)
    test(`«${name}»: ${letter}`, () => assert.equal(letterOf(name), letter))

  for (const name of ['', '.csv', 'h', 'ab', 'victims', 'total of a year', '2025', 'а', 'a1', 'á'])
    test(`«${name}»: none`, () => assert.equal(letterOf(name), null))
})
