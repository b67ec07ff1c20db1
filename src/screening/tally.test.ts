import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Tally } from './tally.ts'

describe('tally', () => {
  test('counts what was met since the last beginning, whatever was met before', () => {
    const tally = new Tally()
    const hashes = fc.array(fc.oneof(fc.nat({ max: 40 }), fc.constantFrom(0, 0xffffffff, 0x80000000)), {
      maxLength: 300,
    })
    fc.assert(
      fc.property(hashes, (met) => {
        tally.clear(met.length)
        for (const hash of met) tally.add(hash)
        for (const hash of [...met, 41, 0xfffffffe])
          assert.equal(tally.of(hash), met.filter((other) => other === hash).length)
      }),
    )
  })

  test('knows nothing before anything was met', () => {
    const tally = new Tally()
    tally.clear(0)
    assert.equal(tally.of(0), 0)
  })
})
