import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Rates } from './rates.ts'

const MINUTE = 60_000

test('rates: in no sixty seconds are more calls let through than allowed', () => {
  const steps = fc.array(fc.nat(MINUTE / 2), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (waits, perMinute) => {
      const rates = new Rates()
      let now = 0
      const passed: number[] = []
      for (const wait of waits) {
        now += wait
        if (rates.take('a', perMinute, now) === 0) passed.push(now)
      }
      for (const at of passed)
        assert.ok(passed.filter((other) => other > at - MINUTE && other <= at).length <= perMinute)
      assert.equal(passed[0], waits[0])
    }),
  )
})

test('rates: a caller who waits as long as told gets through, and not before', () => {
  const rates = new Rates()
  assert.equal(rates.take('a', 1, 0), 0)
  const seconds = rates.take('a', 1, 20_500)
  assert.equal(seconds, 40)
  assert.ok(rates.take('a', 1, 59_999) > 0)
  assert.equal(rates.take('a', 1, 20_500 + seconds * 1000), 0)
})

test('rates: one key takes nothing from another', () => {
  const rates = new Rates()
  assert.deepEqual(
    ['a', 'b', 'a', 'b'].map((key) => rates.take(key, 1, 5) === 0),
    [true, true, false, false],
  )
})

test('rates: keys are not kept in plain', () => {
  const rates = new Rates()
  rates.take('sessions.open 192.0.2.7', 5, 0)
  const kept = [...(rates as unknown as { calls: Map<string, number[]> }).calls.keys()]
  assert.equal(kept.length, 1)
  assert.doesNotMatch(kept[0], /192|sessions/)
})
