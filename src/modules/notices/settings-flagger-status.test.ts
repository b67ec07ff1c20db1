import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isValidOn } from './settings.ts'

describe('a status of trusted flagger', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))

  test('property: holds from its first day to its last, and not from the day on which it was taken back', () =>
    fc.assert(
      fc.property(day, fc.option(day), fc.option(day), day, (from, until, ended, at) => {
        const holds = isValidOn({ valid_from: from, valid_until: until, ended_on: ended }, at)
        if (at < from || (until !== null && at > until) || (ended !== null && at >= ended)) assert.equal(holds, false)
        else assert.equal(holds, true)
      }),
    ))

  test('its own days count', () => {
    const status = { valid_from: '2026-01-01', valid_until: '2026-12-31', ended_on: null }
    assert.ok(isValidOn(status, '2026-01-01') && isValidOn(status, '2026-12-31'))
    assert.ok(!isValidOn(status, '2025-12-31') && !isValidOn(status, '2027-01-01'))
  })
})
