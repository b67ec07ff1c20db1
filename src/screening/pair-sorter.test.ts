import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { PairSorter } from './pair-sorter.ts'

const word = fc.integer({ min: 0, max: 0xffffffff })

function sorted(pairs: readonly (readonly [number, number])[], capacity: number): [number, number][] {
  const sorter = new PairSorter(capacity)
  for (const [key, value] of pairs) sorter.push(key, value)
  sorter.sort()
  return Array.from({ length: sorter.count }, (_, i) => [sorter.keys[i], sorter.values[i]])
}

describe('pairs', () => {
  test('come in order of their keys, equals in order of arrival', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(word, fc.integer({ min: 0, max: 9 })), word), { maxLength: 300 }),
        (pairs) => {
          const expected = pairs
            .map(([key, value], i) => ({ key, value, i }))
            .sort((a, b) => a.key - b.key || a.i - b.i)
          assert.deepEqual(
            sorted(pairs, 1024),
            expected.map(({ key, value }) => [key, value]),
          )
        },
      ),
    )
  })

  test('none is lost when there are more than was expected', () => {
    const pairs = Array.from({ length: 1000 }, (_, i): [number, number] => [(i * 7919) % 257, i])
    assert.equal(sorted(pairs, 1).length, 1000)
    assert.deepEqual(sorted(pairs, 1), sorted(pairs, 4096))
  })

  test('keys that differ in their lowest, middle or highest bits alone are told apart', () => {
    for (const bit of [0, 5, 10, 11, 15, 21, 22, 27, 31]) {
      const high = 2 ** bit
      assert.deepEqual(
        sorted(
          [
            [high, 1],
            [0, 2],
            [high, 3],
          ],
          8,
        ),
        [
          [0, 2],
          [high, 1],
          [high, 3],
        ],
        `bit ${bit}`,
      )
    }
  })

  test('nothing is as good as sorted', () => {
    assert.deepEqual(sorted([], 4), [])
  })

  test('room that was asked for is there, and what was there stays', () => {
    const sorter = new PairSorter(1)
    sorter.push(7, 70)
    sorter.reserve(5)
    assert.ok(sorter.keys.length >= 6 && sorter.values.length >= 6)
    for (const [i, key] of [9, 3, 8, 1, 5].entries()) {
      sorter.keys[1 + i] = key
      sorter.values[1 + i] = 10 * key
    }
    sorter.count = 6
    sorter.sort()
    assert.deepEqual([...sorter.keys.subarray(0, 6)], [1, 3, 5, 7, 8, 9])
    assert.deepEqual([...sorter.values.subarray(0, 6)], [10, 30, 50, 70, 80, 90])
  })

  test('a sorter can be used again for the next slice', () => {
    const sorter = new PairSorter(4)
    sorter.push(2, 20)
    sorter.push(1, 10)
    sorter.sort()
    sorter.count = 0
    sorter.push(9, 90)
    sorter.push(3, 30)
    sorter.push(3, 31)
    sorter.sort()
    assert.deepEqual([...sorter.keys.subarray(0, sorter.count)], [3, 3, 9])
    assert.deepEqual([...sorter.values.subarray(0, sorter.count)], [30, 31, 90])
  })
})

test('forEachKey visits each key once, ascending, with all of its pairs', () => {
  const sorter = new PairSorter(4)
  for (const [key, value] of [
    [7, 0],
    [3, 1],
    [7, 2],
    [0xffffffff, 3],
  ])
    sorter.push(key, value)
  sorter.sort()
  const seen: [number, number[]][] = []
  sorter.forEachKey((key, start, end) => seen.push([key, [...sorter.values.subarray(start, end)]]))
  assert.deepEqual(seen, [
    [3, [1]],
    [7, [0, 2]],
    [0xffffffff, [3]],
  ])
})
