import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { jsonStat } from '../formats/json-stat.ts'
import { readJsonStat } from './json-stat.ts'

// An invented dataset in the shape of Eurostat's dissemination: a cell for each combination, in the order of its dimensions.
const category = (labels: Record<string, string>) => ({
  category: { index: Object.fromEntries(Object.keys(labels).map((code, i) => [code, i])), label: labels },
})
const dataset = (more: object = {}) => ({
  version: '2.0',
  class: 'dataset',
  id: ['freq', 'unit', 'crim_exp', 'geo', 'time'],
  size: [1, 1, 3, 2, 2],
  dimension: {
    freq: category({ A: 'Annual' }),
    unit: category({ NR: 'Number' }),
    crim_exp: category({ TOTAL: 'Total', SEX: 'Sexual exploitation', LAB: 'Forced labour' }),
    geo: category({ EU27_2020: 'European Union', EL: 'Greece' }),
    time: category({ '2021': '2021', '2022': '2022' }),
  },
  value: { 0: 100, 1: 120, 2: 10, 3: 12, 4: 60, 6: 7, 9: 40 },
  ...more,
})
const text = (more: object = {}) => JSON.stringify(dataset(more))

test('each cell that has a number is a figure of its place, year and codes', () => {
  const read = readJsonStat(text())
  assert.ok('figures' in read)
  assert.deepEqual(
    read.figures.map(({ geo, year, codes, value, words }) => [geo, year, codes, value, words]),
    [
      ['EU27_2020', 2021, {}, 100, null],
      ['EU27_2020', 2022, {}, 120, null],
      ['EL', 2021, {}, 10, null],
      ['EL', 2022, {}, 12, null],
      ['EU27_2020', 2021, { form: 'sexual' }, 60, null],
      ['EL', 2021, { form: 'sexual' }, 7, null],
      ['EU27_2020', 2022, { form: 'labour' }, 40, 'Forced labour'],
    ],
  )
  // No number is no nought.
  assert.deepEqual(read.left, [{ why: 'no-value', rows: 5, said: 'value[5]' }])
})

test('a list of numbers says the same as numbers by their places', () => {
  const list = [100, 120, 10, 12, 60, null, 7, null, null, 40, null, null]
  assert.deepEqual(readJsonStat(text({ value: list })), readJsonStat(text()))
})

test('who is counted is said by the legal status; rates and what the return does not divide by are left out', () => {
  const read = readJsonStat(
    JSON.stringify({
      id: ['unit', 'leg_stat', 'sex', 'geo', 'time'],
      size: [2, 2, 2, 1, 1],
      dimension: {
        unit: category({ NR: 'Number', P_HTHAB: 'Per hundred thousand' }),
        leg_stat: category({ PER_VICT: 'Victims', PER_WITN: 'Witnesses' }),
        sex: category({ F: 'Females', X: 'Something' }),
        geo: category({ LV: 'Latvia' }),
        time: category({ '2022': '2022' }),
      },
      value: [21, 3, 4, 5, 0.4, 0.1, 0.1, 0.1],
    }),
  )
  assert.ok('figures' in read)
  assert.deepEqual(
    read.figures.map(({ measure, codes, value }) => [measure, codes, value]),
    [['victims', { sex: 'female' }, 21]],
  )
  assert.deepEqual(
    read.left.map(({ why, rows }) => [why, rows]),
    [
      ['other-division', 1],
      ['other-measure', 2],
      ['other-unit', 4],
    ],
  )
})

test('all that does not hold together is told at once; a file that is none is told as such', () => {
  const told = readJsonStat(text({ id: ['freq', 'unit', 'form', 'geo', 'year'], size: [1, 1, 3, 2, 2], value: [1, 2] }))
  assert.ok('faults' in told)
  assert.deepEqual(
    told.faults.map(({ why, at, said }) => [why, at, said]),
    [
      ['no-column', 'dimension', 'form'],
      ['no-column', 'dimension', 'year'],
      ['no-column', 'id', 'time'],
      ['short-row', 'value', '2, 12'],
    ],
  )
  for (const none of ['', '<html>', '[]', '{"id":[]}', text({ value: 'many' })]) {
    const read = readJsonStat(none)
    assert.ok('faults' in read && read.faults.every(({ why }) => why === 'not-read'), none)
  }
})

test('a count that is none is a fault with its place, and a few bytes cannot ask for a million cells', () => {
  const told = readJsonStat(text({ value: { 0: -1, 1: 1.5 } }))
  assert.ok('faults' in told)
  assert.deepEqual(
    told.faults.map(({ why, at, said }) => [why, at, said]),
    [
      ['no-count', 'value[0]', '-1'],
      ['no-count', 'value[1]', '1.5'],
    ],
  )
  const wide = { id: ['a', 'b'], size: [100_000, 100_000], dimension: {}, value: {} }
  const read = readJsonStat(JSON.stringify(wide))
  assert.ok('faults' in read && read.faults[0]?.at === 'size')
})

test('a return that this house wrote is no table of Eurostat, and is refused or left out without a number made up', () => {
  const read = readJsonStat(JSON.stringify(jsonStat(sampleReturn(), 'en', new Date('2026-09-01'))))
  if ('figures' in read) assert.ok(read.figures.every(({ value }) => typeof value === 'number'))
  else assert.ok(read.faults.length > 0)
})
