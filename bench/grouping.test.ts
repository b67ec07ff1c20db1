import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bCubed, compare, goldGroups, groupTexts } from './grouping.ts'

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a}, not ${b}`)

test('adjusted Rand index: known values', () => {
  near(compare([0, 0, 1, 1], ['a', 'a', 'b', 'b']).ari, 1)
  near(compare([7, 7, 3, 3], [1, 1, 0, 0]).ari, 1)
  // As the documentation of scikit-learn has it: 0.57…, 0 and -0.5.
  near(compare([0, 0, 1, 2], [0, 0, 1, 1]).ari, 4 / 7)
  near(compare([0, 0, 0, 0], [0, 1, 2, 3]).ari, 0)
  near(compare([0, 0, 1, 1], [0, 1, 0, 1]).ari, -0.5)
  near(compare([0, 1, 2], ['a', 'b', 'c']).ari, 1)
})

test('B³: known values, and the mean is over those asked for', () => {
  const all = [0, 1, 2, 3]
  assert.deepEqual(bCubed(['a', 'a', 'b', 'b'], ['x', 'x', 'y', 'y'], all), { precision: 1, recall: 1, f1: 1 })
  const joined = bCubed(['a', 'a', 'b', 'b'], ['x', 'x', 'x', 'x'], all)
  assert.deepEqual([joined.precision, joined.recall], [0.5, 1])
  near(joined.f1, 2 / 3)
  assert.deepEqual(bCubed(['a', 'a', 'b', 'c'], ['x', 'y', 'z', 'z'], [0, 1]).recall, 0.5)
  assert.deepEqual(bCubed(['a', 'a', 'b', 'c'], ['x', 'y', 'z', 'z'], [2, 3]).precision, 0.5)
})

test('pairs: precision of those found, recall of those there', () => {
  const { precision, recall, largest } = compare([0, 0, 0, 1], ['a', 'a', 'b', 'b'])
  near(precision, 1 / 3)
  near(recall, 1 / 2)
  assert.equal(largest, 3)
})

test('background is a group of its own, each', () => {
  assert.equal(new Set(goldGroups(['-1', '-1', '', '4', '4'])).size, 4)
})

test('texts: copies with small changes come together, others stay alone', () => {
  const offer = 'Fruit picking in the north, housing given, call today and we bring you there by our own bus'
  const other = 'The library seeks a librarian with a diploma for two afternoons a week, apply in writing by June'
  const [a, b, c] = groupTexts([offer, other, offer.replace('today', 'tomorrow')])
  assert.equal(a, c)
  assert.notEqual(a, b)
})
