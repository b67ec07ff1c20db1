import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ALL_RULES, rulesName } from '../rules/country.ts'
import { clocksOf } from './clocks.ts'
import { allPeriods } from './periods.ts'
import { factsOf } from './standing.ts'
import { RULES } from './table.ts'

const HOUR = 3_600_000

describe('periods for counting', () => {
  test('each is the one of a person’s page, under each version of each country’s rules', () => {
    const since = new Date('2026-11-02T08:00:00Z')
    for (const { rules: name, track, state, hours, day } of allPeriods()) {
      const rules = ALL_RULES.find((one) => rulesName(one) === name)
      assert.ok(rules, name)
      const row = { age: 'child', reflection_ends: '2026-12-01' } as const
      const facts = factsOf(row, { [track]: state }, rules, since)
      const running = {
        facts,
        since: { [track]: since },
        rulesOf: () => rules,
        followUpOn: '2026-12-05',
        waits: { [track]: '2026-12-07' },
        now: since,
      }
      const [clock] = clocksOf(running)
      const due =
        hours === null
          ? `2026-12-0${day === 'own' ? 7 : day === 'reflection' ? 1 : 5}T23:59:59.999Z`
          : new Date(since.getTime() + hours * HOUR).toISOString()
      assert.equal(clock?.due, due, `${name} ${track} ${state}`)
    }
  })

  test('each occurs exactly once', () => {
    const timed = Object.values(RULES).flatMap(({ states }) =>
      Object.values(states).filter(({ clock }) => clock !== null),
    )
    const all = allPeriods()
    assert.equal(all.length, timed.length * ALL_RULES.length)
    assert.equal(new Set(all.map(({ rules, track, state }) => `${rules} ${track} ${state}`)).size, all.length)
  })
})
