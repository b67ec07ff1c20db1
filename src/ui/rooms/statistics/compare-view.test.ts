import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formats } from '../../shell/format.ts'
import { barsOf, type CompareLine, compareAsked, placeName, valueText } from './compare-view.ts'

const voice = {
  say: ((key: string) => key) as Parameters<typeof placeName>[1]['say'],
  format: formats('en', () => new Date('2026-09-01T00:00:00Z')),
}
const line = (more: Partial<CompareLine>): CompareLine => ({
  ...{ source: 'eurostat', name: 'a.json', geo: 'LV', value: 40, share: null, words: null, ...more },
})

test('an address says what is compared, and what it does not know is as usual', () => {
  assert.deepEqual(compareAsked({ measure: 'convicted', what: 'children', year: '2022' }), {
    ...{ measure: 'convicted', what: 'children', year: 2022 },
  })
  assert.deepEqual(compareAsked({ measure: 'ghosts', what: 1, year: 'x' }), {})
})

test('Greece, the United Kingdom and the Union have their names, by whatever letters', () => {
  assert.deepEqual(
    ['EL', 'UK', 'EU27_2020', 'LV'].map((geo) => placeName(geo, voice)),
    ['Greece', 'United Kingdom', 'compare.union', 'Latvia'],
  )
})

test('a number that was hidden at its source is a span, in the table and in the chart', () => {
  assert.equal(valueText({ from: 0, to: 4 }, voice), '0–4')
  const [first, second] = barsOf([line({ value: { from: 0, to: 4 } }), line({ source: 'own', value: 7 })], 'all', voice)
  assert.deepEqual([first?.from, first?.to, first?.isOwn], [7, 7, true])
  assert.deepEqual([second?.from, second?.to, second?.isOwn], [0, 4, false])
})

test('parts are drawn by their share, and not where no denominator was published', () => {
  const lines = [line({ share: { n: 10, of: 40, unknown: 2 } }), line({ geo: 'EE', value: 90 })]
  const bars = barsOf(lines, 'children', voice)
  assert.deepEqual(
    bars.map(({ name, to }) => [name, to]),
    [['Latvia · compare.source-eurostat', 25]],
  )
})
