import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../../canonical.ts'
import { Tokens, tokenise } from '../../tokens.ts'
import { findOccupations, findOccupationsIn } from './index.ts'
import { LANGUAGES } from './words.ts'

const codes = (text: string, language: string) => findOccupations(text, language).map(({ code }) => code)

test('quotes and offsets are of the text given', () => {
  assert.deepEqual(findOccupations('💼 Нужны СВАРЩИКИ и сварщики', 'ru'), [
    { code: 'welder', quote: 'СВАРЩИКИ', start: 9, end: 17 },
  ])
})

test('offsets lead through what hides a word', () => {
  const text = 'We hire wel\u200bders'
  assert.deepEqual(findOccupations(text, 'en'), [{ code: 'welder', quote: 'wel\u200bders', start: 8, end: 16 }])
})

test('each occupation once, in the order of the text', () => {
  assert.deepEqual(codes('Cook, driver, cook, COOKS, drivers', 'en'), ['cook', 'driver'])
})

test('of terms that overlap the longest counts', () => {
  assert.deepEqual(codes('truck driver', 'en'), ['truck-driver'])
  assert.deepEqual(codes('kitchen helper', 'en'), ['kitchen-helper'])
})

test('a longer term that names no occupation hides the shorter one', () => {
  assert.deepEqual(codes("driver's licence", 'en'), [])
  assert.deepEqual(codes("a driver with a driver's licence", 'en'), ['driver'])
})

test('a term with a gap begins where it is nearest', () => {
  const [first, second] = findOccupations('řidič VZV a řidič kamionu', 'cs')
  assert.deepEqual([first.quote, second.quote], ['řidič VZV', 'řidič kamionu'])
})

test('what a comma parts is not one occupation', () => {
  assert.deepEqual(codes('Pracownik biura, także w magazynie', 'pl'), ['office-clerk', 'warehouse-worker'])
  assert.notEqual(findOccupations('pracownik, może magazynu', 'pl')[0]?.start, 0)
})

test('English where the language is not known, and where its own words find nothing', () => {
  for (const language of ['und', 'xx', 'lv', 'zh'])
    assert.deepEqual(codes('Warehouse operative', language), ['warehouse-worker'])
  assert.deepEqual(codes('Metinātājs, welder', 'lv'), ['welder'])
  assert.deepEqual(codes('', 'en'), [])
})

test('words split before give the same', () => {
  const text = 'Zivju fabrikā vajag fasētājas, noliktavas darbiniekus'
  const c = canonical(text)
  assert.deepEqual(findOccupationsIn(c, tokenise(c.text, new Tokens()), 'lv'), findOccupations(text, 'lv'))
})

const language = fc.constantFrom('und', ...LANGUAGES)
const word = fc.constantFrom(
  'driver',
  'сварщик',
  'mūrnieks',
  '厨师',
  'سائق',
  'वेल्डर',
  'licence',
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

test('any text: quotes fit, spans are in order and apart, codes come once', () => {
  fc.assert(
    fc.property(text, language, (text, language) => {
      const facts = findOccupations(text, language)
      let last = 0
      for (const { quote, start, end } of facts) {
        assert.equal(quote, text.slice(start, end))
        assert.ok(start >= last && end > start)
        last = end
      }
      assert.equal(new Set(facts.map(({ code }) => code)).size, facts.length)
    }),
  )
})
