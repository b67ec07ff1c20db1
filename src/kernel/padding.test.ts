import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LEAST, padded } from './padding.ts'

/** Sizes of files up to a terabyte; most lie near a power of two, where rounding goes wrong. */
const size = fc.oneof(
  fc.nat(10_000),
  fc.nat(2 ** 31 - 1),
  fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -2, max: 2 })).map(([power, by]) => 2 ** power + by),
)

test('property: padding never cuts, adds at most an eighth, and is stable', () =>
  fc.assert(
    fc.property(size, (bytes) => {
      const whole = padded(bytes)
      assert.ok(whole >= bytes && whole >= LEAST)
      assert.ok(whole <= Math.max(LEAST, bytes * 1.125))
      assert.equal(padded(whole), whole)
    }),
  ))

test('property: a longer file never shows a smaller size', () =>
  fc.assert(fc.property(size, size, (a, b) => assert.equal(padded(a) <= padded(b), a <= b || padded(a) === padded(b)))))

test('what Padmé gives for known lengths', () => {
  // Padmé of 9 is 10 and of 17 is 18 in the paper’s terms; here the floor hides what is below 4 KiB.
  assert.deepEqual(
    [0, 1, 4096, 4097, 5000, 65_536, 65_537, 1_000_000].map(padded),
    [4096, 4096, 4096, 4352, 5120, 65_536, 67_584, 1_015_808],
  )
})

test('between 4 KiB and a gigabyte there are some five hundred sizes, not a thousand million', () => {
  const sizes = new Set<number>()
  for (let at = LEAST; at <= 2 ** 30; at = padded(at + 1)) sizes.add(padded(at))
  assert.ok(sizes.size < 600, String(sizes.size))
})
