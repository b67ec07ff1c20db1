import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { countedFor, momentsOf, occasionFor, toldIn, type Waiting, waitsFor } from './waiting.ts'

const T = (hours: number) => new Date(Date.UTC(2026, 4, 4) + hours * 3_600_000)
const SHARE: Waiting = {
  ...{ permission: 'lead:read', members: null, except: null, came: T(0), due: T(24) },
  ...{ urgent: false, unseen: true, sent: false },
}
const READER = { member: 'anna', permissions: ['lead:read'] } as const
const momentOf = (one: Waiting, occasion: string) => momentsOf(one).find((moment) => moment.occasion === occasion)?.at

test('what nobody looks at is told again when its first clock is over, then to the deputy, then to the sender', () => {
  assert.deepEqual(
    momentsOf(SHARE).map(({ occasion, at }) => [occasion, at.getTime() - T(0).getTime()].join(' ')),
    ['new 0', `late ${24 * 3_600_000}`, `deputy ${30 * 3_600_000}`],
  )
  assert.deepEqual(momentOf({ ...SHARE, sent: true }, 'unanswered'), T(36))
})

test('where somebody is in danger each step takes an hour', () => {
  const urgent = { ...SHARE, due: T(1), urgent: true }
  assert.deepEqual(momentOf(urgent, 'deputy'), T(2))
  assert.deepEqual(momentOf({ ...urgent, sent: true }, 'unanswered'), T(3))
})

test('once somebody has looked, neither deputy nor sender is told', () => {
  const seen = { ...SHARE, unseen: false }
  assert.deepEqual(
    momentsOf(seen).map(({ occasion }) => occasion),
    ['new', 'late'],
  )
  assert.deepEqual(momentsOf({ ...seen, sent: true }), [])
})

test('an answer that came back is new for the sender', () => {
  assert.deepEqual(momentsOf({ ...SHARE, due: null, unseen: false, sent: true }), [{ occasion: 'new', at: T(0) }])
})

test('it waits for whoever may take it in hand, has not asked for it, and is on the team where there is one', () => {
  assert.ok(waitsFor(SHARE, READER))
  assert.ok(!waitsFor(SHARE, { ...READER, permissions: ['case:read'] }))
  assert.ok(!waitsFor({ ...SHARE, except: 'anna' }, READER))
  assert.ok(!waitsFor({ ...SHARE, members: ['berta'] }, READER))
  assert.ok(waitsFor({ ...SHARE, members: ['anna'] }, READER))
})

test('one letter for all that came together, for the most pressing of it; once a day means at once for what is late only', () => {
  const [fresh, late] = [
    { ...SHARE, came: T(23.5), due: T(47.5) },
    { ...SHARE, due: T(23.6) },
  ]
  const stretch = { from: T(23.4), until: T(23.7) }
  assert.equal(occasionFor([fresh, late], stretch, 'at-once'), 'late')
  assert.equal(occasionFor([fresh], stretch, 'at-once'), 'new')
  assert.equal(occasionFor([fresh], stretch, 'daily'), null)
  assert.equal(occasionFor([late], stretch, 'daily'), 'late')
  assert.equal(occasionFor([], stretch, 'at-once'), null)
})

test('what lies at a receiver’s counts here only once its time is long over; late and danger count as urgent', () => {
  const sent = { ...SHARE, sent: true }
  assert.deepEqual(countedFor([SHARE, sent], T(3)), { waiting: 1, urgent: 0 })
  assert.deepEqual(countedFor([SHARE, sent], T(36)), { waiting: 2, urgent: 2 })
  assert.deepEqual(countedFor([{ ...SHARE, urgent: true }], T(0)), { waiting: 1, urgent: 1 })
})

test('property: however often and unevenly one looks, each moment is told once', () => {
  const hours = fc.integer({ min: 0, max: 400 })
  const thing = fc.record({ came: hours, clock: fc.integer({ min: 1, max: 168 }), sent: fc.boolean() })
  fc.assert(
    fc.property(thing, fc.array(hours, { maxLength: 30 }), ({ came, clock, sent }, looks) => {
      const one = { ...SHARE, came: T(came), due: T(came + clock), sent }
      const moments = [-1, ...looks.toSorted((a, b) => a - b), 2000].map(T)
      const told = moments.slice(1).flatMap((until, i) => toldIn(one, { from: moments[i], until }))
      assert.deepEqual(
        told,
        momentsOf(one).map(({ occasion }) => occasion),
      )
    }),
    runs(1000),
  )
})
