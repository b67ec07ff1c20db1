import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FORMS, LANGUAGES } from '../../vocabulary/index.ts'
import { CODE_LISTS } from './code-lists.ts'
import { DIMENSIONS, LETTERS, TOTAL } from './codes.ts'
import { ICCS_CODES, iccsOf } from './iccs.ts'
import { codeIn, wordFor } from './import/lexicon.ts'
import { SHEETS } from './letters.ts'
import { RETURN_WORDS } from './words/index.ts'

const lists = DIMENSIONS.map((dimension) => ({ dimension, list: CODE_LISTS[dimension] }))

describe('codes of the return', () => {
  test('each list says where it comes from, of which day, and whether anybody has checked it', () => {
    for (const { dimension, list } of lists) {
      assert.ok(list.source.title.length > 10, dimension)
      assert.match(list.source.date, /^20\d\d-\d\d-\d\d$/, dimension)
    }
    // No official list was to be had in a form that a program reads: nothing may look checked until somebody has done it.
    assert.ok(lists.every(({ list }) => list.source.isProvisional))
  })

  test('whatever is added up has a place for those of whom it is not known', () => {
    const without = lists.filter(({ list }) => list.adding !== 'apart' && !list.codes.has('unknown'))
    // Somebody is registered as the one or as the other.
    assert.deepEqual(
      without.map(({ dimension }) => dimension),
      ['status'],
    )
  })

  test('every form of exploitation of the law is there, and «other» since the law says «at least»', () => {
    assert.deepEqual(new Set(CODE_LISTS.form.codes.keys()), new Set([...FORMS, 'other']))
  })

  test('codes of the data structure are letters, digits and underscores, each once', () => {
    for (const { dimension, list } of lists) {
      const codes = [list.sdmx.total, ...list.codes.values()]
      assert.equal(new Set(codes).size, codes.length, dimension)
      for (const code of codes) assert.match(code, /^[A-Z][A-Z0-9_]*$/, dimension)
    }
  })

  test('each form falls into a class of crimes below 0204, and who is not known into none', () => {
    const classes = [...CODE_LISTS.form.codes].map(([form, code]) => [form, iccsOf(code)])
    assert.deepEqual(
      classes.filter(([, code]) => code === null),
      [['unknown', null]],
    )
    const iccs = Object.fromEntries(classes)
    assert.equal(iccs.sexual, '02041')
    assert.equal(iccs.labour, '02042')
    assert.equal(iccs['organ-removal'], '02043')
    assert.equal(iccs.begging, '02044')
    assert.equal(iccsOf(CODE_LISTS.form.sdmx.total), '0204')
    assert.equal(Object.keys(ICCS_CODES).length, 5)
  })

  test('every column of every letter has a list', () => {
    const used = new Set(LETTERS.flatMap((letter) => SHEETS[letter].dimensions))
    assert.deepEqual(used, new Set(DIMENSIONS))
  })
})

describe('words of the codes', () => {
  for (const language of LANGUAGES)
    test(`${language}: each code has a word, and each word leads back to its code alone`, () => {
      for (const { dimension, list } of lists)
        for (const code of [...list.codes.keys(), TOTAL]) {
          const word = wordFor(dimension, code, language)
          assert.ok(word.trim() !== '', `${dimension} ${code}`)
          assert.equal(codeIn(dimension, word), code, `${dimension} ${code}: ${word}`)
        }
    })

  test('names of sheets are such as a spreadsheet takes', () => {
    for (const language of LANGUAGES) {
      const { sheets, guide, codeSheet } = RETURN_WORDS[language]
      const names = [...Object.values(sheets), guide.name, codeSheet]
      assert.equal(new Set(names).size, names.length)
      for (const name of names) assert.ok(name.length <= 31 && !/[[\]:*?/\\]/.test(name), name)
    }
  })
})
