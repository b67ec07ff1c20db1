import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { RIGHTS } from '../modules/accounts/roles.ts'
import { Announcements } from './announcements.ts'
import { given } from './approval-view.ts'
import type { Action } from './contract.ts'
import { Failure } from './failure.ts'
import { detailOf, failureSentence, faultSentence } from './failure-words.ts'
import { isMoving, lookAgain, meaningOf, secondsLeft } from './job-view.ts'
import { actByKey, actsOf } from './lead-acts.ts'
import { en } from './messages/en.ts'
import { lv } from './messages/lv.ts'
import { passkeyFailure } from './passkey-failure.ts'
import { QueueOrder } from './queue-order.ts'
import { askedWords, isKept, isWord } from './recovery.ts'
import { GROUPS, ROLE_GROUPS, toggled } from './roles.ts'
import { voice } from './words.ts'

const english = voice(en, 'en')
const latvian = voice(lv, 'lv')

describe('failures in words', () => {
  const conflict = new Failure('conflict', 'Somebody else has just decided this.')

  test('English readers get the server’s own words, others the sentence for its kind with the words beside', () => {
    assert.equal(failureSentence(conflict, english, 'en', en), 'Somebody else has just decided this.')
    assert.equal(failureSentence(conflict, latvian, 'lv', lv), lv['problem.conflict'])
    assert.equal(detailOf(conflict, 'en', en), null)
    assert.equal(detailOf(conflict, 'lv', lv), 'Somebody else has just decided this.')
  })

  test('how long to wait is said', () => {
    const busy = new Failure('too-many-requests', 'Wait.', { retryAfter: 21 })
    assert.equal(failureSentence(busy, english, 'en', en), 'Too many tries. Wait 21 seconds.')
    assert.match(failureSentence(busy, latvian, 'lv', lv), /21 sekundi/)
  })

  test('faults of fields are put into the reader’s language; others stay as they are', () => {
    assert.equal(faultSentence('at least 12 characters are needed', latvian, lv), 'Vajag vismaz 12 rakstzīmes.')
    assert.equal(faultSentence('Invalid email address', english, en), 'This is not an e-mail address.')
    assert.equal(faultSentence('Too small: expected string to have >=1 characters', english, en), 'Fill this in.')
    assert.equal(
      faultSentence('Too big: expected number to be <=3650', english, en),
      'This number is too small or too large.',
    )
    assert.equal(faultSentence('something else', english, en), 'something else')
    assert.equal(faultSentence(undefined, english, en), undefined)
  })

  test('the browser’s own failures with passkeys', () => {
    const named = (name: string) => Object.assign(new Error(''), { name })
    const codes = ['NotAllowedError', 'InvalidStateError', 'NoPrf', 'TypeError'].map(
      (name) => passkeyFailure(named(name)).code,
    )
    assert.deepEqual(codes, ['passkey-cancelled', 'passkey-known', 'passkey-weak', 'not-understood'])
    assert.equal(passkeyFailure(conflict), conflict)
  })
})

describe('what can be done with a lead', () => {
  const action = (operation: string, allowed: boolean, why: Action['why'] = null): Action => ({
    operation,
    allowed,
    why,
    reason: false,
    secondPerson: false,
  })
  const actions = [
    action('leads.dismiss', false, 'claim-first'),
    action('leads.claim', true),
    action('leads.release', false, 'not-claimed'),
    action('leads.split', false, 'nothing-merged'),
    action('leads.unheard-of', true),
  ]

  test('in order, closed ones in their place, without those that have nothing to undo', () => {
    assert.deepEqual(
      actsOf(actions).map(({ action: { operation } }) => operation),
      ['leads.claim', 'leads.dismiss'],
    )
  })

  test('a key starts only what is open', () => {
    const acts = actsOf(actions)
    assert.equal(actByKey(acts, 'claim')?.action.operation, 'leads.claim')
    assert.equal(actByKey(acts, 'dismiss'), undefined)
    assert.equal(actByKey(acts, null), undefined)
  })
})

