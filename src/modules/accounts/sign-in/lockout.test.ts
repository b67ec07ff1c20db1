import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { afterFailure, lockedFor, type Tries } from './lockout.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 2, 8)
const at = (minutes: number) => new Date(START + minutes * MINUTE)

/** So many failures at one moment. */
const fail = (times: number, minutes: number, before: Tries | null = null): Tries | null =>
  Array.from({ length: times }).reduce<Tries | null>((tries) => afterFailure(tries, at(minutes)), before)

describe('lock-out', () => {
  test('nine failures do not lock, the tenth does, for fifteen minutes', () => {
    assert.equal(lockedFor(fail(9, 0), at(0)), 0)
    const tries = fail(10, 0)
    assert.equal(lockedFor(tries, at(0)), 15 * 60)
    assert.equal(lockedFor(tries, at(14)), 60)
    assert.equal(lockedFor(tries, at(15)), 0)
  })

  test('failures further apart than a quarter of an hour do not add up', () => {
    assert.equal(lockedFor(fail(9, 16, fail(9, 0)), at(16)), 0)
  })

  test('each lock in a row lasts twice as long, up to a day', () => {
    let tries: Tries | null = null
    let now = 0
    const lasted: number[] = []
    for (let i = 0; i < 9; i++) {
      tries = fail(10, now, tries)
      lasted.push(lockedFor(tries, at(now)) / 60)
      now += lasted[i]
    }
    assert.deepEqual(lasted, [15, 30, 60, 120, 240, 480, 960, 1440, 1440])
  })

  test('a day without failures makes it forget', () => {
    const tries = fail(10, 0)
    assert.equal(lockedFor(fail(10, 15 + 24 * 60 + 1, tries), at(15 + 24 * 60 + 1)), 15 * 60)
  })

  test('however failures are spread, no quarter of an hour holds more than nineteen unlocked tries', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 300 }), (pauses) => {
        let tries: Tries | null = null
        let now = 0
        const tried: number[] = []
        for (const pause of pauses) {
          now += pause
          if (lockedFor(tries, at(now)) > 0) continue
          tries = afterFailure(tries, at(now))
          tried.push(now)
        }
        for (const start of tried) assert.ok(tried.filter((t) => t >= start && t < start + 15).length < 20)
      }),
    )
  })
})
