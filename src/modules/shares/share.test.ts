import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, dueOf, type Facts, type Since, whyNot } from './share.ts'

const facts = (more: Partial<Facts> = {}): Facts => ({
  ...{ state: 'sent', byHand: false, exculpatory: false, behind: false },
  ...more,
})
const SINCE = new Date('2026-11-02T09:00:00Z')
const since = (more: Partial<Since> = {}): Since => ({
  ...{ since: SINCE, urgency: 'none', until: new Date('2027-05-01T00:00:00Z'), correctedAt: null },
  ...more,
})

describe('why a step is closed', () => {
  test('the receiver acknowledges before they answer', () => {
    assert.equal(whyNot(facts(), 'acknowledge', 'receiver'), null)
    assert.equal(whyNot(facts(), 'accept', 'receiver'), 'no-such-step')
    assert.equal(whyNot(facts({ state: 'acknowledged' }), 'accept', 'receiver'), null)
  })

  test('nobody takes the other side’s step, but the sender where it is told by hand', () => {
    assert.equal(whyNot(facts(), 'acknowledge', 'sender'), 'not-your-step')
    assert.equal(whyNot(facts({ byHand: true }), 'acknowledge', 'sender'), null)
    assert.equal(whyNot(facts(), 'recall', 'receiver'), 'not-your-step')
  })

  test('a correction is read before anybody answers', () => {
    const state = 'acknowledged' as const
    assert.equal(whyNot(facts({ state, behind: true }), 'accept', 'receiver'), 'read-correction-first')
    assert.equal(whyNot(facts({ state, behind: true }), 'read-correction', 'receiver'), null)
    assert.equal(whyNot(facts({ state }), 'read-correction', 'receiver'), 'nothing-corrected')
  })

  test('what speaks for a defendant is corrected and never recalled', () => {
    assert.equal(whyNot(facts({ exculpatory: true }), 'recall', 'sender'), 'speaks-for-defendant')
    assert.equal(whyNot(facts({ exculpatory: true }), 'correct', 'sender'), null)
  })
})

describe('a step', () => {
  test('of those that take something has a reason, and all have somebody who takes them', () => {
    const by = { member: 'm', reason: '' }
    assert.equal(after(facts(), 'acknowledge', 'receiver', by), 'acknowledged')
    assert.throws(() => after(facts(), 'recall', 'sender', by), /reason/)
    assert.throws(() => after(facts(), 'acknowledge', 'receiver', { member: '', reason: '' }), /nobody/)
  })
})

describe('when something is late', () => {
  const hours = (state: Facts['state'], more: Partial<Since> = {}) => {
    const due = dueOf(state, since(more))
    return due && [due.clock, (due.at.getTime() - SINCE.getTime()) / 3_600_000]
  }

  test('danger and a missing child are acknowledged within the hour, all else within a day', () => {
    assert.deepEqual(hours('sent'), ['acknowledge', 24])
    assert.deepEqual(hours('sent', { urgency: 'danger' }), ['acknowledge', 1])
    assert.deepEqual(hours('sent', { urgency: 'missing-child' }), ['acknowledge', 1])
    assert.deepEqual(hours('acknowledged', { urgency: 'danger' }), ['answer', 168])
  })

  test('a correction is read within a day of the first that waits, or earlier where something else is due', () => {
    assert.deepEqual(hours('accepted', { correctedAt: new Date('2026-11-05T09:00:00Z') }), ['read-correction', 96])
    assert.deepEqual(hours('acknowledged', { correctedAt: new Date('2026-11-08T21:00:00Z') }), ['answer', 168])
    assert.equal(hours('sent', { correctedAt: SINCE })?.[0], 'acknowledge')
  })

  test('what was accepted is used until the day that was agreed; at an end nothing runs', () => {
    assert.deepEqual(dueOf('accepted', since()), { clock: 'use', at: since().until })
    for (const state of ['declined', 'removed', 'kept', 'ended', 'over'] as const)
      assert.equal(dueOf(state, since()), null)
  })
})
