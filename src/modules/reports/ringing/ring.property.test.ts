import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Bell, type Desk, ringNow, slotOf } from './ring.ts'

const OFFICE: Desk = {
  zone: 'Europe/Riga',
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
}
const ALWAYS: Desk = {
  zone: 'Europe/Riga',
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' })),
}
const SHORT: Desk = { zone: 'UTC', hours: [{ day: 3, from: '08:10', to: '08:40' }] }
const NEW: Bell = { slot: '', lateDay: '', level: 0 }
const MINUTE = 60_000
const at = (moment: string) => new Date(moment)

/** Looks once a minute, as the program does; gives the moments at which it rang for help. */
function rings(desk: Desk, from: Date, minutes: number, waits: (moment: Date) => number): Date[] {
  let bell = NEW
  const rang: Date[] = []
  for (let i = 0; i < minutes; i++) {
    const now = new Date(from.getTime() + i * MINUTE)
    const ring = ringNow(desk, bell, { help: waits(now), late: 0 }, now)
    if (ring === null) continue
    bell = ring.bell
    if (ring.help) rang.push(now)
  }
  return rang
}

describe('the bell', () => {
  test('rings an hour after reading begins, and each hour until somebody reads, also after the end', () => {
    // A Wednesday in winter: 06:00 UTC is 08:00 in Riga.
    const rang = rings(OFFICE, at('2026-11-25T05:00:00Z'), 24 * 60, () => 1)
    assert.deepEqual(
      rang.map((moment) => moment.toISOString().slice(11, 16)),
      ['07:00', '08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'],
    )
  })

  test('is quiet where nobody promised to read: at night, at the weekend', () => {
    assert.deepEqual(
      rings(OFFICE, at('2026-11-28T00:00:00Z'), 48 * 60, () => 1),
      [],
    )
  })

  test('rings for hours too short to fall on a full one, and all round the clock where somebody always reads', () => {
    assert.equal(rings(SHORT, at('2026-11-25T00:00:00Z'), 24 * 60, () => 1).length, 1)
    assert.equal(rings(ALWAYS, at('2026-11-25T00:00:00Z'), 24 * 60, () => 1).length, 24)
  })

  test('property: what came within an hour rings when that hour is over, so that no ring tells the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), (minute) => {
        const came = at(`2026-11-25T10:${String(minute).padStart(2, '0')}:00Z`)
        const [first] = rings(OFFICE, at('2026-11-25T08:00:00Z'), 6 * 60, (now) => Number(now >= came))
        assert.equal(first.toISOString(), '2026-11-25T11:00:00.000Z')
      }),
    )
  })

  test('property: never twice in an hour, however often somebody looks, and never without anything unread', () => {
    const desk = fc.constantFrom(OFFICE, ALWAYS, SHORT)
    const looks = fc.array(fc.tuple(fc.nat(60 * 24 * 60), fc.nat(2)), { maxLength: 200 })
    fc.assert(
      fc.property(desk, looks, (where, list) => {
        let bell = NEW
        const slots = new Set<string>()
        const inOrder = list.toSorted(([a], [b]) => a - b)
        for (const [second, help] of inOrder) {
          const now = new Date(at('2026-11-23T00:00:00Z').getTime() + second * 1000)
          const ring = ringNow(where, bell, { help, late: 0 }, now)
          if (ring === null) continue
          bell = ring.bell
          if (!ring.help) continue
          assert.ok(help > 0)
          assert.ok(!slots.has(slotOf(where, now)))
          slots.add(slotOf(where, now))
        }
      }),
    )
  })

  test('counts how often it rang in vain, and begins anew once somebody has read', () => {
    let bell = NEW
    const look = (hour: number, help: number) => {
      const ring = ringNow(OFFICE, bell, { help, late: 0 }, at(`2026-11-25T${String(hour).padStart(2, '0')}:00:00Z`))
      if (ring) bell = ring.bell
      return bell.level
    }
    assert.deepEqual([look(6, 1), look(7, 1), look(8, 2), look(9, 0), look(10, 1)], [0, 1, 2, 0, 1])
  })

  test('tells of promises that were not kept once a day, from the morning on', () => {
    let bell = NEW
    const told: string[] = []
    for (let hour = 0; hour < 48; hour++) {
      const now = new Date(at('2026-11-25T00:00:00Z').getTime() + hour * 60 * MINUTE)
      const ring = ringNow(OFFICE, bell, { help: 0, late: 3 }, now)
      if (ring === null) continue
      bell = ring.bell
      if (ring.late) told.push(now.toISOString().slice(8, 13))
    }
    assert.deepEqual(told, ['25T06', '26T06'])
  })

  test('a clock that is put back rings twice at most, and one that is put forward leaves no day out', () => {
    const back = rings(ALWAYS, at('2026-10-24T21:00:00Z'), 26 * 60, () => 1)
    assert.ok(back.length >= 24 && back.length <= 26)
    const forward = rings(ALWAYS, at('2026-03-28T21:00:00Z'), 24 * 60, () => 1)
    assert.ok(forward.length >= 23)
  })
})
