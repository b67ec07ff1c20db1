import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import {
  type SentVintages,
  sentBars,
  sentRows,
  type ToldVintages,
  toldBars,
  toldOf,
  toldRows,
  vintagesAsked,
} from './vintages-view.ts'

const words = { say: voice(en, 'en'), format: formats('en') }
const AT = '2026-11-20T09:00:00.000Z'
const told: ToldVintages = {
  ...{ year: 2025, years: [2025], geo: 'LV', agency: 'An office', lineCount: 2 },
  releases: [1, 2].map((n) => ({ id: `r${n}`, number: n, vintage: n, way: 'rounded' as const, publishedAt: AT })),
  lines: [
    {
      ...{ letter: 'a', words: 'All', differs: true, isWhole: true },
      told: [
        { as: 'rounded', told: 0 },
        { as: 'exact', told: 35 },
      ],
    },
    { ...{ letter: 'a', words: 'Women', differs: false, isWhole: false }, told: [{ as: 'hidden', told: null }, null] },
  ],
}
const sent: SentVintages = {
  ...{ year: 2025, years: [2025], geo: 'LV', lineCount: 2 },
  vintages: [1, 2].map((n) => ({ return: `v${n}`, vintage: n, sentAt: AT, why: n === 1 ? null : 'A court' })),
  lines: [
    { letter: 'a', words: 'All', differs: true, isWhole: true, counts: [30, 'unknown'] },
    { letter: 'a', words: 'Women', differs: false, isWhole: false, counts: [3, 3] },
  ],
}

describe('vintages on a page', () => {
  test('an address names a year and the rows; what it does not know is as usual', () => {
    assert.deepEqual(vintagesAsked({ year: '2025', rows: 'all' }), { year: 2025, rows: 'all' })
    assert.deepEqual(vintagesAsked({ year: '25', rows: 'some' }), {})
  })

  test('rows that do not differ are shown only where they are asked for', () => {
    assert.deepEqual(
      toldRows(told, {}, words).map((row) => row.words),
      ['All'],
    )
    assert.equal(sentRows(sent, { rows: 'all' }, words).length, 2)
  })

  test('what is no number says why: hidden, unknown, not said, or not in this release', () => {
    const said = [
      { as: 'hidden', told: null },
      { as: 'unknown', told: null },
      { as: 'blank', told: null },
      null,
    ] as const
    const texts = said.map((one) => toldOf(one, words))
    assert.equal(new Set(texts).size, 4)
    assert.ok(texts.every((text) => text !== '' && !/\d/.test(text)))
    assert.deepEqual(
      sentRows(sent, {}, words)[0]?.cells.map(({ isNumber }) => isNumber),
      [true, false],
    )
  })

  test('a rounded number is drawn as the span in which the true one lies, and never below nought', () => {
    assert.deepEqual(
      toldBars(told, words).map(({ from, to, isOwn }) => [from, to, isOwn]),
      [
        [0, 4, false],
        [35, 35, true],
      ],
    )
  })

  test('what is no number has no bar', () => {
    assert.deepEqual(
      sentBars(sent, words).map(({ from, name }) => [from, name]),
      [[30, 'All · Vintage 1']],
    )
  })
})
