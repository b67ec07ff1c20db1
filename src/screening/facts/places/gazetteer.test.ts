import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PACKS } from '../../languages/index.ts'
import { gazetteerOf } from './gazetteer.ts'
import { findPlaces } from './index.ts'
import { LANDS } from './lands.ts'
import { exonymsIn, gazetteer, LANGUAGES, wordsIn } from './words.ts'

test('the languages are those of the packs', () => {
  assert.deepEqual(LANGUAGES, PACKS.map(({ language }) => language).sort())
})

test('each city has a country, and no two have the same name', () => {
  const lines = gazetteer().trim().split('\n')
  for (const line of lines) assert.match(line, /^[A-Z]{2}:[^;:]+(;[^;:]+)*$/)
  const cities = lines.flatMap((line) => line.slice(3).split(';'))
  assert.equal(new Set(cities).size, cities.length)
  assert.ok(cities.length > 1500, `${cities.length} cities`)
})

test('a gazetteer is made once; one for a language without words is the English one', () => {
  assert.equal(gazetteerOf('de'), gazetteerOf('de'))
  assert.equal(gazetteerOf('xx'), gazetteerOf('en'))
})

for (const language of LANGUAGES) {
  test(`${language}: the words name only countries there are, and cities of the gazetteer`, () => {
    const { countries } = wordsIn(language)
    const codes = countries.split(';').map((entry) => entry.trim().slice(0, 2))
    assert.deepEqual(
      codes.filter((code) => !LANDS.split(' ').includes(code)),
      [],
    )
    assert.ok(gazetteerOf(language).where.size > 0)
  })
  test(`${language}: names of capitals come from CLDR, and each country is found by its name`, () => {
    assert.match(exonymsIn(language) || 'x=y', /=/)
    const name = new Intl.DisplayNames(language === 'tl' ? 'fil' : language, { type: 'region' }).of('PL') ?? ''
    assert.deepEqual(
      findPlaces(name, language).map(({ country }) => country),
      ['PL'],
      name,
    )
  })
}
