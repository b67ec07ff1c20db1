import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ACTS, type Act, dueOf, type Facts, STATES, type State, turnOf, type Why, whyNot } from './referral.ts'

// Who may do what, where: the whole of it on one page, so that a change of one letter is seen by whoever reads the change.

const open = (state: State): Facts => ({
  ...{ state, byHand: false, abroad: false, childPath: false, whereabouts: 'known', notTold: null },
})
const sides = ['sender', 'receiver'] as const
const COLUMNS: readonly Act[] = ACTS

/** A letter for each act: s the sender, r the receiver, b both, . nobody. */
const lettersOf = (facts: Facts): string =>
  COLUMNS.map((act) => {
    const may = sides.map((side) => whyNot(facts, act, { side, isFocalPoint: true }) === null)
    return may[0] && may[1] ? 'b' : may[0] ? 's' : may[1] ? 'r' : '.'
  }).join('')

const table = (change: (facts: Facts) => Facts = (facts) => facts): string =>
  STATES.map((state) => `${state.padEnd(12)} ${lettersOf(change(open(state)))}`).join('\n')

describe('the matrix of referrals', () => {
  test('the columns are the acts in their order', () => {
    assert.deepEqual(COLUMNS, [
      'consent',
      'override',
      'send',
      'accept',
      'reject',
      'alarm',
      'found',
      'confirm-arrival',
      'feedback',
      'finish',
      'revoke',
    ])
  })

  test('between two agencies', () => {
    assert.equal(
      table(),
      [
        'draft        ss........s',
        'consented    ..s.......s',
        'sent         ...rr.....s',
        'accepted     .....b.r..s',
        'not-arrived  ......br...',
        'arrived      ........r.s',
        'feedback     .........ss',
        'done         ...........',
        'rejected     ...........',
        'revoked      ...........',
      ].join('\n'),
    )
  })

  test('by hand the sender takes every step, and no step that nobody has between two agencies', () => {
    for (const state of STATES)
      for (const act of COLUMNS) {
        const between = sides.some((side) => whyNot(open(state), act, { side, isFocalPoint: true }) === null)
        const byHand = whyNot({ ...open(state), byHand: true }, act, { side: 'sender', isFocalPoint: true }) === null
        assert.equal(byHand, between, `${act} in ${state}`)
      }
  })

  test('of whom the person refused: nothing leads towards them, and what was sent can still be taken back', () => {
    const refused = table((facts) => ({ ...facts, notTold: 'refused-by-person' }))
    const rows = new Map(refused.split('\n').map((row) => [row.slice(0, 12).trim(), row.slice(13)]))
    assert.equal(rows.get('draft'), '..........s')
    assert.equal(rows.get('consented'), '..........s')
    for (const state of ['sent', 'accepted', 'arrived', 'feedback'])
      assert.ok(rows.get(state)?.endsWith('s'), `${state} is taken back`)
  })

  test('while the person is missing nothing is sent; all else stays as it is', () => {
    const missing = table((facts) => ({ ...facts, whereabouts: 'missing' }))
    assert.equal(missing, table().replace('consented    ..s.......s', 'consented    ..........s'))
  })

  test('across a border a sender who is no focal point lacks one letter alone', () => {
    const differences = STATES.flatMap((state) =>
      COLUMNS.filter((act) => {
        const facts = { ...open(state), abroad: true }
        const without = whyNot(facts, act, { side: 'sender', isFocalPoint: false })
        return without !== whyNot(facts, act, { side: 'sender', isFocalPoint: true })
      }).map((act) => `${state} ${act}`),
    )
    assert.deepEqual(differences, ['consented send'])
  })

  test('why a step is closed: first that there is none, then whose it is, then whom the person refused, then what else', () => {
    const everything: Facts = {
      ...{ state: 'consented', byHand: false, abroad: true, childPath: false, whereabouts: 'missing' },
      notTold: 'asylum-open',
    }
    const plain = { side: 'sender', isFocalPoint: false } as const
    const peeled: Why[] = []
    let at = everything
    for (const more of [
      { state: 'done' },
      { state: 'consented' },
      { notTold: null },
      { whereabouts: 'known' },
      { abroad: false },
    ] as const) {
      at = { ...at, ...more }
      const why = whyNot(at, 'send', plain)
      if (why !== null) peeled.push(why)
    }
    assert.deepEqual(peeled, ['no-such-step', 'asylum-open', 'is-missing', 'focal-point-only'])
    assert.equal(whyNot(at, 'send', plain), null)
    assert.equal(whyNot(everything, 'send', { side: 'receiver', isFocalPoint: true }), 'not-your-step')
  })

  test('whose turn, and by when, from one moment on', () => {
    const moment = new Date('2026-11-24T08:00:00Z')
    const rows = STATES.map((state) => {
      const due = dueOf(state, moment, null)
      const hours = due === null ? '–' : String((due.getTime() - moment.getTime()) / 3_600_000)
      return `${state} ${turnOf(state, false) ?? '–'} ${hours}`
    })
    assert.deepEqual(rows, [
      'draft sender –',
      'consented sender 24',
      'sent receiver 24',
      'accepted receiver 2',
      'not-arrived sender 1',
      'arrived receiver 336',
      'feedback sender 168',
      'done – –',
      'rejected – –',
      'revoked – –',
    ])
  })
})
