import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { hourWithin, labelOf } from './open.ts'

const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

describe('the hour of a conversation', () => {
  test('property: is never before the device was known nor after now, and is the hour told wherever possible', () => {
    fc.assert(
      fc.property(moment, moment, moment, (told, one, other) => {
        const [since, now] = [one, other].toSorted((a, b) => a.getTime() - b.getTime())
        const at = hourWithin(told.toISOString(), since, now)
        assert.ok(at >= since && at <= now)
        if (told >= since && told <= now) assert.equal(at.getTime(), told.getTime())
      }),
    )
  })

  test('property: of two conversations the later one never gets an earlier hour', () => {
    fc.assert(
      fc.property(moment, moment, moment, moment, (a, b, one, other) => {
        const [since, now] = [one, other].toSorted((x, y) => x.getTime() - y.getTime())
        const [first, second] = [a, b].toSorted((x, y) => x.getTime() - y.getTime())
        const at = (told: Date) => hourWithin(told.toISOString(), since, now).getTime()
        assert.ok(at(first) <= at(second))
      }),
    )
  })
})

describe('the label of what a device seals', () => {
  test('property: differs with the kind, the device and the number', () => {
    const part = fc.record({
      kind: fc.constantFrom('contact' as const, 'screening' as const),
      device: fc.uuid(),
      message: fc.uuid(),
    })
    fc.assert(
      fc.property(part, part, (one, other) => {
        const same = one.kind === other.kind && one.device === other.device && one.message === other.message
        assert.equal(labelOf(one) === labelOf(other), same)
      }),
    )
  })
})
