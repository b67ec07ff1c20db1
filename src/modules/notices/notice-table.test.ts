import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { WRONGS } from '../evidence/index.ts'
import { actionsOf } from './actions.ts'
import { STATE_NAMES, type State } from './codes.ts'
import { type Act, isOut, type NoticeStand, OPEN, STATES, stateAfter, stored, whyNot } from './notice.ts'

/**
 * Where each act leads from each state, written down by hand from the law and the design: the letter of a state, `=` where it stays,
 * `<` where what was held is given back, `.` where it is closed.
 */
const MATRIX = `
              edit approve hold release reopen send export hand-over acknowledge decide complain dispute close withdraw correct note
draft         =    A       H    .       .      .    .      .         .           .      .        .       .     W        .       =
held          .    .       .    <       .      .    .      .         .           .      .        .       .     W        .       =
approved      .    .       H    .       D      =    =      S         .           .      .        .       .     W        .       =
sent          .    .       .    .       .      .    .      .         K           E      .        .       C     W        =       =
acknowledged  .    .       .    .       .      .    .      .         .           E      .        .       C     W        =       =
decided       .    .       .    .       .      .    .      .         .           =      P        U       C     W        =       =
complaint     .    .       .    .       .      .    .      .         .           E      .        U       C     W        .       =
dispute       .    .       .    .       .      .    .      .         .           E      .        .       C     W        .       =
closed        .    .       .    .       .      .    .      .         .           .      .        .       .     .        .       =
withdrawn     .    .       .    .       .      .    .      .         .           .      .        .       .     .        .       =
corrected     .    .       .    .       .      .    .      .         .           .      .        .       .     .        .       =
`

const LETTERS: Readonly<Record<string, State>> = {
  D: 'draft',
  H: 'held',
  A: 'approved',
  S: 'sent',
  K: 'acknowledged',
  E: 'decided',
  P: 'complaint',
  U: 'dispute',
  C: 'closed',
  W: 'withdrawn',
}

const [head, ...lines] = MATRIX.trim().split('\n')
const ACTS = head.trim().split(/\s+/) as Act[]
const CELLS = lines.flatMap((line) => {
  const [state, ...cells] = line.trim().split(/\s+/)
  return ACTS.map((act, i) => ({ state: state as State, act, cell: cells[i] }))
})

