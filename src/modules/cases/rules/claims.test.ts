import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { WAYS_TO_MONEY } from '../codes.ts'
import { ALL_CLAIMS, type ClaimRule, claimRule, claimRulesOf } from './claims.ts'

describe('by when money is claimed', () => {
  test('is known for Latvia and for the Irish scheme, and for no claim in criminal proceedings', () => {
    const months = (country: string) =>
      WAYS_TO_MONEY.map((track) => claimRule(country, track, '2026-12-03')?.months ?? null)
    assert.deepEqual(months('LV'), [null, 36, 24, null])
    assert.deepEqual(months('IE'), [null, 3, null, null])
    for (const country of ['BG', 'PL', '*', 'UA']) assert.deepEqual(months(country), [null, null, null, null], country)
  })

  test('each deadline names its source and is about a way to money', () => {
    for (const { country, track, source, months, from } of ALL_CLAIMS) {
      assert.ok(source.length > 20, `${country} ${track}`)
      assert.ok((WAYS_TO_MONEY as readonly string[]).includes(track), track)
      assert.ok(Number.isInteger(months) && months > 0, `${country} ${track}`)
      assert.match(from, /^\d{4}-\d{2}-\d{2}$/)
    }
  })

  test('a later law replaces the one before from its day on', () => {
    const first: ClaimRule = {
      country: 'LV',
      track: 'back-wages',
      from: '2026-01-01',
      months: 24,
      begins: 'wage-due',
      source: 'one',
    }
    const later = { ...first, from: '2027-01-01', months: 60, source: 'two' }
    const on = (day: string) => claimRulesOf('LV', day, [first, later]).map(({ months }) => months)
    assert.deepEqual([on('2025-12-31'), on('2026-12-31'), on('2027-01-01')], [[], [24], [60]])
  })
})
