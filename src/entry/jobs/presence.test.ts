import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Member } from '../../kernel/actor.ts'
import { nextTry } from './back-off.ts'
import { Presence } from './presence.ts'

const IDLE = 30 * 60_000
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8) + minutes * 60_000)

const member = (id: string, session: string = randomUUID(), isOpen = true) =>
  ({
    kind: 'member',
    id,
    session,
    agency: 'a',
    roles: [],
    confirmedAt: 0,
    keys: isOpen ? {} : null,
  }) as unknown as Member

describe('the members present', () => {
  test('a member comes, and comes no second time', () => {
    const presence = new Presence(IDLE)
    const anna = member('anna')
    assert.equal(presence.note(anna, at(0)), true)
    assert.equal(presence.note(anna, at(1)), false)
    assert.equal(presence.note(member('anna'), at(2)), false, 'nor by another session')
    assert.deepEqual(presence.ids(), ['anna'])
  })

  test('a member whose keys are closed is not here: no job could go on by them', () => {
    const presence = new Presence(IDLE)
    assert.equal(presence.note(member('anna', 's', false), at(0)), false)
    assert.deepEqual(presence.ids(), [])
    assert.equal(presence.of('anna'), null)
  })

  test('the latest session stands for the member', () => {
    const presence = new Presence(IDLE)
    const [first, second] = [member('anna', '1'), member('anna', '2')]
    presence.note(first, at(0))
    presence.note(second, at(1))
    assert.equal(presence.of('anna')?.session, '2')
    presence.note(first, at(2))
    assert.equal(presence.of('anna')?.session, '1')
    presence.end('1')
    assert.equal(presence.of('anna')?.session, '2')
    presence.end('2')
    assert.equal(presence.of('anna'), null)
    assert.equal(presence.note(second, at(3)), true, 'and coming back is a coming')
  })

  test('silence ends a session at its time and not before', () => {
    const presence = new Presence(IDLE)
    presence.note(member('anna', '1'), at(0))
    presence.sweep(at(30))
    assert.ok(presence.isOpen('1'))
    presence.sweep(new Date(at(30).getTime() + 1))
    assert.ok(!presence.isOpen('1'))
  })

  test('a clock that is set back ends nobody', () => {
    const presence = new Presence(IDLE)
    presence.note(member('anna', '1'), at(60))
    presence.sweep(at(0))
    assert.ok(presence.isOpen('1'))
  })

  test('ending a session that never was is nothing', () => {
    const presence = new Presence(IDLE)
    presence.end('none')
    assert.deepEqual(presence.members(), [])
  })

  test('property: it holds the sessions that neither ended nor were silent, whatever the order', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('note' as const),
        id: fc.constantFrom('a', 'b'),
        session: fc.constantFrom('1', '2', '3'),
      }),
      fc.record({ kind: fc.constant('end' as const), session: fc.constantFrom('1', '2', '3') }),
      fc.record({ kind: fc.constant('sweep' as const) }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.integer({ min: 0, max: 20 }))), (steps) => {
        const presence = new Presence(IDLE)
        const model = new Map<string, { id: string; at: number }>()
        let minute = 0
        for (const [one, wait] of steps) {
          minute += wait
          if (one.kind === 'note') {
            // A session belongs to one member, whose id begins its name.
            const session = one.id + one.session
            presence.note(member(one.id, session), at(minute))
            model.set(session, { id: one.id, at: minute })
          } else if (one.kind === 'end') {
            presence.end(`a${one.session}`)
            model.delete(`a${one.session}`)
          } else {
            presence.sweep(at(minute))
            for (const [session, seen] of model) if (seen.at < minute - 30) model.delete(session)
          }
          assert.deepEqual(
            presence
              .members()
              .map(({ session }) => session)
              .sort(),
            [...model.keys()].sort(),
          )
          assert.deepEqual([...presence.ids()].sort(), [...new Set([...model.values()].map(({ id }) => id))].sort())
        }
      }),
    )
  })
})

describe('the time of the next try', () => {
  const now = at(0)
  const wait = (failures: number) => (nextTry(failures, now).getTime() - now.getTime()) / 1000

  test('5, 10, 20 … seconds, at most an hour', () => {
    assert.deepEqual([1, 2, 3, 4, 10, 11, 12, 50].map(wait), [5, 10, 20, 40, 2560, 3600, 3600, 3600])
  })

  test('property: never sooner than before, never later than an hour, never in the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (failures) => {
        assert.ok(Number.isFinite(wait(failures)))
        assert.ok(wait(failures) >= 5 && wait(failures) <= 3600)
        assert.ok(wait(failures + 1) >= wait(failures))
      }),
    )
  })

  test('thirty-two tries of a letter take about a day', () => {
    const hours = Array.from({ length: 32 }, (_, i) => wait(i + 1)).reduce((sum, one) => sum + one, 0) / 3600
    assert.ok(hours > 20 && hours < 28, `${hours}`)
  })
})
