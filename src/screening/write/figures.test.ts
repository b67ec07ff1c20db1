import assert from 'node:assert/strict'
import { test } from 'node:test'
import { count, counted, dayNumber, fullDay, isoDay, percent, period, points, shortDay, shorten } from './figures.ts'

test('numbers are written for reading', () => {
  assert.deepEqual([0, 999, 1000, 48_211, 1_000_000].map(count), ['0', '999', '1,000', '48,211', '1,000,000'])
  assert.equal(counted(1, 'posting'), '1 posting')
  assert.equal(counted(0, 'posting'), '0 postings')
  assert.equal(counted(2, 'copy', 'copies'), '2 copies')
})

test('a share keeps three digits, so that points can be recomputed', () => {
  assert.deepEqual([0.09, 0.006, 0.00064, 0.5834, 1, 0].map(percent), [
    '9 %',
    '0.6 %',
    '0.064 %',
    '58.3 %',
    '100 %',
    '0 %',
  ])
  for (const [deceptive, usual] of [
    [0.3181, 0.1123],
    [0.0753, 0.00052],
  ]) {
    const said = [deceptive, usual].map((share) => Number.parseFloat(percent(share)))
    const difference = Math.abs(Math.log2(said[0] / said[1]) - Math.log2(deceptive / usual))
    assert.ok(difference < 0.05, `${difference}`)
  }
})

test('points have one decimal, a true minus, and no minus on nothing', () => {
  assert.deepEqual([3.6, -0.4, 0, -0.04, 12].map(points), ['3.6', '−0.4', '0.0', '0.0', '12.0'])
})

test('days are read as written, whatever the time zone', () => {
  assert.equal(fullDay('2026-11-02T23:30:00-05:00'), '2 Nov 2026')
  assert.equal(shortDay('2026-11-02'), '2 Nov')
  assert.equal(fullDay('yesterday'), 'yesterday')
  assert.equal(fullDay('2026-13-02'), '2026-13-02')
  assert.equal(isoDay(dayNumber('2024-02-29') ?? 0), '2024-02-29')
  assert.equal(dayNumber('soon'), null)
  assert.equal(dayNumber(null), null)
})

test('a period says its year once, and says where there is no date', () => {
  assert.equal(period('2026-11-02', '2026-11-24'), '2 Nov to 24 Nov 2026')
  assert.equal(period('2025-12-30', '2026-01-02'), '30 Dec 2025 to 2 Jan 2026')
  assert.equal(period('2026-11-02T08:00:00Z', '2026-11-02T09:00:00Z'), '2 Nov 2026')
  assert.equal(period(null, '2026-11-02'), '2 Nov 2026')
  assert.equal(period(null, null), 'no date')
})

test('a text is cut at a word and never within a character', () => {
  assert.equal(shorten('short', 10), 'short')
  assert.equal(shorten('Workers to a warehouse, now', 24), 'Workers to a warehouse…')
  assert.equal(shorten('x'.repeat(50), 10), `${'x'.repeat(9)}…`)
  assert.equal(shorten(`abcd😀😀😀😀`, 8), 'abcd😀…')
})
