import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isZone } from '../../../kernel/clock.ts'
import { nextReading, type ReadingHours } from './hours.ts'

const WEEKDAYS: ReadingHours[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' }))
// A Wednesday; Riga is two hours ahead in winter, three in summer.
const at = (time: string, date = '2026-11-25') => new Date(`${date}T${time}:00Z`)

describe('when somebody reads next', () => {
  for (const [what, moment, expected] of [
    ['in the middle of a day', at('10:00'), { kind: 'now', until: '17:00' }],
    ['at the minute of beginning', at('06:00'), { kind: 'now', until: '17:00' }],
    ['before the beginning', at('05:59'), { kind: 'later', date: '2026-11-25', from: '08:00' }],
    ['at the minute of ending', at('15:00'), { kind: 'later', date: '2026-11-26', from: '08:00' }],
    ['on a Friday evening', at('20:00', '2026-11-27'), { kind: 'later', date: '2026-11-30', from: '08:00' }],
    ['in summer', at('05:30', '2026-07-01'), { kind: 'now', until: '17:00' }],
  ] as const)
    test(what, () => assert.deepEqual(nextReading(WEEKDAYS, 'Europe/Riga', moment), expected))

  test('one day a week, just over: the same day of the next week', () => {
    const hours = [{ day: 3, from: '08:00', to: '09:00' }]
    assert.deepEqual(nextReading(hours, 'Europe/Riga', at('09:00')), {
      kind: 'later',
      date: '2026-12-02',
      from: '08:00',
    })
  })

  for (const [what, moment, expected] of [
    ['late in the evening', at('20:00'), { kind: 'now', until: '06:00' }],
    ['after midnight', at('03:00'), { kind: 'now', until: '06:00' }],
    ['by day', at('10:00'), { kind: 'later', date: '2026-11-25', from: '20:00' }],
    [
      'on a Sunday night, which is Saturday’s no more',
      at('03:00', '2026-11-23'),
      { kind: 'later', date: '2026-11-23', from: '20:00' },
    ],
  ] as const)
    test(`hours that go over midnight, ${what}`, () => {
      const nights = [1, 2, 3, 4, 5, 6].map((day) => ({ day, from: '20:00', to: '06:00' }))
      assert.deepEqual(nextReading(nights, 'Europe/Riga', moment), expected)
    })

  test('around the clock, it is always now', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }))
    for (let hour = 0; hour < 24 * 8; hour++)
      assert.equal(nextReading(always, 'Europe/Riga', new Date(at('00:00').getTime() + hour * 3_599_000)).kind, 'now')
  })

  test('no hours: not known', () => assert.deepEqual(nextReading([], 'Europe/Riga', at('09:00')), { kind: 'unknown' }))

  test('property: it is never in the past, and some hour of the week begins or runs then', () => {
    const hour = fc.record({
      day: fc.integer({ min: 1, max: 7 }),
      from: fc.constantFrom('00:00', '08:30', '13:00'),
      to: fc.constantFrom('13:30', '23:59'),
    })
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        fc.array(hour, { minLength: 1, maxLength: 8 }),
        moment,
        fc.constantFrom('Europe/Riga', 'Atlantic/Azores', 'Asia/Kathmandu'),
        (hours, when, zone) => {
          const next = nextReading(hours, zone, when)
          assert.notEqual(next.kind, 'unknown')
          if (next.kind !== 'later') return
          const day = new Date(`${next.date}T00:00:00Z`).getUTCDay() || 7
          assert.ok(hours.some((one) => one.day === day && one.from === next.from))
          assert.ok(Date.parse(`${next.date}T23:59:59Z`) > when.getTime() - 86_400_000)
        },
      ),
    )
  })

  test('a zone is one that there is', () => {
    assert.deepEqual(['Europe/Riga', 'UTC', 'Mars/Olympus', ''].map(isZone), [true, true, false, false])
  })
})
