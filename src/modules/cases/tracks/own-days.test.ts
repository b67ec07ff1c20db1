import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { claimRule } from '../rules/claims.ts'
import { dayAfterStep, isOwnDay } from './own-days.ts'
import { TRACKS } from './shape.ts'
import { RULES } from './table.ts'

const scheme = claimRule('LV', 'state-compensation', '2026-12-03')
const days = { begunOn: '2026-02-28', arrivesOn: '2027-01-10', followUpOn: '2027-02-10' }
/** Every step of every track. */
const STEPS = TRACKS.flatMap((track) =>
  Object.values(RULES[track].states).flatMap(({ moves }) =>
    Object.values(moves).map(({ to, asks }) => ({ track, to, asks })),
  ),
)

describe('the day for which a track waits', () => {
  test('is counted by the law from the day that was given, or is the day that was agreed', () => {
    const to = (track: 'state-compensation' | 'return', state: string, asks: (typeof STEPS)[number]['asks']) =>
      dayAfterStep({ track, to: state, asks }, days, null, scheme)
    assert.equal(to('state-compensation', 'informed', ['begins']), '2029-02-28')
    assert.equal(to('return', 'departed', ['arrives', 'best-interests']), '2027-01-10')
    assert.equal(to('return', 'arrived', ['follow-up']), '2027-02-10')
  })

  test('without a checked law there is none, whatever day was given', () => {
    const step = { track: 'victims-fund', to: 'informed', asks: ['begins'] } as const
    assert.equal(dayAfterStep(step, days, null, null), null)
  })

  test('stays while somebody who did not arrive is looked for', () => {
    const step = { track: 'return', to: 'not-arrived', asks: [] } as const
    assert.equal(dayAfterStep(step, {}, '2027-01-10', null), '2027-01-10')
  })

  test('property: only a state with a day of its own has one, and a step that asked for no day sets none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), fc.option(fc.constant('2026-12-24')), (step, before) => {
        const day = dayAfterStep(step, days, before, scheme)
        const clock = RULES[step.track].states[step.to].clock
        if (clock === null || !isOwnDay(clock)) assert.equal(day, null)
        else if (!step.asks.some((ask) => ['begins', 'arrives', 'follow-up'].includes(ask))) assert.equal(day, before)
      }),
    )
  })
})
