import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CALL_RULES, callActs, hourFault, isCallEnd, isCallOver, OPEN_CALLS, opensPlace, whyNotCall } from './call.ts'
import { CALL_ACTS, CALL_STATES, type CallState } from './codes.ts'

const startsAt = new Date('2026-12-05T09:00:00Z')
const hours = { startsAt, minutes: 60 }
const before = new Date('2026-12-04T09:00:00Z')
const during = new Date('2026-12-05T09:30:00Z')

describe('a call to an interpreter', () => {
  test('whatever both sides do, no state is a dead end or without an owner, and nothing opens after an end', () => {
    const step = fc.record({
      act: fc.constantFrom(...CALL_ACTS),
      side: fc.constantFrom('team' as const, 'interpreter' as const),
      now: fc.constantFrom(before, during),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        let state: CallState = 'asked'
        for (const { act, side, now } of steps) {
          if (whyNotCall(state, act, side, hours, now) !== null) continue
          assert.ok(!isCallEnd(state), 'nothing leads out of an end')
          state = CALL_RULES[state].moves[act]?.to ?? state
          assert.equal(CALL_RULES[state].turn === null, isCallEnd(state))
          if (isCallEnd(state)) assert.ok(!opensPlace(state))
        }
        // From wherever they came the person may refuse, and the interpreter may declare a conflict, before it is over.
        if (!isCallEnd(state)) {
          assert.equal(whyNotCall(state, 'refuse', 'team', hours, before), null)
          assert.equal(whyNotCall(state, 'conflict', 'interpreter', hours, before), null)
        }
      }),
    )
  })

  test('every state is reached, but those that the hour or another’s answer brings', () => {
    const reached = new Set<CallState>(['asked', 'taken', 'over'])
    for (const state of CALL_STATES) for (const move of Object.values(CALL_RULES[state].moves)) reached.add(move.to)
    assert.deepEqual([...reached].sort(), [...CALL_STATES].sort())
    assert.deepEqual(OPEN_CALLS, ['asked', 'accepted'])
  })

  test('a wish of the person looks to the interpreter like any hour that is not needed', () => {
    for (const state of OPEN_CALLS)
      assert.equal(CALL_RULES[state].moves.refuse?.to, CALL_RULES[state].moves['call-off']?.to)
  })

  test('whether somebody came is said from the beginning of the hour on', () => {
    assert.equal(whyNotCall('accepted', 'done', 'team', hours, before), 'still-to-come')
    assert.equal(whyNotCall('accepted', 'missed', 'team', hours, during), null)
    assert.equal(whyNotCall('accepted', 'done', 'interpreter', hours, during), 'not-your-step')
    assert.equal(whyNotCall('asked', 'done', 'team', hours, before), 'no-such-step')
    assert.deepEqual(callActs('accepted', 'interpreter', hours, before), ['conflict', 'return'])
  })

  test('nobody accepts what has begun; a place that was accepted closes a day after the end', () => {
    assert.equal(isCallOver('asked', hours, before), false)
    assert.equal(isCallOver('asked', hours, startsAt), true)
    assert.deepEqual(callActs('asked', 'interpreter', hours, startsAt), [])
    assert.equal(isCallOver('accepted', hours, new Date('2026-12-06T09:59:59Z')), false)
    assert.equal(isCallOver('accepted', hours, new Date('2026-12-06T10:00:00Z')), true)
    assert.equal(isCallOver('done', hours, new Date('2027-12-06T10:00:00Z')), false)
  })

  test('an hour is to come, and within half a year', () => {
    assert.equal(hourFault(startsAt, before), null)
    assert.equal(hourFault(startsAt, startsAt), 'is-past')
    assert.equal(hourFault(startsAt, new Date('2026-06-01T09:00:00Z')), 'too-far')
  })
})
