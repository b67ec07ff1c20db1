import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { averageLinkage, clusterPairs } from './cluster.ts'

/** Bits of the listed pairs; all other pairs have negative bits. */
const bitsFrom = (list: readonly (readonly [number, number, number])[]) => (a: number, b: number) =>
  list.find(([x, y]) => x === a && y === b)?.[2] ?? -6

const clusters = (size: number, list: readonly (readonly [number, number, number])[]) =>
  clusterPairs(
    size,
    list.map(([a, b, bits]) => ({ a, b, bits })),
    bitsFrom(list),
  )

describe('clusters', () => {
  test('a pair that speaks for itself is one', () => assert.deepEqual(clusters(3, [[0, 2, 5]]), [[0, 2]]))
  test('a chain breaks where its ends speak against each other', () => {
    assert.deepEqual(
      clusters(3, [
        [0, 1, 5],
        [1, 2, 4],
      ]),
      [[0, 1]],
    )
  })
  test('a member that most others speak for stays', () => {
    assert.deepEqual(
      clusters(3, [
        [0, 1, 9],
        [1, 2, 9],
      ]),
      [[0, 1, 2]],
    )
  })
  test('sets that nothing joins stay apart', () => {
    assert.deepEqual(
      clusters(4, [
        [0, 1, 5],
        [2, 3, 5],
      ]),
      [
        [0, 1],
        [2, 3],
      ],
    )
  })
  test('of a set that is too large the weak pairs go first', () => {
    const size = 402
    const weak = Array.from({ length: size - 1 }, (_, i) => [i, i + 1, i % 2 === 0 ? 20 : 1] as const)
    const found = clusters(size, weak)
    assert.equal(found.length, size / 2)
    assert.ok(found.every((set) => set.length === 2))
  })
  test('every member stands in one set, and the sets depend on what pairs say alone', () => {
    const bits = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 28, maxLength: 28 })
    fc.assert(
      fc.property(bits, (values) => {
        const of = (a: number, b: number) => values[(a * (15 - a)) / 2 + (b - a - 1)] ?? 0
        const sets = averageLinkage([0, 1, 2, 3, 4, 5, 6, 7], of)
        assert.deepEqual(
          sets.flat().sort((a, b) => a - b),
          [0, 1, 2, 3, 4, 5, 6, 7],
        )
        // Each set of two is joined by a positive pair.
        for (const set of sets.filter((one) => one.length === 2)) assert.ok(of(set[0], set[1]) > 0)
      }),
    )
  })
})
