import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { overlap, whole } from './overlap.ts'

const ascending = fc.uniqueArray(fc.nat(0xffffffff), { maxLength: 40 }).map((list) => Uint32Array.from(list).sort())
const few = fc.uniqueArray(fc.nat(30), { maxLength: 25 }).map((list) => Uint32Array.from(list).sort())

describe('overlap', () => {
  test('is the number of common members, either way round', () => {
    fc.assert(
      fc.property(fc.oneof(few, ascending), few, (a, b) => {
        const common = new Set(a).intersection(new Set(b)).size
        assert.equal(overlap(whole(a), whole(b)), common)
        assert.equal(overlap(whole(b), whole(a)), common)
      }),
    )
  })

  test('looks at nothing outside its stretches', () => {
    const numbers = Uint32Array.of(1, 2, 3, 4, 1, 2, 3, 4)
    assert.equal(overlap({ of: numbers, from: 0, to: 3 }, { of: numbers, from: 5, to: 8 }), 2)
    assert.equal(overlap({ of: numbers, from: 0, to: 0 }, { of: numbers, from: 4, to: 8 }), 0)
  })

  test('numbers above 2³¹ are no exception', () => {
    assert.equal(overlap(whole(Uint32Array.of(5, 0xffffffff)), whole(Uint32Array.of(6, 0xffffffff))), 1)
  })
})
