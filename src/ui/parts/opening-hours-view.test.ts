import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { another, type Hours, halves, hoursOf, MOST_SPANS, takesMore, weekOf, withSpans } from './opening-hours-view.ts'

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const hours: fc.Arbitrary<readonly Hours[]> = fc.array(
  fc.record({ day: fc.integer({ min: 1, max: 7 }), from: time, to: time }, { noNullPrototype: true }),
  { maxLength: 9 },
)

describe('opening hours as a row a weekday', () => {
  test('property: what is kept comes back as it was, by weekday', () => {
    fc.assert(
      fc.property(hours, (list) => {
        assert.deepEqual(
          hoursOf(weekOf(list)),
          list.toSorted((a, b) => a.day - b.day),
        )
        assert.deepEqual(halves(weekOf(list)), [])
      }),
    )
  })

  test('each weekday has a row, a closed one an empty one that is not sent', () => {
    const week = weekOf([{ day: 7, from: '20:00', to: '06:00' }])
    assert.equal(week.length, 7)
    assert.deepEqual(week[0], [{ from: '', to: '' }])
    assert.deepEqual(hoursOf(week), [{ day: 7, from: '20:00', to: '06:00' }])
  })

  test('half a time is named by its weekday and never sent', () => {
    const week = withSpans(weekOf([{ day: 1, from: '08:00', to: '12:00' }]), 3, [{ from: '09:00', to: '' }])
    assert.deepEqual(halves(week), [3])
    assert.deepEqual(hoursOf(week), [{ day: 1, from: '08:00', to: '12:00' }])
  })

  test('a day takes another span once its last is whole, and so many at most', () => {
    const whole = { from: '08:00', to: '12:00' }
    assert.equal(takesMore([{ from: '', to: '' }]), false)
    assert.equal(takesMore([whole]), true)
    assert.equal(takesMore(another([whole])), false)
    assert.equal(takesMore(Array.from({ length: MOST_SPANS }, () => whole)), false)
  })
})
