import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { protectionRule } from './temporary-protection.ts'

describe('until when temporary protection lasts', () => {
  test('is 4 March 2027 in the states that the directive binds, and unsaid elsewhere', () => {
    for (const country of ['LV', 'IE', 'BG', 'PL'])
      assert.deepEqual(
        [protectionRule(country, '2026-12-02')?.until, protectionRule(country, '2026-12-02')?.by],
        ['2027-03-04', '2025/1460'],
        country,
      )
    for (const country of ['DK', 'UA', 'GB', 'CH']) assert.equal(protectionRule(country, '2026-12-02'), null, country)
    assert.equal(protectionRule('LV', '2025-07-01'), null, 'before the decision')
  })

  test('a later decision replaces the one before from its day on', () => {
    const first = { from: '2025-07-24', until: '2027-03-04', by: 'one', countries: ['LV', 'PL'] }
    const later = { from: '2027-02-01', until: '2028-03-04', by: 'two', countries: ['LV'] }
    const by = (country: string, day: string) => protectionRule(country, day, [first, later])?.by
    assert.deepEqual([by('LV', '2027-01-31'), by('LV', '2027-02-01'), by('PL', '2027-02-01')], ['one', 'two', 'one'])
  })
})
