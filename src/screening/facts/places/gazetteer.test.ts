import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PACKS } from '../../languages/index.ts'
import { gazetteerOf } from './gazetteer.ts'
import { findPlaces } from './index.ts'
import { LANDS } from './lands.ts'
import { exonymsIn, LANGUAGES, largerCities, wordsIn } from './words.ts'

test('the languages are those of the packs', () => {
  assert.deepEqual(LANGUAGES, PACKS.map(({ language }) => language).sort())
})

test('each city has a country, and no two have the same name', () => {
  const rows = largerCities()
  for (const [country, city, latitude, longitude] of rows) {
    assert.ok(Math.abs(Number(latitude)) < 90 && Math.abs(Number(longitude)) <= 180, city)
    assert.match(country, /^[A-Z]{2}$/, city)
    assert.match(city, /^\S(.*\S)?$/, country)
  }
  assert.equal(new Set(rows.map(([, city]) => city)).size, rows.length)
  assert.equal(rows.length, 2232)
  assert.deepEqual(
    rows.find(([country]) => country === 'LV'),
    ['LV', 'Riga', '56.95', '24.11'],
    'the largest first',
  )
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
    const cities = new Set(largerCities().map(([, city]) => city))
    for (const [city, name] of exonymsIn(language)) {
      assert.ok(cities.has(city), city)
      assert.match(name, /^\S(.*\S)?$/, city)
    }
    const name = new Intl.DisplayNames(language === 'tl' ? 'fil' : language, { type: 'region' }).of('PL') ?? ''
    assert.deepEqual(
      findPlaces(name, language).map(({ country }) => country),
      ['PL'],
      name,
    )
  })
}