describe('the queue as it was seen', () => {
  test('leads to the neighbours and back to the picked row', () => {
    const order = new QueueOrder()
    order.show(['a', 'b', 'c'])
    order.pick('b')
    assert.equal(order.place(['b', 'c']), 0)
    assert.equal(order.place(['a', 'b']), 1)
    assert.equal(order.place(['x']), 0)
    assert.deepEqual(order.around('b'), { place: 2, of: 3, previous: 'a', next: 'c' })
    assert.deepEqual(order.around('c'), { place: 3, of: 3, previous: 'b', next: null })
    assert.equal(order.around('x'), null)
  })
})

describe('jobs', () => {
  test('a page looks often while one moves', () => {
    assert.ok(isMoving({ state: 'running' }) && isMoving({ state: 'paused' }) && !isMoving({ state: 'failed' }))
    assert.ok(lookAgain([{ state: 'done' }, { state: 'running' }]) < lookAgain([{ state: 'done' }]))
    assert.ok(lookAgain(undefined) > 1000)
  })

  test('time left at the pace so far', () => {
    const now = new Date('2026-11-24T10:00:10Z')
    assert.equal(secondsLeft('2026-11-24T10:00:00Z', 100, 400, now), 30)
    assert.equal(secondsLeft('2026-11-24T10:00:00Z', 100, null, now), null)
    assert.equal(secondsLeft('2026-11-24T10:00:09Z', 100, 400, now), null)
    assert.equal(secondsLeft(null, 100, 400, now), null)
    assert.equal(meaningOf('failed'), 'danger')
  })
})

describe('the recovery key', () => {
  const key = 'AAAA-B0B1-CCCC-D2D3'

  test('asks for a word of the middle and the last', () => {
    assert.deepEqual(askedWords(key), [2, 4])
    assert.deepEqual(askedWords('AAAA'), [1])
  })

  test('reads a word as people copy it', () => {
    assert.ok(isWord(key, 2, 'bobi'))
    assert.ok(isWord(key, 2, ' B0-B1 '))
    assert.ok(!isWord(key, 2, 'cccc'))
    assert.ok(!isWord(key, 9, 'cccc'))
  })

  test('is kept once all are right', () => {
    assert.ok(isKept(key, { 2: 'B0B1', 4: 'd2d3' }))
    assert.ok(!isKept(key, { 2: 'B0B1' }))
    assert.ok(!isKept(key, {}))
  })
})

describe('roles to pick', () => {
  test('every role that can be given stands in one group', () => {
    const grouped = GROUPS.flatMap((group) => [...ROLE_GROUPS[group]]).sort()
    const all = Object.keys(RIGHTS).filter((role) => role !== 'installation-administrator')
    assert.deepEqual(grouped, all.sort())
  })

  test('put in and taken out', () => {
    assert.deepEqual(toggled(['administrator'], 'analyst', true), ['analyst', 'administrator'])
    assert.deepEqual(toggled(['analyst', 'administrator'], 'analyst', false), ['administrator'])
  })
})

describe('small things', () => {
  test('what was asked for, as lines', () => {
    assert.deepEqual(given({ lead: 'x', note: ' ', n: 3, deep: {} }), [
      { name: 'lead', value: ['x'] },
      { name: 'n', value: ['3'] },
    ])
    assert.deepEqual(given({ parts: ['text', 'where'], none: [], deep: [{}] }), [
      { name: 'parts', value: ['text', 'where'] },
    ])
    assert.deepEqual(given(null), [])
  })

  test('the same words twice are said twice', () => {
    const said = new Announcements()
    const heard: string[] = []
    const stop = said.subscribe(() => heard.push(said.current()))
    said.say('Done.')
    said.say('Done.')
    stop()
    said.say('more')
    assert.equal(heard.length, 2)
    assert.notEqual(heard[0], heard[1])
  })
})
