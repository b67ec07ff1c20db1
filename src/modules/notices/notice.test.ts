import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { WRONGS } from '../evidence/index.ts'
import { STATE_NAMES, type State } from './codes.ts'
import { type Act, isOut, type NoticeStand, OPEN, STATES, stateAfter, stateAt, stored, whyNot } from './notice.ts'

const ACTS: readonly Act[] = [
  'edit',
  'approve',
  'hold',
  'release',
  'reopen',
  'send',
  'export',
  'hand-over',
  'acknowledge',
  'decide',
  'complain',
  'dispute',
  'close',
  'withdraw',
  'correct',
  'note',
]

const stand = (more: Partial<NoticeStand> = {}): NoticeStand => ({
  state: 'draft',
  waits: false,
  onItsWay: false,
  waitsForMail: false,
  writers: ['anna'],
  correcting: false,
  incomplete: false,
  barred: false,
  wrong: null,
  ...more,
})

const anyState = fc.constantFrom(...STATE_NAMES)
const anyStand: fc.Arbitrary<NoticeStand> = fc.record({
  state: anyState,
  waits: fc.boolean(),
  onItsWay: fc.boolean(),
  waitsForMail: fc.boolean(),
  writers: fc.subarray(['anna', 'berta', 'carl'], { minLength: 1 }),
  correcting: fc.boolean(),
  incomplete: fc.boolean(),
  barred: fc.boolean(),
  wrong: fc.constantFrom(null, ...WRONGS),
})

describe('the way of a notice', () => {
  test('goes from draft to closed by way of complaint and dispute', () => {
    let state: State = 'draft'
    const walk: (Act | 'deliver')[] = ['approve', 'send', 'deliver', 'acknowledge', 'decide', 'complain', 'decide']
    for (const act of [...walk, 'dispute', 'decide', 'close'] as const) {
      if (act !== 'deliver') assert.equal(whyNot(stand({ state }), act, 'berta'), null, `${state} ${act}`)
      state = stateAfter(state, act, 'draft')
    }
    assert.equal(state, 'closed')
  })

  test('property: an act is open exactly where it leads somewhere, or a reason says why it is not', () =>
    fc.assert(
      fc.property(
        anyStand,
        fc.constantFrom(...ACTS),
        fc.constantFrom(null, 'anna', 'berta'),
        (notice, act, approver) => {
          const why = whyNot(notice, act, approver)
          if (why === null) assert.ok(STATE_NAMES.includes(stateAfter(notice.state, act, 'approved')))
          else if (!(act in STATES[notice.state].moves)) assert.throws(() => stateAfter(notice.state, act, 'approved'))
        },
      ),
    ))

  test('property: nothing reaches a recipient by any walk of acts without an approval after the last edit', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS, 'deliver' as const), { maxLength: 25 }), (walk) => {
        let [state, before, approved]: [State, 'draft' | 'approved', boolean] = ['draft', 'draft', false]
        for (const act of walk) {
          if (!(act in STATES[state].moves)) continue
          const next = stateAfter(state, act, before)
          if (act === 'approve') approved = true
          if (act === 'edit' || act === 'reopen') approved = false
          if (act === 'deliver') assert.ok(approved)
          if (next === 'held') before = state as 'draft' | 'approved'
          state = next
          if (isOut(state)) break
        }
        if (isOut(state)) assert.ok(approved)
      }),
    ))

  test('property: of suspected child abuse material nothing is written, approved, sent or corrected', () =>
    fc.assert(
      fc.property(anyStand, fc.constantFrom('edit', 'approve', 'reopen', 'send', 'correct'), (notice, act) =>
        assert.notEqual(whyNot({ ...notice, barred: true }, act as Act, 'zoe'), null),
      ),
    ))

  test('nobody approves what they wrote a word of, nor what is incomplete', () => {
    assert.equal(whyNot(stand(), 'approve', 'anna'), 'you-drafted-it')
    assert.equal(whyNot(stand({ writers: ['anna', 'berta'] }), 'approve', 'berta'), 'you-drafted-it')
    assert.equal(whyNot(stand(), 'approve', 'berta'), null)
    assert.equal(whyNot(stand({ incomplete: true }), 'approve', 'berta'), 'incomplete')
    assert.equal(whyNot(stand({ waits: true }), 'approve'), 'waits-for-second-person')
  })

  test('says why an act is closed', () => {
    const why = (state: State, act: Act, more: Partial<NoticeStand> = {}) => whyNot(stand({ state, ...more }), act)
    assert.equal(why('draft', 'send'), 'not-approved')
    assert.equal(why('held', 'send'), 'held-by-police')
    assert.equal(why('approved', 'edit'), 'already-approved')
    assert.equal(why('approved', 'decide'), 'not-sent')
    assert.equal(why('approved', 'withdraw', { onItsWay: true }), 'on-its-way')
    assert.equal(why('sent', 'hold'), 'already-sent')
    assert.equal(why('sent', 'complain'), 'not-decided')
    assert.equal(why('draft', 'release'), 'not-held')
    assert.equal(why('sent', 'correct', { correcting: true }), 'correction-under-way')
    for (const over of ['closed', 'withdrawn', 'corrected'] as const) assert.equal(why(over, 'decide'), over)
  })

  test('notes are never closed by a state, and what is over is not open', () => {
    for (const state of STATE_NAMES) assert.equal(whyNot(stand({ state }), 'note'), null)
    for (const state of ['closed', 'withdrawn', 'corrected'] as const) assert.ok(!OPEN.includes(state))
  })
})

describe('a hold', () => {
  const now = new Date('2026-11-20T10:00:00Z')
  const row = (state: 'draft' | 'approved' | 'sent', until: string | null) => ({
    state,
    held_until: until === null ? null : new Date(until),
  })

  test('lies over draft and approved, and ends by itself', () => {
    assert.equal(stateAt(row('draft', '2026-11-20T10:00:01Z'), now), 'held')
    assert.equal(stateAt(row('approved', '2026-11-20T10:00:01Z'), now), 'held')
    assert.equal(stateAt(row('approved', '2026-11-20T10:00:00Z'), now), 'approved')
    assert.equal(stateAt(row('draft', null), now), 'draft')
  })

  test('holds nothing that is out already', () =>
    assert.equal(stateAt(row('sent', '2026-11-21T10:00:00Z'), now), 'sent'))

  test('gives back what it covered', () => {
    assert.equal(stateAfter('held', 'release', 'approved'), 'approved')
    assert.equal(stored('held', 'approved'), 'approved')
    assert.equal(stored('withdrawn', 'draft'), 'withdrawn')
  })
})
