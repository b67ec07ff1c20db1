import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BREACH_ACTS, BREACH_STATES, RISKS, SETTLED_BY } from '../codes.ts'
import { actionsOf, dueOf, isLate, isOpen, isRunning, stateAfter, whyNot, whyNotSettled } from './breach.ts'

const all = BREACH_STATES.flatMap((state) =>
  RISKS.flatMap((risk) => [true, false].map((notified) => ({ state, risk, notified }))),
)

test('72 hours count from awareness, over days and over a change of the clocks', () => {
  const noticed = new Date('2026-10-23T22:30:00Z')
  assert.equal(dueOf(noticed).toISOString(), '2026-10-26T22:30:00.000Z')
  assert.ok(!isLate(noticed, new Date('2026-10-26T22:30:00Z')))
  assert.ok(isLate(noticed, new Date('2026-10-26T22:30:00.001Z')))
})

test('the clock stops with the notification, or with the decision that none is needed', () => {
  assert.deepEqual(
    all.filter(isRunning).map(({ state }) => state),
    [...RISKS.map(() => 'noticed'), ...RISKS.map(() => 'assessed')],
  )
})

test('the authority is spared only where a risk was judged unlikely, and never after it was notified', () => {
  for (const standing of all) {
    const open = whyNot(standing, 'withhold') === null
    assert.equal(open, standing.state === 'assessed' && standing.risk === 'none' && !standing.notified)
  }
})

test('nothing is settled before the authority, and nothing closed before persons', () => {
  for (const standing of all) {
    if (whyNot(standing, 'settle') === null) assert.ok(['notified', 'withheld'].includes(standing.state))
    if (whyNot(standing, 'close') === null) assert.equal(standing.state, 'settled')
  }
})

test('persons are told as soon as the risk is assessed, whatever the authority knows', () => {
  for (const state of ['assessed', 'notified', 'withheld'] as const)
    assert.equal(whyNot({ state, risk: 'high', notified: false }, 'tell'), null, state)
  assert.equal(whyNot({ state: 'noticed', risk: null, notified: false }, 'tell'), 'not-assessed')
})

test('every state but the last has a way on, and every one leads to the end', () => {
  for (const state of BREACH_STATES) {
    const reached = new Set([state])
    // A set can grow while it is walked.
    for (const one of reached)
      for (const act of BREACH_ACTS)
        if (RISKS.some((risk) => whyNot({ state: one, risk, notified: false }, act) === null))
          reached.add(stateAfter(one, act))
    assert.ok(reached.has('closed'), state)
    assert.equal(isOpen(state), state !== 'closed')
  }
})

test('each closed act says why, and whoever may not is told just that', () => {
  for (const standing of all) {
    for (const { allowed, why } of actionsOf(standing, () => true)) assert.equal(allowed, why === null)
    assert.ok(actionsOf(standing, () => false).every(({ why }) => why === 'not-permitted'))
  }
})

test('a high risk is settled by telling or by a ground of the law, never by saying that there is none', () => {
  const gdpr = { risk: 'high', told: 1, regime: 'gdpr' } as const
  assert.equal(whyNotSettled('no-high-risk', gdpr), 'is-high')
  assert.equal(whyNotSettled('told', { ...gdpr, told: 0 }), 'nobody-told')
  assert.equal(whyNotSettled('told', gdpr), null)
  assert.equal(whyNotSettled('restricted', gdpr), 'other-law')
  assert.equal(whyNotSettled('restricted', { ...gdpr, regime: '2016-680' }), null)
  for (const as of SETTLED_BY)
    if (as !== 'no-high-risk' && as !== 'told')
      assert.notEqual(whyNotSettled(as, { ...gdpr, risk: 'risk', regime: '2016-680' }), null, as)
  assert.equal(whyNotSettled('no-high-risk', { ...gdpr, risk: 'none', told: 0 }), null)
})
