import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LETTERS } from '../../../modules/statistics/return/codes.ts'
import { formats } from '../../shell/format.ts'
import { countryOf, countText, geoOf, lackingLetters, yearDue } from './return-view.ts'

const words = { say: ((key: string) => key) as never, format: formats('en') }

test('Greece is EL for Eurostat and GR elsewhere; every other country is the same in both', () => {
  assert.deepEqual([geoOf('GR'), countryOf('EL'), geoOf('LV'), countryOf('LV')], ['EL', 'GR', 'LV', 'LV'])
})

test('the year that is due is the one before', () => {
  assert.deepEqual([yearDue('2026-01-01'), yearDue('2026-12-31')], [2025, 2025])
})

test('nought is a number; unknown, not said and no such line are three other things', () => {
  const texts = ([0, 1811, 'unknown', 'blank', null] as const).map((count) => countText(count, words))
  assert.deepEqual(texts, ['0', '1,811', 'returns.unknown', 'returns.blank', '–'])
})

test('the letters of which nothing is told stand in their order', () => {
  assert.deepEqual(lackingLetters(['d', 'a', 'g'], LETTERS), ['b', 'c', 'e', 'f'])
  assert.deepEqual(lackingLetters(LETTERS, LETTERS), [])
})
