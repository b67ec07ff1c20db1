import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PACKS } from '../../languages/index.ts'
import { OCCUPATIONS } from './concepts.ts'
import { spelledIn } from './spelling.ts'
import { CODES, LANGUAGES, lexiconOf, wordsIn } from './words.ts'

test('the languages are those of the packs', () => {
  assert.deepEqual(LANGUAGES, PACKS.map(({ language }) => language).sort())
})

test('codes of occupations have their group of ISCO-08 and a label', () => {
  for (const { isco, label } of Object.values(OCCUPATIONS)) {
    assert.match(isco, /^\d{2,4}$/)
    assert.match(label, /^[A-Z]/)
  }
  assert.equal(new Set(Object.values(OCCUPATIONS).map(({ label }) => label)).size, CODES.length - 1)
})

for (const language of LANGUAGES) {
  test(`${language}: has words for each occupation, and none twice`, () => {
    const words = wordsIn(language)
    assert.deepEqual(Object.keys(words).sort(), [...CODES].sort())
    for (const [code, list] of Object.entries(words)) {
      const terms = list.split(', ')
      assert.ok(
        terms.every((term) => term.trim() === term && term !== '' && !/ {2}|\|\||^\||\|$/.test(term)),
        `${code}: ${list}`,
      )
    }
  })
  test(`${language}: its terms can be read`, () => assert.equal(lexiconOf(language).concepts, CODES.length))
}

test('a language without words has those of English; a lexicon is made once', () => {
  assert.equal(lexiconOf('xx'), lexiconOf('en'))
  assert.notEqual(lexiconOf('lv'), lexiconOf('en'))
})

test('Chinese terms fall into characters, Arabic ones stand behind particles, others stay', () => {
  assert.deepEqual(spelledIn('zh')('快递员'), ['快 递 员'])
  assert.deepEqual(spelledIn('ar')('سائق'), [
    'سائق وسائق فسائق بسائق لسائق السائق والسائق بالسائق للسائق ولسائق وبسائق'.replaceAll(' ', '|'),
  ])
  assert.deepEqual(spelledIn('lv')('mūrniek*'), ['mūrniek*'])
})
