import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actionsOf } from '../../../modules/notices/actions.ts'
import { DELIVERIES, STATE_NAMES } from '../../../modules/notices/codes.ts'
import { STATES as KNOWN_STATES, type NoticeStand } from '../../../modules/notices/notice.ts'
import { formats } from '../../shell/format.ts'
import {
  actionOf,
  canSave,
  deliveryLook,
  LOOKS,
  type NoticeAct,
  pageAddress,
  placeName,
  standingOf,
} from './notice-view.ts'

describe('what a notice looks like', () => {
  test('no two states that mean something else to do look alike', () => {
    const look = (state: keyof typeof LOOKS) => `${LOOKS[state].icon} ${LOOKS[state].meaning}`
    // Of what is open, only complaint and dispute share a look: both wait for a body that hears both sides.
    const open = STATE_NAMES.filter((state) => KNOWN_STATES[state].open && state !== 'dispute')
    assert.equal(new Set(open.map(look)).size, open.length)
    assert.equal(look('complaint'), look('dispute'))
  })

  test('what waits on somebody outside stands out, and nothing that is over does', () => {
    for (const state of STATE_NAMES)
      assert.equal(LOOKS[state].meaning === 'warning', ['held', 'complaint', 'dispute'].includes(state), state)
  })

  test('the way to the recipient: silent where all is well, and a failure is a danger whatever it says', () => {
    for (const delivery of ['none', 'delivered'] as const)
      assert.equal(deliveryLook({ delivery, problem: 'ECONNREFUSED' }), null)
    assert.deepEqual(deliveryLook({ delivery: 'waiting', problem: null }), {
      key: 'notice.delivery-waiting',
      icon: 'clock',
      meaning: 'neutral',
    })
    assert.equal(deliveryLook({ delivery: 'waiting', problem: 'ECONNREFUSED' })?.meaning, 'warning')
    for (const problem of [null, 'EENVELOPE 550'])
      assert.equal(deliveryLook({ delivery: 'failed', problem })?.meaning, 'danger')
    // Nothing that the server may say is unknown here.
    for (const delivery of DELIVERIES) assert.doesNotThrow(() => deliveryLook({ delivery, problem: null }))
  })
})

describe('what is said above all else', () => {
  const calm = { delivery: 'none', state: 'draft', heldUntil: null, waitsFor: null, missing: [] } as const
  const waitsFor = {
    approval: '0190f000-0000-4000-8000-000000000001',
    askedBy: { id: '0190f000-0000-4000-8000-000000000002', name: null },
    askedAt: '2026-11-24T10:00:00Z',
    mine: false,
  }

  test('nothing where nothing stands in the way', () => assert.deepEqual(standingOf(calm), []))

  test('each by itself', () => {
    assert.deepEqual(standingOf({ ...calm, state: 'approved', delivery: 'failed' }), ['failed'])
    assert.deepEqual(standingOf({ ...calm, state: 'held', heldUntil: '2026-11-25T10:00:00Z' }), ['held'])
    assert.deepEqual(standingOf({ ...calm, waitsFor }), ['waits'])
    assert.deepEqual(standingOf({ ...calm, missing: ['reasons'] }), ['missing'])
    // Also where a file was saved; on its way it is somebody else's turn.
    assert.deepEqual(standingOf({ ...calm, state: 'approved', delivery: 'none' }), ['unsent'])
    assert.deepEqual(standingOf({ ...calm, state: 'approved', delivery: 'waiting' }), [])
  })

  test('a failure comes first and is there in every state', () => {
    for (const state of STATE_NAMES) {
      const said = standingOf({ ...calm, state, delivery: 'failed', heldUntil: '2026-11-25T10:00:00Z', waitsFor })
      assert.equal(said[0], 'failed', state)
    }
  })

  test('what is missing is said of drafts alone: a notice that went has passed the check', () => {
    for (const state of STATE_NAMES)
      assert.equal(standingOf({ ...calm, state, missing: ['sender'] }).includes('missing'), state === 'draft', state)
  })

  test('an old end of a hold says nothing of a notice that is not held any more', () => {
    assert.deepEqual(standingOf({ ...calm, heldUntil: '2026-11-20T10:00:00Z' }), [])
  })
})

describe('what can be done with a notice', () => {
  const stand: NoticeStand = {
    state: 'draft',
    waits: false,
    onItsWay: false,
    waitsForMail: false,
    writers: [],
    correcting: false,
    incomplete: false,
    barred: false,
    wrong: null,
  }
  const ACTS: readonly NoticeAct[] = [
    ...(['edit', 'approve', 'send', 'export', 'hand-over', 'hold', 'release', 'reopen'] as const),
    ...(['acknowledge', 'decide', 'correct', 'withdraw', 'close', 'note'] as const),
  ]

  test('the page knows each act that the server tells of, and asks for no other', () => {
    for (const state of STATE_NAMES) {
      const actions = actionsOf({ ...stand, state }, () => true)
      assert.deepEqual(
        ACTS.map((act) => actionOf({ actions }, act)?.operation),
        ACTS.map((act) => `notices.${act}`),
      )
      assert.equal(actions.length, ACTS.length)
    }
  })

  test('an act that the server does not tell of is not allowed', () => {
    assert.equal(actionOf({ actions: [] }, 'send'), undefined)
  })
})

describe('a page that was kept', () => {
  const seen = { address: null, source: null, title: null, text: '', date: null }

  test('is saved only where it was read and can be opened; a posting has no bytes of its own', () => {
    assert.ok(canSave({ kind: 'page', problem: null, seen }))
    assert.ok(!canSave({ kind: 'page', problem: 'status 404', seen }))
    assert.ok(!canSave({ kind: 'page', problem: null, seen: null }))
    assert.ok(!canSave({ kind: 'posting', problem: null, seen }))
  })

  test('is fetched by its number: no address of a trafficker’s site gets into histories and logs', () => {
    assert.equal(
      pageAddress('0190f000-0000-4000-8000-000000000712'),
      '/api/evidence-pages/0190f000-0000-4000-8000-000000000712',
    )
  })
})

describe('a posting in the list of a lead', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const format = formats('en', () => now)

  test('is counted from one, with source and day where there is one', () => {
    const place = { place: 0, source: 'jobs.example', date: '2026-11-20' }
    assert.equal(placeName(place, format), `1 · jobs.example · ${format.day('2026-11-20')}`)
    assert.equal(placeName({ ...place, place: 11, date: null }, format), '12 · jobs.example')
    assert.equal(placeName({ ...place, source: '', date: null }, format), '1')
  })
})
