import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { hashSlices, shareOf, WHOLE } from './part.ts'

const parts = fc.integer({ min: 1, max: 9 })

describe('parts', () => {
  test('take everything between them, nothing twice, about equal shares', () => {
    fc.assert(
      fc.property(parts, fc.nat(100_000), (count, total) => {
        const shares = Array.from({ length: count }, (_, part) => shareOf({ part, parts: count }, total))
        assert.equal(shares[0].from, 0)
        assert.equal(shares[count - 1].to, total)
        for (const [i, { from, to }] of shares.entries()) {
          assert.equal(from, i === 0 ? 0 : shares[i - 1].to)
          assert.ok(Math.abs(to - from - total / count) <= 1)
        }
      }),
    )
  })

  test('slices of the hash range join on to each other from part to part', () => {
    fc.assert(
      fc.property(parts, fc.nat(5000), fc.integer({ min: 1, max: 500 }), (count, entries, most) => {
        const slices = Array.from({ length: count }, (_, part) =>
          hashSlices({ part, parts: count }, entries, most),
        ).flat()
        assert.equal(slices[0].from, 0)
        assert.equal(slices[slices.length - 1].to, 2 ** 32)
        for (const [i, { from }] of slices.slice(1).entries()) assert.equal(from, slices[i].to)
        assert.ok(entries / slices.length <= most)
      }),
    )
  })

  test('the whole is one part', () => {
    assert.deepEqual(shareOf(WHOLE, 7), { from: 0, to: 7 })
    assert.deepEqual(hashSlices(WHOLE, 0, 10), [{ from: 0, to: 2 ** 32 }])
  })
})
