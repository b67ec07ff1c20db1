import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleReturn } from '../../../../../test/samples/returns.ts'
import { sheetsOf } from '../../../../../test/samples/workbook-sheets.ts'
import { LANGUAGES, PUBLIC_LANGUAGES } from '../../../vocabulary/index.ts'
import { returnWorkbook } from '../../formats/return-workbook.ts'
import { CODE_LISTS } from '../code-lists.ts'
import { DIMENSIONS, TOTAL } from '../codes.ts'
import { plain, wordFor } from '../import/lexicon.ts'
import { letterOf } from '../letters.ts'
import { TABLE_WORDS } from './index.ts'

/** Every word of a language, whatever it is of. */
const allOf = (words: object): readonly string[] =>
  Object.values(words).flatMap((one: unknown) => (typeof one === 'string' ? one : allOf(one as object)))
const tableWordsOf = (language: (typeof PUBLIC_LANGUAGES)[number]) => {
  const { title, sheets, measures, headings, total, flags, released, unknownCount, codes, codeSheet } =
    TABLE_WORDS[language]
  return allOf({ title, sheets, measures, headings, total, flags, released, unknownCount, codes, codeSheet })
}
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ...{ ar: /\p{Script=Arabic}/u, bg: /\p{Script=Cyrillic}/u, ru: /\p{Script=Cyrillic}/u, uk: /\p{Script=Cyrillic}/u },
}

describe('words of tables', () => {
  for (const language of PUBLIC_LANGUAGES)
    test(`${language}: each code has a word of its own within its dimension, in the language's own writing`, () => {
      for (const dimension of DIMENSIONS) {
        const codes = [TOTAL, ...CODE_LISTS[dimension].codes.keys()]
        const words = codes.map((code) => wordFor(dimension, code, language))
        // A code without a word would stand there itself.
        const named = new Set([TOTAL, ...Object.keys(TABLE_WORDS[language].codes[dimension])])
        assert.deepEqual(
          codes.filter((code) => !named.has(code)),
          [],
          dimension,
        )
        assert.equal(new Set(words.map(plain)).size, words.length, `${dimension}: ${words.join()}`)
      }
      for (const word of tableWordsOf(language)) {
        assert.equal(word, word.trim().normalize('NFC'))
        assert.match(word, SCRIPTS[language] ?? /\p{Script=Latin}/u, word)
      }
      const { measures, headings } = TABLE_WORDS[language]
      assert.equal(new Set(Object.values(measures)).size, Object.keys(measures).length)
      assert.equal(new Set(Object.values(headings).map(plain)).size, Object.keys(headings).length)
    })

  test('hardly a word of one language is one of English, so none was left untranslated', () => {
    const english = new Set(tableWordsOf('en'))
    // «total», «police» and «status» are words of many languages.
    const alike = PUBLIC_LANGUAGES.filter((one) => one !== 'en').map((language) => {
      const same = tableWordsOf(language).filter((word) => english.has(word))
      return [language, same.length, same.join()] as const
    })
    assert.deepEqual(
      alike.filter(([, n]) => n > 8),
      [],
    )
  })

  test('names of sheets lead to their letters and fit a spreadsheet, which refuses to open a file with a longer one', () => {
    for (const language of PUBLIC_LANGUAGES) {
      const { sheets, codeSheet } = TABLE_WORDS[language]
      for (const [letter, name] of Object.entries(sheets)) assert.equal(letterOf(name), letter, name)
      assert.equal(letterOf(codeSheet), null, codeSheet)
      for (const name of [...Object.values(sheets), codeSheet])
        assert.ok(name.length <= 31 && !/[[\]:*?/\\]/.test(name), name)
    }
  })

  test('a workbook is written in each of them', async () => {
    for (const language of PUBLIC_LANGUAGES) {
      const [first] = await sheetsOf(returnWorkbook(sampleReturn(), language))
      const { sheets, headings, total } = TABLE_WORDS[language]
      assert.equal(first?.name, sheets.a)
      assert.deepEqual(first?.rows[0]?.slice(0, 2), [headings.year, headings.organisation])
      assert.equal(first?.rows[1]?.[1], total)
    }
  })

  test('files are taken in by the words of the staff’s pages alone', () => {
    for (const language of LANGUAGES) assert.ok('faults' in TABLE_WORDS[language])
    assert.ok(!('faults' in TABLE_WORDS.de))
  })
})
