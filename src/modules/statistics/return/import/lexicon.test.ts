import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { LANGUAGES } from '../../../vocabulary/index.ts'
import { CODE_LISTS } from '../code-lists.ts'
import { DIMENSIONS, TOTAL } from '../codes.ts'
import { RETURN_WORDS } from '../words/index.ts'
import {
  codeIn,
  distance,
  headingIn,
  isAside,
  isUnknown,
  nearestCodes,
  nearestHeadings,
  plain,
  wordFor,
  wordsOf,
} from './lexicon.ts'

const words = fc.string({ maxLength: 12 })

describe('a word as people mean it', () => {
  test('capitals, wide letters, and what parts its words do not matter', () => {
    for (const text of [
      'Not charged',
      'not-charged',
      'not_charged',
      ' NOT  CHARGED ',
      'ｎｏｔ charged',
      'not\u00a0charged',
    ])
      assert.equal(plain(text), 'not charged', text)
  })

  test('property: said once or twice, it is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(plain(plain(text)).trim(), plain(text).trim())),
    )
  })

  test('property: a word of any language is found whatever its capitals and spaces', () => {
    const all = DIMENSIONS.flatMap((dimension) =>
      [...CODE_LISTS[dimension].codes.keys(), TOTAL].flatMap((code) =>
        LANGUAGES.map((language) => ({ dimension, code, word: wordFor(dimension, code, language) })),
      ),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom('', ' ', '\u00a0', '\t'),
        ({ dimension, code, word }, space) => {
          assert.equal(codeIn(dimension, `${space}${word.toUpperCase()}${space}`), code)
          assert.equal(codeIn(dimension, word.replaceAll(' ', '_')), code)
        },
      ),
    )
  })

  test('names of our data structure are read too, and what every object has is none', () => {
    for (const dimension of DIMENSIONS) {
      for (const [code, sdmx] of CODE_LISTS[dimension].codes) assert.equal(codeIn(dimension, sdmx), code)
      for (const text of ['constructor', '__proto__', 'toString', '', ' ', 'undefined'])
        assert.equal(codeIn(dimension, text), null, text)
    }
  })

  test('no word of a column means two codes of it', () => {
    for (const dimension of DIMENSIONS)
      for (const language of LANGUAGES) {
        const codes = [...CODE_LISTS[dimension].codes.keys()]
        const said = codes.map((code) => plain(wordFor(dimension, code, language)))
        assert.equal(new Set(said).size, codes.length, `${dimension} ${language}`)
        assert.ok(
          said.every((word, i) => wordsOf(dimension).get(word) === codes[i]),
          `${dimension} ${language}`,
        )
      }
  })
})

describe('headings and names of sheets', () => {
  for (const language of LANGUAGES)
    test(`${language}: each heading leads back to its own column, and to no other`, () => {
      const { headings } = RETURN_WORDS[language]
      for (const [heading, word] of Object.entries(headings))
        assert.equal(headingIn(` ${word.toUpperCase()} `), heading)
      assert.equal(new Set(Object.values(headings).map(plain)).size, Object.keys(headings).length)
    })

  test('what is no heading means none', () => {
    for (const text of ['', 'constructor', 'sex ratio', 'counted', '2025']) assert.equal(headingIn(text), null, text)
  })

  test('sheets of the template without figures are known in each language, and no other is', () => {
    for (const language of LANGUAGES) {
      const { guide, codeSheet, sheets } = RETURN_WORDS[language]
      assert.ok(isAside(guide.name) && isAside(codeSheet.toUpperCase()), language)
      for (const name of Object.values(sheets)) assert.equal(isAside(name), false, name)
    }
  })

  test('«unknown» is said in each language and by a question mark; an empty cell does not say it', () => {
    for (const language of LANGUAGES) assert.ok(isUnknown(` ${RETURN_WORDS[language].unknownCount} `))
    for (const text of ['', '??', '0', 'unknowns', '-']) assert.equal(isUnknown(text), false, text)
  })
})

describe('how far words are apart', () => {
  test('by letters put in, left out or replaced', () => {
    for (const [a, b, far] of [
      ['', '', 0],
      ['', 'abc', 3],
      ['kitten', 'sitting', 3],
      ['male', 'female', 2],
      ['sexual', 'sexaul', 2],
    ] as const)
      assert.equal(distance(a, b), far, `${a} ${b}`)
  })

  test('property: none from itself, the same both ways, no detour is shorter, never more than the longer has letters', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        assert.equal(distance(a, a), 0)
        assert.equal(distance(a, b), distance(b, a))
        assert.ok(distance(a, c) <= distance(a, b) + distance(b, c))
        assert.ok(distance(a, b) <= Math.max(a.length, b.length))
        assert.ok(distance(a, b) >= Math.abs(a.length - b.length))
      }),
    )
  })

  test('property: with one letter amiss the right word stands among the nearest, in the language of the reader', () => {
    const all = [...CODE_LISTS.form.codes.keys()].flatMap((code) => LANGUAGES.map((language) => ({ code, language })))
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), ({ code, language }, at) => {
        const word = wordFor('form', code, language)
        const cut = at % word.length
        const near = nearestCodes('form', `${word.slice(0, cut)}q${word.slice(cut + 1)}`, language)
        assert.ok(near.includes(word), `${near.join()} for ${word}`)
        assert.ok(near.length <= 3)
      }),
    )
  })

  test('of headings only those of the sheet are named', () => {
    assert.deepEqual(nearestHeadings(['year', 'decision', 'count'], 'decisions', 'en')[0], 'decision')
    assert.equal(nearestHeadings(['year', 'decision', 'count'], 'sex', 'en').includes('sex'), false)
    assert.deepEqual(nearestHeadings([], 'sex', 'en'), [])
  })

  test('a whole text in a cell is held against no word letter by letter, and three are named all the same', () => {
    assert.equal(nearestCodes('form', 'x'.repeat(20_000_000), 'en').length, 3)
  })
})
