import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ACTS, type Act, KINDS, type Kind, STATE_NAMES, type State } from './codes.ts'
import { actionsOf, dueOf, isOpen, OPEN, STATES, stateAfter, whyNot } from './request.ts'

const state = fc.constantFrom(...STATE_NAMES)
const kind = fc.constantFrom(...KINDS)
const act = fc.constantFrom<Act>(...ACTS)
const extended = fc.constantFrom(null, '2026-11-20')

test('property: nothing is answered before it is known who asks, and no copy leaves unchecked', () => {
  fc.assert(
    fc.property(state, kind, extended, (at, asked, extendedOn) => {
      const open = whyNot({ state: at, kind: asked, extendedOn }, 'answer') === null
      if (['received', 'read'].includes(at)) assert.equal(open, false)
      if (asked === 'access' && at !== 'checked') assert.equal(open, false)
    }),
  )
})

test('property: what has ended stays so, and every open act has a next state', () => {
  fc.assert(
    fc.property(state, kind, extended, act, (at, asked, extendedOn, what) => {
      const why = whyNot({ state: at, kind: asked, extendedOn }, what)
      if (!isOpen(at)) assert.equal(why, 'ended')
      if (why === null) assert.ok(STATE_NAMES.includes(stateAfter(at, what)))
    }),
  )
})

test('every kind can be brought to its end from the beginning', () => {
  const walk = (asked: Kind): Set<State> => {
    const seen = new Set<State>(['received', stateAfter('received', 'open')])
    for (const at of seen)
      for (const what of ACTS)
        if (whyNot({ state: at, kind: asked, extendedOn: null }, what) === null) seen.add(stateAfter(at, what))
    return seen
  }
  for (const asked of KINDS) {
    const seen = walk(asked)
    assert.ok(seen.has('granted') && seen.has('closed'), asked)
    assert.equal(seen.has('checked'), asked === 'access')
  }
  assert.deepEqual(OPEN, ['received', 'read', 'verified', 'checked'])
  assert.ok(Object.keys(STATES).length === STATE_NAMES.length)
})

test('whoever may not is told that, before all else', () => {
  const actions = actionsOf(
    { state: 'received', kind: 'access', extendedOn: null },
    (name) => name !== 'requests.answer',
  )
  assert.equal(actions.find(({ operation }) => operation === 'requests.answer')?.why, 'not-permitted')
  assert.equal(actions.find(({ operation }) => operation === 'requests.verify')?.why, 'not-read')
  assert.equal(whyNot({ state: 'read', kind: 'access', extendedOn: '2026-11-02' }, 'extend'), 'extended')
})

test('one month, or three; a month without that day ends on its last', () => {
  for (const [made, isLong, due] of [
    ['2026-11-02', false, '2026-12-02'],
    ['2026-11-02', true, '2027-02-02'],
    ['2027-01-31', false, '2027-02-28'],
    ['2028-01-31', false, '2028-02-29'],
    ['2026-11-30', true, '2027-02-28'],
  ] as const)
    assert.equal(dueOf(made, isLong), due)
})

test('the whole table, as one reads it: which acts are open where', () => {
  const open = (at: State, asked: Kind): string =>
    ACTS.filter((what) => whyNot({ state: at, kind: asked, extendedOn: null }, what) === null).join(' ')
  assert.deepEqual(
    STATE_NAMES.map((at) => [at, open(at, 'access'), open(at, 'erasure')]),
    [
      ['received', '', ''],
      ['read', 'verify ask extend close', 'verify ask extend close'],
      ['verified', 'ask extend check', 'ask extend answer'],
      ['checked', 'ask extend answer', 'ask extend answer'],
      ['granted', '', ''],
      ['partly', '', ''],
      ['restricted', '', ''],
      ['refused', '', ''],
      ['closed', '', ''],
    ],
  )
})

test('property: the day of an answer is a day, after the request, and later where it was extended', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, (made) => {
      const [soon, late] = [dueOf(made, false), dueOf(made, true)]
      for (const due of [soon, late]) assert.equal(new Date(`${due}T00:00:00Z`).toISOString().slice(0, 10), due)
      assert.ok(made < soon && soon < late)
    }),
  )
})
