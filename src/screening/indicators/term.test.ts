import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readTerm } from './term.ts'

/** A term and its places as «gap:form letters|…». */
const TERMS: readonly (readonly [written: string, read: string])[] = [
  ['visa', '0:word visa'],
  ['work permit', '0:word work, 0:word permit'],
  ['garantē*', '0:stem garante'],
  ['*haus', '0:ending haus'],
  ['#', '0:number '],
  ['# seats', '0:number , 0:word seats'],
  ['100', '0:digits 100'],
  ['no|not|never', '0:word no|word not|word never'],
  ['no|without ~ visa', '0:word no|word without, 3:word visa'],
  ['no ~~ visa', '0:word no, 8:word visa'],
  ['a ~ b ~~ c d', '0:word a, 3:word b, 8:word c, 0:word d'],
  ['Visa FREE', '0:word visa, 0:word free'],
  ['full-time', '0:word full, 0:word time'],
  ["п'ять", '0:word пять'],
  ['п’ять', '0:word пять'],
  ["don't", '0:word dont'],
  ['straße', '0:word strase'],
  ['år*|ny', '0:stem ar|word ny'],
  ['hr_golden', '0:word hr_golden'],
  ['仕事', '0:word 仕事'],
]

describe('terms', () => {
  for (const [written, read] of TERMS) {
    test(written, () => {
      const places = readTerm(written, 'here').map(
        ({ gap, words }) => `${gap}:${words.map(({ form, letters }) => `${form} ${letters}`).join('|')}`,
      )
      assert.equal(places.join(', '), read)
    })
  }
})

const ERRORS: readonly (readonly [written: string, message: RegExp])[] = [
  ['', /not one word/],
  ['~', /no word to start or end with/],
  ['visa ~', /no word to start or end with/],
  ['visa ~~', /no word to start or end with/],
  ['visa  free', /not one word/],
  ['vi.sa', /«vi\.sa», not one word/],
  ['visa,', /not one word/],
  ['no|', /«», not one word/],
  ['|no', /not one word/],
  ['a*', /a stem has 2 to 24 letters/],
  ['*a', /a stem has 2 to 24 letters/],
  ['*', /not one word/],
  [`${'a'.repeat(25)}*`, /a stem has 2 to 24 letters/],
  ['#5', /not one word/],
  ['€', /not one word/],
]

describe('errors', () => {
  for (const [written, message] of ERRORS) {
    test(JSON.stringify(written), () => {
      assert.throws(() => readTerm(written, 'en visa «x»'), message)
      assert.throws(() => readTerm(written, 'en visa «x»'), /^Error: Language pack: en visa «x»/)
    })
  }
})
