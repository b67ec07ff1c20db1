import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ASK_URGENCIES, GROUNDS, SILENT_GROUNDS } from '../codes.ts'
import { after, answerHours, dueOf, groundsOf, needsSecond, type Since, turnOf, whyNot } from './ask.ts'

const AT = new Date('2026-11-02T09:00:00Z')
const HOUR = 3_600_000
const since = (more: Partial<Since> = {}): Since => ({
  ...{ urgency: 'none', directive: true, atHand: true, sentAt: AT, since: AT, neededBy: null },
  until: new Date('2027-02-01T00:00:00Z'),
  ...more,
})
const hours = (state: Parameters<typeof dueOf>[0], more: Partial<Since> = {}) => {
  const due = dueOf(state, since(more))
  return due === null ? null : (due.at.getTime() - AT.getTime()) / HOUR
}

describe('why a step of what was asked is closed', () => {
  test('nobody answers or refuses what nobody has acknowledged', () => {
    for (const act of ['answer', 'answer-partly', 'refuse'] as const) {
      assert.equal(whyNot('sent', act, 'asked'), 'no-such-step')
      assert.equal(whyNot('acknowledged', act, 'asked'), null)
    }
  })

  test('nobody takes the other side’s step', () => {
    assert.equal(whyNot('sent', 'acknowledge', 'asker'), 'not-your-step')
    assert.equal(whyNot('acknowledged', 'withdraw', 'asked'), 'not-your-step')
    assert.equal(whyNot('answered', 'end', 'asked'), 'not-your-step')
  })

  test('what was answered in part is answered further, refused, ended or withdrawn', () => {
    assert.equal(after('partly', 'answer-partly', 'asked', 'm'), 'partly')
    assert.equal(after('partly', 'answer', 'asked', 'm'), 'answered')
    assert.equal(after('partly', 'refuse', 'asked', 'm'), 'refused')
    assert.equal(after('partly', 'end', 'asker', 'm'), 'over')
    assert.equal(whyNot('answered', 'withdraw', 'asker'), 'no-such-step')
  })

  test('a step without a person, or a closed one, is a fault', () => {
    assert.throws(() => after('sent', 'acknowledge', 'asked', ''), /nobody/)
    assert.throws(() => after('sent', 'answer', 'asked', 'm'), /has no answer now/)
  })
})

describe('the clocks of what was asked', () => {
  test('between police: eight hours, three days where it has to be fetched, seven days for all else, from when it came', () => {
    const urgent = { urgency: 'urgent' } as const
    assert.equal(hours('acknowledged', urgent), 8)
    assert.equal(hours('acknowledged', { ...urgent, atHand: false }), 72)
    assert.equal(hours('acknowledged', {}), 168)
    // An hour before somebody looked is an hour of theirs.
    assert.equal(hours('acknowledged', { ...urgent, since: new Date(AT.getTime() + HOUR) }), 8)
  })

  test('nobody else is held to that Directive', () => {
    assert.equal(answerHours({ urgency: 'urgent', directive: false, atHand: true }), 72)
    assert.equal(answerHours({ urgency: 'none', directive: false, atHand: true }), 336)
  })

  test('danger and a missing child are acknowledged within the hour, between whomever', () => {
    for (const urgency of ['danger', 'missing-child'] as const)
      for (const directive of [true, false]) assert.equal(hours('sent', { urgency, directive }), 1)
    assert.equal(hours('sent'), 24)
  })

  test('a day by which it is needed comes earlier, and never later', () => {
    assert.equal(hours('acknowledged', { neededBy: new Date(AT.getTime() + 2 * HOUR) }), 2)
    assert.equal(hours('sent', { neededBy: new Date(AT.getTime() + 2 * HOUR) }), 2)
    assert.equal(hours('acknowledged', { neededBy: new Date(AT.getTime() + 900 * HOUR) }), 168)
  })

  test('what is answered stays open until its day; an end has no clock', () => {
    assert.deepEqual(dueOf('answered', since()), { clock: 'use', at: since().until })
    for (const state of ['refused', 'withdrawn', 'over'] as const) assert.equal(dueOf(state, since()), null)
  })
})

test('whose turn it is', () => {
  assert.deepEqual((['sent', 'acknowledged', 'partly', 'answered', 'refused'] as const).map(turnOf), [
    'asked',
    'asked',
    'asked',
    'asker',
    null,
  ])
})

test('about a person two agree, but where somebody is in danger', () => {
  for (const urgency of ASK_URGENCIES) {
    assert.equal(needsSecond({ ofPerson: false, urgency }), false)
    assert.equal(needsSecond({ ofPerson: true, urgency }), urgency === 'none' || urgency === 'urgent')
  }
})

test('whoever is not police or justice names no ground that tells whether anything is held', () => {
  assert.deepEqual(groundsOf({ regime: 'gdpr' }), SILENT_GROUNDS)
  assert.deepEqual(groundsOf({ regime: '2016-680' }), GROUNDS)
  for (const telling of [
    'not-held',
    'harms-person',
    'harms-proceedings',
    'court-refused',
    'out-of-proportion',
  ] as const)
    assert.ok(!SILENT_GROUNDS.includes(telling), telling)
})
