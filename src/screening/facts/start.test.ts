import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { advert } from '../../../test/samples/adverts.ts'
import { createAssessor } from '../assess.ts'
import { monthOf } from './start.ts'

const assessor = createAssessor()
const startOf = (text: string) => {
  const [start] = assessor.assess(advert({ text })).offer.start ?? []
  return start && [start.day, start.month, start.quote]
}

describe('when it begins', () => {
  test('a day of a month beside a word for leaving or beginning, or behind «from»', () => {
    assert.deepEqual(startOf('The bus leaves on 12 March and we wait for you.'), [12, 3, 'bus leaves on 12 March'])
    assert.deepEqual(startOf('We look for people for the work from 1 May in the fields.'), [1, 5, 'from 1 May'])
    assert.deepEqual(startOf('Izbraukšana 9. martā no Rīgas, darbs ir Vācijā.'), [9, 3, 'Izbraukšana 9. martā'])
    assert.equal(startOf('Darbas nuo rugsėjo, 9 val. ryto, mes laukiame jūsų ir jūsų draugų.')?.[0] ?? null, null)
    assert.deepEqual(startOf('Wyjazd 15 maja z Warszawy, praca przy zbiorach.'), [15, 5, 'Wyjazd 15 maja'])
  })

  test('a month without its day only beside a word for leaving or beginning', () => {
    assert.equal(startOf('The work starts in May and is for you.')?.[1], 5)
    assert.equal(startOf('The prices from May are lower in the shop for all of you.'), undefined)
  })

  test('at once: a word for it beside one for leaving or beginning', () => {
    assert.deepEqual(startOf('You can start immediately, the work is in the hall.')?.slice(0, 2), [null, null])
    assert.equal(startOf('Shop open on Monday and on Friday for all of you.'), undefined)
  })

  test('another date is no start', () => {
    assert.equal(startOf('Send your papers to us until 6 March and we will answer you.'), undefined)
  })
})

describe('a month by its name', () => {
  test('in the cases that dates take, with marks or without, shortened', () => {
    for (const [word, language, month] of [
      ['martā', 'lv', 3],
      ['marta', 'lv', 3],
      ['jūlijā', 'lv', 7],
      ['jūnijā', 'lv', 6],
      ['maja', 'pl', 5],
      ['września', 'pl', 9],
      ['wrzesnia', 'pl', 9],
      ['мая', 'ru', 5],
      ['марта', 'ru', 3],
      ['березня', 'uk', 3],
      ['sept', 'en', 9],
      ['july', 'en', 7],
      ['června', 'cs', 6],
      ['července', 'cs', 7],
      ['مارس', 'ar', 3],
      ['tháng', 'vi', null],
      ['červ', 'cs', null],
    ] as const)
      assert.equal(monthOf(word, language), month, `${word} ${language}`)
  })

  test('what is none, or could be two, has no number', () => {
    assert.equal(monthOf('lunch', 'en'), null)
    assert.equal(monthOf('ma', 'en'), null)
  })

  test('whatever the word, a number from 1 to 12 or none', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en', 'lv', 'uk', 'zh', 'ar', 'vi'),
        (word, language) => {
          const month = monthOf(word, language)
          assert.ok(month === null || (Number.isInteger(month) && month >= 1 && month <= 12))
        },
      ),
    )
  })
})
