import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { GUEST_ACTS, GUEST_KINDS, GUEST_PARTS, GUEST_STATES, type GuestState } from './codes.ts'
import {
  afterGuest,
  GUEST_RULES,
  guestMove,
  guestTurn,
  isGuestEnd,
  isInSpan,
  opensPerson,
  reads,
  spanFault,
  whyNotGuest,
} from './guest.ts'

const BY = { member: 'somebody', reason: 'as a rule says' }

describe('the place of a guest on a team', () => {
  test('whatever both sides do, no state is a dead end or without an owner, and nothing opens after an end', () => {
    const step = fc.record({
      act: fc.constantFrom(...GUEST_ACTS),
      side: fc.constantFrom('team' as const, 'guest' as const),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state: GuestState = 'invited'
        for (const { act, side } of steps) {
          if (whyNotGuest(state, act, side) !== null) {
            assert.throws(() => afterGuest(state, act, side, BY))
            continue
          }
          const before = state
          state = afterGuest(state, act, side, BY)
          assert.ok(!isGuestEnd(before), 'nothing leads out of an end')
          assert.equal(guestTurn(state) === null, isGuestEnd(state))
          if (isGuestEnd(state)) assert.ok(!opensPerson(state))
        }
        // From wherever they came the team can end it at once.
        if (!isGuestEnd(state)) assert.equal(whyNotGuest(state, 'conflict', 'team'), null)
      }),
    )
  })

  test('every state is reached, by a named member alone, with a reason where one is due', () => {
    const reached = new Set<GuestState>(['invited', 'over'])
    for (const state of GUEST_STATES) for (const act of GUEST_ACTS) reached.add(guestMove(state, act)?.to ?? state)
    assert.deepEqual([...reached].sort(), [...GUEST_STATES].sort())
    assert.deepEqual(Object.keys(GUEST_RULES), [...GUEST_STATES])
    assert.throws(() => afterGuest('invited', 'accept', 'guest', { member: '', reason: '' }), /nobody/)
    assert.throws(() => afterGuest('accepted', 'conflict', 'team', { member: 'x', reason: ' ' }), /reason/)
    assert.equal(afterGuest('invited', 'decline', 'guest', { member: 'x', reason: '' }), 'declined')
  })

  test('a place lasts a year at most, from the day on which it begins or is renewed', () => {
    assert.equal(spanFault('2026-03-01', '2027-02-28', '2026-03-01'), null)
    assert.equal(spanFault('2026-03-01', '2027-03-01', '2026-03-01'), 'too-long')
    assert.equal(spanFault('2025-03-01', '2027-02-28', '2026-03-01'), null, 'renewed')
    assert.equal(spanFault('2026-03-02', '2026-03-01', '2026-01-01'), 'ends-before-it-begins')
    assert.equal(spanFault('2026-01-01', '2026-02-28', '2026-03-01'), 'is-over')
    assert.deepEqual(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isInSpan('2026-03-01', '2026-03-31', day)),
      [false, true, true, false],
    )
  })

  test('each kind reads its parts and no others', () => {
    const table = GUEST_KINDS.map((kind) => [kind, GUEST_PARTS.filter((part) => reads(kind, part))])
    assert.deepEqual(table, [
      ['guardian', ['identity', 'child', 'plan', 'interviews', 'days']],
      ['lawyer', ['identity', 'interviews', 'days', 'decisions']],
      ['asylum-officer', ['asylum']],
      ['prosecutor', ['criminal']],
    ])
  })
})
