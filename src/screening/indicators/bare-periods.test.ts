import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aroundText } from '../../../test/samples/around.ts'
import { createAssessor } from '../assess.ts'

const { assess } = createAssessor()
/** Pay and hours in a text of a language, with their periods. */
function told(language: string, text: string): string[] {
  const { pay = [], hours = [] } = assess(aroundText(language, text)).offer
  return [
    ...pay.map(({ high, currency, period }) => `${high} ${currency} ${period}`),
    ...hours.map(({ to, per }) => `${to} h ${per}`),
  ]
}

const TOLD: readonly (readonly [language: string, text: string, ...told: string[]])[] = [
  ['en', '80 €/day', '80 EUR day'],
  ['en', '£90 / night', '90 GBP day'],
  ['en', '600 euro/week, 45 h/week', '600 EUR week', '45 h week'],
  ['de', '80 €/Tag', '80 EUR day'],
  ['de', '13 € brutto/Std., 38 Std./Woche', '13 EUR hour', '38 h week'],
  ['pl', '300 zł/dzień', '300 PLN day'],
  ['pl', '2500 zł netto / tydz.', '2500 PLN week'],
  ['ru', '100€/сутки', '100 EUR day'],
  ['ru', '30 000 €/год', '30000 EUR year'],
  ['uk', '150 грн/год', '150 UAH hour'],
  ['lt', '60€/diena, 84 val./savaitę', '60 EUR day', '84 h week'],
  ['lv', '60€/diena', '60 EUR day'],
  ['es', '70 €/noche', '70 EUR day'],
]

describe('a bare word for a period behind a stroke', () => {
  for (const [language, text, ...all] of TOLD)
    test(`${language}: ${text}`, () => assert.deepEqual(told(language, text), all))

  for (const text of ['2000 € a month, day/night work', 'Shifts of 8 hours, morning / night, 1500 € monthly'])
    test(`of two times of day none is a period: ${text}`, () =>
      assert.ok(!told('en', text).some((one) => one.endsWith('EUR day')), told('en', text).join()))
})
