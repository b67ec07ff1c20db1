import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComparedFile, comparedLines, yearsIn } from './compared.ts'
import type { Figure } from './figure.ts'

const figure = (geo: string, year: number, codes: Figure['codes'], value: Figure['value']): Figure => ({
  ...{ geo, year, measure: 'victims', codes, value, words: null },
})
const FILES: readonly ComparedFile[] = [
  {
    source: 'own',
    name: '2',
    figures: [
      figure('LV', 2022, {}, 40),
      figure('LV', 2022, { age: 'child' }, 9),
      figure('LV', 2022, { age: 'unknown' }, 4),
    ],
  },
  {
    source: 'glotip',
    name: 'glotip.csv',
    figures: [
      figure('LV', 2022, {}, 33),
      figure('EE', 2022, {}, { from: 0, to: 4 }),
      figure('EE', 2021, {}, 12),
      figure('EE', 2022, { sex: 'male', age: 'child' }, 1),
    ],
  },
]
const lines = (what: 'all' | 'children', year = 2022) =>
  comparedLines(FILES, { measure: 'victims', year, what }).map(({ geo, source, value, share }) => [
    geo,
    source,
    value,
    share,
  ])

test('each state and source has a line of its own: none is made to agree with another', () => {
  assert.deepEqual(lines('all'), [
    ['EE', 'glotip', { from: 0, to: 4 }, null],
    ['LV', 'own', 40, null],
    ['LV', 'glotip', 33, null],
  ])
})

test('a part has its share of those of whom it is known, and a crossed cell is not taken for it', () => {
  assert.deepEqual(lines('children'), [['LV', 'own', 9, { n: 9, of: 36, unknown: 4 }]])
})

test('the years are those of which something is there, the latest first', () => {
  assert.deepEqual([yearsIn(FILES, 'victims'), yearsIn(FILES, 'convicted')], [[2022, 2021], []])
  assert.deepEqual(lines('all', 2021), [['EE', 'glotip', 12, null]])
})
