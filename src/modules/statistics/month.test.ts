import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { firstAfter, mayDraw, monthOf } from './month.ts'

const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })

describe('when figures are drawn', () => {
  test('the next day follows over a year and a leap day', () => {
    assert.equal(firstAfter('2026-11'), '2026-12-01')
    assert.equal(firstAfter('2026-12'), '2027-01-01')
    assert.equal(firstAfter('2028-02'), '2028-03-01')
  })

  test('once in a month, from its first instant to its last', () => {
    assert.equal(mayDraw(null, new Date('2026-11-28T12:00:00Z')), true, 'the first wait for no month')
    assert.equal(mayDraw('2026-11', new Date('2026-11-30T23:59:59.999Z')), false)
    assert.equal(mayDraw('2026-11', new Date('2026-12-01T00:00:00Z')), true)
  })

  test('a clock that went back draws nothing anew', () => {
    assert.equal(mayDraw('2026-12', new Date('2026-11-30T12:00:00Z')), false)
  })

  test('property: whatever was drawn stays until the day that the page names, and not longer', () => {
    fc.assert(
      fc.property(moments, moments, (drawn, later) => {
        const next = new Date(`${firstAfter(monthOf(drawn))}T00:00:00Z`)
        assert.equal(mayDraw(monthOf(drawn), later), later >= next)
      }),
    )
  })
})
