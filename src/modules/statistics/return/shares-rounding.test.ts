import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Cube, Value } from './cube.ts'
import { growth, percent, shareOf } from './shares.ts'

describe('per cent', () => {
  test('a half is rounded up, also where its product has no exact double', () => {
    for (const [n, of, said] of [
      [23, 80, 28.8],
      [41, 80, 51.3],
      [51, 80, 63.8],
      [1, 16, 6.3],
      [1, 3, 33.3],
      [2, 3, 66.7],
      [5, 5, 100],
      [0, 7, 0],
    ] as const)
      assert.equal(percent(n, of), said, `${n} of ${of}`)
  })

  test('property: it is what whole numbers alone would give', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(100_000),
        fc.constantFrom(0, 1, 2),
        (of, n, decimals) => {
          const tens = 10n ** BigInt(decimals)
          const rounded = (2n * BigInt(n) * 100n * tens + BigInt(of)) / (2n * BigInt(of))
          assert.equal(percent(n, of, decimals), Number(rounded) / Number(tens))
        },
      ),
    )
  })

  test('growth is negative where there are fewer, and without decimals where none are asked for', () => {
    assert.deepEqual([growth(110, 100), growth(90, 100), growth(1, 3, 0), growth(5, 5)], [10, -10, -67, 0])
  })
})

describe('a share', () => {
  const cube = (whole: Value, unknown: Value, child: Value): Cube => ({
    ...{ geo: 'LV', year: 2025 },
    observations: (
      [
        ['total', whole],
        ['unknown', unknown],
        ['child', child],
      ] as const
    ).map(([age, value]) => ({
      ...{ letter: 'b', codes: { age }, value, flag: 'free' },
    })),
  })
  const share = (...of: readonly [Value, Value, Value]) => shareOf(cube(...of), 'b', 'age', 'child')

  test('is of those of whom it is known, and says how many that are', () =>
    assert.deepEqual(share(40, 10, 6), { n: 6, of: 30, unknown: 10, dimension: 'age' }))

  test('is none where a number is unknown, blank or missing, or where of nobody anything is known', () => {
    const none: readonly (readonly [Value, Value, Value])[] = [
      ['unknown', 0, 1],
      [5, 'blank', 1],
      [5, 0, 'unknown'],
      [5, 5, 0],
      [0, 0, 0],
    ]
    for (const of of none) assert.equal(share(...of), null, of.join())
    assert.equal(shareOf({ geo: 'LV', year: 2025, observations: [] }, 'b', 'age', 'child'), null)
    assert.equal(shareOf(cube(5, 0, 1), 'e', 'age', 'child'), null)
  })
})
