import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { holdEnd } from './approve.ts'

const HOUR = 3600_000

describe('the end of a hold', () => {
  const now = new Date('2026-11-20T10:00:00Z')
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR)

  test('is so many hours from now, where it was never held', () => {
    assert.deepEqual(holdEnd({ held_from: null }, 1, now), at(1))
    assert.deepEqual(holdEnd({ held_from: null }, 72, now), at(72))
  })

  test('is cut where the first hold was long ago', () => {
    assert.deepEqual(holdEnd({ held_from: at(-70) }, 24, now), at(2))
    assert.deepEqual(holdEnd({ held_from: at(-10) }, 24, now), at(24))
  })

  test('does not come where the time is used up, to the moment', () => {
    assert.throws(() => holdEnd({ held_from: at(-72) }, 1, now), /72 hours at most/)
    assert.throws(() => holdEnd({ held_from: at(-1000) }, 72, now), /72 hours at most/)
    const last = new Date(at(-72).getTime() + 1)
    assert.equal(holdEnd({ held_from: last }, 1, now).getTime(), now.getTime() + 1)
  })

  test('property: by any number of holds nothing is held longer than 72 hours after the first', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ wait: fc.integer({ min: 0, max: 40 }), hours: fc.integer({ min: 1, max: 72 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        (holds) => {
          let [clock, from, until]: [number, Date | null, number] = [now.getTime(), null, 0]
          for (const { wait, hours } of holds) {
            clock += wait * HOUR
            try {
              const end: Date = holdEnd({ held_from: from }, hours, new Date(clock))
              assert.ok(end.getTime() > clock && end.getTime() <= clock + hours * HOUR)
              from ??= new Date(clock)
              until = Math.max(until, end.getTime())
            } catch {
              // Refused only once the whole time is over.
              assert.ok(from !== null && clock >= from.getTime() + 72 * HOUR)
            }
          }
          assert.ok(from !== null && until <= from.getTime() + 72 * HOUR)
        },
      ),
    ))
})