const stand = (more: Partial<NoticeStand>): NoticeStand => ({
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

describe('the table of states', () => {
  test('has a line for each state and a column for each act that a page offers or another file of the room adds', () => {
    assert.deepEqual(
      lines.map((line) => line.trim().split(/\s+/)[0]),
      [...STATE_NAMES],
    )
    const offered = actionsOf(stand({}), () => true).map(({ operation }) => operation.replace('notices.', ''))
    for (const act of offered) assert.ok(ACTS.includes(act as Act), act)
  })

  test('leads where the design says, and nowhere else', () => {
    for (const { state, act, cell } of CELLS) {
      const where = `${state} ${act}`
      if (cell === '.') {
        assert.notEqual(whyNot(stand({ state }), act, 'berta'), null, where)
        assert.throws(() => stateAfter(state, act, 'draft'), where)
        continue
      }
      assert.equal(whyNot(stand({ state }), act, 'berta'), null, where)
      const wanted = cell === '=' ? state : cell === '<' ? 'approved' : LETTERS[cell]
      assert.equal(stateAfter(state, act, 'approved'), wanted, where)
    }
  })

  test('what the recipient has is told of a withdrawal, and nothing else', () => {
    const out = STATE_NAMES.filter(isOut)
    assert.deepEqual(out, ['sent', 'acknowledged', 'decided', 'complaint', 'dispute', 'closed', 'corrected'])
    assert.deepEqual(
      STATE_NAMES.filter((state) => !OPEN.includes(state)),
      ['closed', 'withdrawn', 'corrected'],
    )
  })

  test('only an approved notice is delivered, and only one that is out is replaced', () => {
    for (const state of STATE_NAMES) {
      const { moves } = STATES[state]
      assert.equal('deliver' in moves, state === 'approved', state)
      assert.equal('replace' in moves, 'correct' in moves, state)
      if ('replace' in moves) assert.ok(isOut(state), state)
    }
  })

  test('a hold is stored as what it covers', () => {
    for (const state of STATE_NAMES) assert.equal(stored(state, 'approved'), state === 'held' ? 'approved' : state)
  })
})

describe('what a page offers', () => {
  const offered = (more: Partial<NoticeStand>, may: (operation: string) => boolean = () => true) =>
    Object.fromEntries(
      actionsOf(stand(more), may).map(({ operation, why }) => [operation.replace('notices.', ''), why]),
    )

  test('each act once, open or with why it is closed, roles before states', () => {
    const all = offered({ state: 'closed' }, (operation) => operation === 'notices.note')
    assert.equal(all.note, null)
    for (const [act, why] of Object.entries(all)) if (act !== 'note') assert.equal(why, 'not-permitted', act)
  })

  test('a complete draft can be put before a second person, an incomplete one cannot', () => {
    assert.equal(offered({}).approve, null)
    assert.equal(offered({ incomplete: true }).approve, 'incomplete')
    assert.equal(offered({ waits: true }).approve, 'waits-for-second-person')
    assert.equal(offered({ waits: true }).edit, 'waits-for-second-person')
    assert.equal(offered({ waits: true }).withdraw, 'waits-for-second-person')
    // Police need not wait for anybody.
    assert.equal(offered({ waits: true }).hold, null)
  })

  test('on its way nothing is changed but noted', () => {
    const on = offered({ state: 'approved', onItsWay: true })
    const open = Object.entries(on).filter(([, why]) => why === null)
    assert.deepEqual(open, [['note', null]])
    assert.deepEqual(
      [on.send, on.reopen, on.withdraw, on.hold],
      ['on-its-way', 'on-its-way', 'on-its-way', 'on-its-way'],
    )
  })

  test('what waits for a mail server is not sent a second time, and goes every other way', () => {
    const on = offered({ state: 'approved', waitsForMail: true })
    assert.equal(on.send, 'waits-for-mail')
    for (const act of ['export', 'hand-over', 'reopen', 'withdraw', 'hold']) assert.equal(on[act], null, act)
  })

  test('of suspected child abuse material only ending it is left', () => {
    const left = (state: State) =>
      Object.entries(offered({ state, barred: true }))
        .filter(([, why]) => why === null)
        .map(([act]) => act)
    assert.deepEqual(left('draft'), ['hold', 'withdraw', 'note'])
    assert.deepEqual(left('approved'), ['hold', 'withdraw', 'note'])
    assert.deepEqual(left('sent'), ['acknowledge', 'decide', 'withdraw', 'close', 'note'])
  })

  test('what rests on evidence that is closed, destroyed or altered is neither approved nor sent, and says which', () => {
    for (const wrong of WRONGS)
      for (const [state, acts] of [
        ['draft', ['approve']],
        ['approved', ['send', 'export', 'hand-over']],
      ] as const) {
        const [usual, on] = [offered({ state }), offered({ state, wrong })]
        const changed = Object.keys(usual).filter((act) => usual[act] !== on[act])
        assert.deepEqual([changed, changed.map((act) => on[act])], [acts, acts.map(() => `evidence-${wrong}`)])
      }
    assert.deepEqual(offered({ state: 'sent', wrong: 'closed' }), offered({ state: 'sent' }))
  })

  test('says which acts need a reason and which a second person', () => {
    const actions = actionsOf(stand({}), () => true)
    const names = (fits: (action: (typeof actions)[number]) => boolean) =>
      actions.filter(fits).map(({ operation }) => operation.replace('notices.', ''))
    assert.deepEqual(
      names(({ secondPerson }) => secondPerson),
      ['approve'],
    )
    assert.deepEqual(
      names(({ reason }) => reason),
      ['hold', 'release', 'reopen', 'correct', 'withdraw', 'close'],
    )
  })
})
