import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReturn } from '../../../../../test/samples/returns.ts'
import { isCrossed, wholeOf } from './get.ts'

const { observations } = sampleReturn()

test('the whole of a letter is its count without any division, wherever that line stands', () => {
  assert.deepEqual([wholeOf('a', observations), wholeOf('a', observations.toReversed())], [40, 40])
  assert.equal(wholeOf('c', observations), null)
})

test('instances and stages have no whole: the first of them is not all together', () => {
  assert.deepEqual([wholeOf('f', observations), wholeOf('g', observations)], [null, null])
})

test('a line is crossed where it is divided in two ways, and an instance is no division', () => {
  assert.deepEqual(
    [{}, { sex: 'female' }, { sex: 'total', age: 'child' }, { sex: 'female', age: 'child' }].map((codes) =>
      isCrossed('a', codes),
    ),
    [false, false, false, true],
  )
  assert.equal(isCrossed('f', { instance: 'first', outcome: 'convicted' }), false)
})
