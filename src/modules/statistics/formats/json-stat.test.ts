import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { jsonStat } from './json-stat.ts'

const { link } = JSON.parse(jsonStat(sampleReturn(), 'lv', new Date(0)))
const [victims, suspects] = link.item

test('a dataset for each letter of which something is told', () => {
  assert.deepEqual(
    link.item.map(({ label }: { label: string }) => label[0]),
    ['a', 'b', 'd', 'f'],
  )
})

test('a value stands at the place that its codes give: the last dimension runs fastest', () => {
  assert.deepEqual(victims.size, [1, 1, 14, 3, 5, 4, 6, 13])
  // All together, and the first code of the last dimension.
  assert.deepEqual([victims.value[0], victims.value[1]], [40, 18])
  // The police: all that lies below one code of the organisation.
  assert.equal(victims.value[3 * 5 * 4 * 6 * 13], 20)
})

test('what is no number says why, and what is confidential says so beside its number', () => {
  assert.deepEqual(new Set(Object.values(suspects.status)), new Set(['small', 'unknown', 'blank']))
  for (const [place, status] of Object.entries(suspects.status))
    assert.equal(place in suspects.value, status === 'small')
})

test('words are those of the language', () => assert.equal(victims.dimension.sex.category.label.female, 'sieviete'))
