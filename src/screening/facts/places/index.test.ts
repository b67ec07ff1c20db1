import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../../canonical.ts'
import { Tokens, tokenise } from '../../tokens.ts'
import { findPlaces, findPlacesIn } from './index.ts'
import { LANGUAGES } from './words.ts'

const told = (text: string, language = 'en') =>
  findPlaces(text, language).map(
    ({ country, city, role }) => `${role === 'work' ? '!' : ''}${country}${city === null ? '' : ` ${city}`}`,
  )

test('quotes and offsets are of the text given', () => {
  assert.deepEqual(findPlaces('💼 Work in BERLIN', 'en'), [
    { country: 'DE', city: 'Berlin', role: 'work', quote: 'BERLIN', start: 11, end: 17 },
  ])
})

test('offsets lead through what hides a word', () => {
  assert.deepEqual(findPlaces('in Ber\u200blin', 'en')[0], {
    country: 'DE',
    city: 'Berlin',
    role: 'work',
    quote: 'Ber\u200blin',
    start: 3,
    end: 10,
  })
})

test('each place once: where it is first said to be a place of work, else where it is first named', () => {
  const [place, ...others] = findPlaces('Riga! Welcome to Riga, Riga', 'en')
  assert.deepEqual([place.role, place.start, others], ['work', 17, []])
  assert.equal(findPlaces('Riga, Riga', 'en')[0].start, 0)
})

test('what is said of the first of a list holds for the next, up to the end of the sentence', () => {
  assert.deepEqual(told('Jobs in Germany, Poland and Latvia. Malta'), ['!DE', '!PL', '!LV', 'MT'])
  assert.deepEqual(told('Latvia, jobs in Germany'), ['LV', '!DE'])
})

test('words before a name say that it is another place', () => {
  assert.deepEqual(told('registered in Latvia'), ['LV'])
  assert.deepEqual(told('registered in Latvia, work in Malta'), ['LV', '!MT'])
})

test('names that are words or names of people need words around them', () => {
  assert.deepEqual(told('A NICE READING ROOM'), [])
  assert.deepEqual(told('Live in Nice or Reading'), ['!FR Nice', '!GB Reading'])
  assert.deepEqual(told('a nice turkey for sale'), [])
  assert.deepEqual(told('fun in reading, baked in turkey'), [])
})

test('small letters: countries by themselves, cities behind a word that says so, short names never', () => {
  assert.deepEqual(told('germany calls'), ['DE'])
  assert.deepEqual(told('hamburg calls, work in hamburg'), ['!DE Hamburg'])
  assert.deepEqual(told('come to us in oman'), [])
  assert.deepEqual(told('come to the US'), ['!US'])
})

test('a name of several words is one place and stays in a sentence', () => {
  assert.deepEqual(told('in New York City'), ['!US New York City'])
  assert.deepEqual(told('in Saudi Arabia'), ['!SA'])
  assert.deepEqual(told('in Kuala. Lumpur'), [])
})

test('foreign names and fixed forms stay as they are', () => {
  assert.deepEqual(told('Ukraina, Ukraine', 'lv'), ['UA'])
  assert.deepEqual(told('ukraiņi strādā', 'lv'), [])
  assert.deepEqual(told('Niemczechu', 'pl'), [])
})

test('a form says where by itself, by its marks too', () => {
  assert.deepEqual(told('Rīgā', 'lv'), ['!LV Riga'])
  assert.deepEqual(told('Rīga', 'lv'), ['LV Riga'])
  assert.deepEqual(told('Riga', 'lv'), ['LV Riga'])
})

test('marks tell Vietnamese names of one syllable from other words', () => {
  assert.deepEqual(told('ở Đức', 'vi'), ['!DE'])
  assert.deepEqual(told('ở Duc', 'vi'), [])
})

test('English where the language is not known', () => {
  for (const language of ['und', 'xx']) assert.deepEqual(told('work in Poland', language), ['!PL'])
})

test('words split before give the same', () => {
  const text = 'Praca w Niemczech, dom w Krakowie'
  const c = canonical(text)
  assert.deepEqual(findPlacesIn(c, tokenise(c.text, new Tokens()), 'pl'), findPlaces(text, 'pl'))
})

const language = fc.constantFrom('und', ...LANGUAGES)
const word = fc.constantFrom(
  'in',
  'Berlin',
  'в',
  'Москве',
  'New',
  'York',
  '在',
  '德国',
  'في',
  'دبي',
  'में',
  'दुबई',
  'US',
  ',',
  '.',
  '\n',
  '😀',
  '\u200b',
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(word).map((words) => words.join(' ')),
)

test('any text: quotes fit, spans are in order and apart, places come once', () => {
  fc.assert(
    fc.property(text, language, (text, language) => {
      const facts = findPlaces(text, language)
      let last = 0
      for (const { quote, start, end, country } of facts) {
        assert.equal(quote, text.slice(start, end))
        assert.ok(start >= last && end > start)
        assert.match(country, /^[A-Z]{2}$/)
        last = end
      }
      assert.equal(new Set(facts.map(({ country, city }) => `${country} ${city}`)).size, facts.length)
    }),
  )
})
