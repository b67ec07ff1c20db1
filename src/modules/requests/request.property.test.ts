import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { ACTS, type Act, KINDS, STATE_NAMES, type State } from './codes.ts'
import { actionsOf, isOpen, type Standing, stateAfter, whyNot } from './request.ts'

// The state table walked as people walk it: any acts in any order, of which only the open ones happen.

type Move = Act | 'open' | 'reply'
const move = fc.constantFrom<Move>(...ACTS, 'open', 'reply')
const walks = fc.tuple(fc.constantFrom(...KINDS), fc.boolean(), fc.array(move, { maxLength: 25 }))

/** Reading opens what was received, as the operation does; whoever is known by a receipt is known at once. */
function step(at: Standing, what: Move, byReceipt: boolean): Standing | null {
  if (what === 'open') {
    if (at.state !== 'received') return null
    const read = stateAfter('received', 'open')
    return { ...at, state: byReceipt ? stateAfter(read, 'verify') : read }
  }
  if (whyNot(at, what) !== null) return null
  const extendedOn = what === 'extend' ? '2026-11-20' : at.extendedOn
  return { ...at, extendedOn, state: stateAfter(at.state, what) }
}

test('property: no walk answers somebody unknown, discloses an unchecked copy, or extends twice', () => {
  fc.assert(
    fc.property(walks, ([kind, byReceipt, moves]) => {
      let at: Standing = { state: 'received', kind, extendedOn: null }
      const done: Move[] = []
      for (const what of moves) {
        const next = step(at, what, byReceipt)
        if (next === null) continue
        if (what === 'answer') assert.ok(byReceipt || done.includes('verify'), done.join(' '))
        if (what === 'answer' && kind === 'access') assert.ok(done.includes('check'), done.join(' '))
        if (what === 'extend') assert.ok(!done.includes('extend'))
        // Who is known is answered: a request is not simply closed on them.
        if (what === 'close') assert.ok(!byReceipt && !done.includes('verify'), done.join(' '))
        if (what !== 'open' && what !== 'reply') assert.ok(done.includes('open'), `${what} before anybody read it`)
        done.push(what)
        at = next
      }
      assert.ok(done.filter((what) => what === 'answer' || what === 'close').length <= 1, 'an end is an end')
    }),
    runs(500),
  )
})

test('property: writing changes no state, so that whoever asks can neither hurry nor stop it', () => {
  for (const state of STATE_NAMES)
    for (const kind of KINDS) {
      const why = whyNot({ state, kind, extendedOn: null }, 'reply')
      assert.equal(why, isOpen(state) ? null : 'ended')
      if (why === null) assert.equal(stateAfter(state, 'reply'), state)
    }
})

test('property: an extension never closes what was open, but for another extension', () => {
  const open = (state: State, kind: Standing['kind'], extendedOn: string | null) =>
    ACTS.filter((act) => whyNot({ state, kind, extendedOn }, act) === null)
  fc.assert(
    fc.property(fc.constantFrom(...STATE_NAMES), fc.constantFrom(...KINDS), (state, kind) => {
      assert.deepEqual(
        open(state, kind, '2026-11-20'),
        open(state, kind, null).filter((act) => act !== 'extend'),
      )
    }),
  )
})

test('property: what is shown as open is open, what is closed says why, and each act is shown once', () => {
  const standing = fc.record({
    state: fc.constantFrom(...STATE_NAMES),
    kind: fc.constantFrom(...KINDS),
    extendedOn: fc.constantFrom(null, '2026-11-20'),
  })
  fc.assert(
    fc.property(standing, fc.subarray(ACTS.map((act) => `requests.${act}`)), (at, mine) => {
      const actions = actionsOf(at, (operation) => mine.includes(operation))
      assert.deepEqual(
        actions.map(({ operation }) => operation),
        ACTS.map((act) => `requests.${act}`),
      )
      for (const { operation, allowed, why } of actions) {
        assert.equal(allowed, why === null)
        if (!mine.includes(operation)) assert.equal(why, 'not-permitted')
      }
    }),
  )
})

test('an act that the table does not know is a fault of the program, and says where', () => {
  assert.throws(() => stateAfter('granted', 'answer'), /granted has no answer/)
  assert.throws(() => stateAfter('received', 'verify'), /received has no verify/)
  assert.throws(() => stateAfter('verified', 'open'), /verified has no open/)
})

test('the reason told is the nearest one that can be removed', () => {
  const why = (state: State, act: Act, kind: Standing['kind'] = 'access') =>
    whyNot({ state, kind, extendedOn: null }, act)
  assert.deepEqual(
    [why('received', 'answer'), why('received', 'extend'), why('read', 'answer'), why('read', 'check')],
    ['not-read', 'not-read', 'not-verified', 'not-verified'],
  )
  assert.deepEqual(
    [why('verified', 'verify'), why('checked', 'close'), why('verified', 'answer'), why('checked', 'check')],
    ['verified-already', 'verified-already', 'not-checked', 'verified-already'],
  )
  // Told before who asks is known: for this kind there will never be a copy to look through.
  assert.equal(why('read', 'check', 'erasure'), 'no-copy')
})
