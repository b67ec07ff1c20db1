import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { STATE_NAMES } from './codes.ts'
import { type Act, actionsOf, expiryOf, type LeadStand, LISTED, OPEN, STATES, stateAfter, whyNot } from './lead.ts'
import { WHYS } from './shapes.ts'

const ACTS: Act[] = [
  'claim',
  'assign',
  'release',
  'dismiss',
  'open-for-notice',
  'open-for-case',
  'pass',
  'reopen',
  'merge',
  'split',
]
const DECISIONS: Act[] = ['dismiss', 'open-for-notice', 'open-for-case', 'pass']

const stand = (more: Partial<LeadStand> = {}): LeadStand => ({
  state: 'new',
  stateBefore: null,
  claimedBy: null,
  rootState: more.state ?? 'new',
  waits: false,
  ...more,
})

const claimed = (by: string, more: Partial<LeadStand> = {}) => stand({ state: 'claimed', claimedBy: by, ...more })

const stands = fc.record({
  state: fc.constantFrom(...STATE_NAMES),
  stateBefore: fc.constantFrom('new' as const, 'claimed' as const, null),
  claimedBy: fc.constantFrom('a', 'b', null),
  rootState: fc.constantFrom(...STATE_NAMES),
  waits: fc.boolean(),
})

test('a new lead can be claimed or merged, and decided only by who claimed it', () => {
  for (const act of DECISIONS) {
    assert.equal(whyNot(stand(), act, 'a'), 'claim-first')
    assert.equal(whyNot(claimed('a'), act, 'a'), null)
    assert.equal(whyNot(claimed('b'), act, 'a'), 'claimed-by-other')
  }
  assert.equal(whyNot(stand(), 'claim', 'a'), null)
  assert.equal(whyNot(claimed('a'), 'claim', 'a'), 'already-yours')
  assert.equal(whyNot(claimed('b'), 'claim', 'a'), 'claimed-by-other')
})

test('anyone may release what a colleague holds', () => {
  assert.equal(whyNot(claimed('b'), 'release', 'a'), null)
  assert.equal(whyNot(stand(), 'release', 'a'), 'not-claimed')
  assert.equal(stateAfter(claimed('b'), 'release'), 'new')
})

test('what was dismissed or opened can be opened anew; what was passed on can only be passed on once more', () => {
  for (const state of ['dismissed', 'open-for-notice', 'open-for-case'] as const) {
    assert.equal(whyNot(stand({ state, claimedBy: 'a' }), 'reopen', 'b'), null)
    assert.equal(stateAfter(stand({ state }), 'reopen'), 'claimed')
    assert.equal(whyNot(stand({ state, claimedBy: 'a' }), 'dismiss', 'a'), 'already-decided')
  }
  for (const act of ACTS)
    assert.equal(whyNot(stand({ state: 'passed', claimedBy: 'a' }), act, 'a'), act === 'pass' ? null : 'passed-on')
  assert.equal(whyNot(stand(), 'reopen', 'a'), 'not-decided')
})

test('while a second person is asked, nothing changes under their eyes', () => {
  for (const act of [...DECISIONS, 'merge', 'release'] as const)
    assert.equal(whyNot(claimed('a', { waits: true }), act, 'a'), 'waits-for-second-person')
})

test('a merged lead can only be split off, to the state it had, and not once the whole is decided', () => {
  const merged = stand({ state: 'merged', stateBefore: 'claimed', claimedBy: 'a', rootState: 'new' })
  for (const act of ACTS) assert.equal(whyNot(merged, act, 'a'), act === 'split' ? null : 'merged-away')
  assert.equal(stateAfter(merged, 'split'), 'claimed')
  assert.equal(whyNot({ ...merged, rootState: 'dismissed' }, 'split', 'a'), 'already-decided')
  assert.equal(whyNot(stand(), 'split', 'a'), 'nothing-merged')
})

test('an act is open exactly where the table has it and no rule of persons closes it', () => {
  fc.assert(
    fc.property(stands, fc.constantFrom(...ACTS), fc.constantFrom('a', 'b'), (lead, act, member) => {
      const why = whyNot(lead, act, member)
      const moves: Partial<Record<Act, unknown>> = STATES[lead.state].moves
      if (why === null) {
        assert.ok(act in moves)
        assert.ok(STATE_NAMES.includes(stateAfter(lead, act)))
      } else assert.ok(WHYS.includes(why))
      if (!(act in moves)) {
        assert.notEqual(why, null)
        assert.throws(() => stateAfter(lead, act))
      }
    }),
  )
})

test('only decided states are ends that keep or erase by rules of their own', () => {
  assert.deepEqual(
    STATE_NAMES.filter((state) => STATES[state].decided),
    LISTED.filter((state) => !OPEN.includes(state)),
  )
  for (const state of OPEN) assert.equal(STATES[state].keeping, 'undecided')
})

test('actions name every operation once, closed where the roles do not allow it', () => {
  fc.assert(
    fc.property(stands, fc.func(fc.boolean()), (lead, may) => {
      const actions = actionsOf(lead, 'a', may)
      assert.deepEqual(
        actions.map(({ operation }) => operation).sort(),
        [...ACTS, 'note'].map((act) => `leads.${act}`).sort(),
      )
      for (const { operation, allowed, why, secondPerson } of actions) {
        assert.equal(allowed, why === null)
        if (!may(operation)) assert.equal(why, 'not-permitted')
        assert.equal(secondPerson, operation === 'leads.pass')
      }
    }),
  )
})

test('undecided and dismissed leads expire by the agency’s days, others are kept', () => {
  const from = new Date('2026-11-24T06:14:00Z')
  const periods = { undecidedDays: 90, dismissedDays: 30 }
  const expiry = (state: LeadStand['state']) => expiryOf(state, from, periods)?.toISOString() ?? null
  assert.equal(expiry('new'), '2027-02-22T06:14:00.000Z')
  assert.equal(expiry('claimed'), '2027-02-22T06:14:00.000Z')
  assert.equal(expiry('dismissed'), '2026-12-24T06:14:00.000Z')
  for (const state of ['open-for-notice', 'open-for-case', 'passed', 'merged'] as const)
    assert.equal(expiry(state), null)
})
