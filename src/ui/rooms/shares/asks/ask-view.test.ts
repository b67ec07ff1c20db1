import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { STATES } from '../../../../modules/shares/asks/ask.ts'
import type { AskStep } from '../../../shell/contract.ts'
import {
  type AskDraft,
  aboutAsked,
  asksAsked,
  asksAtHand,
  asksInput,
  callOf,
  type Draft,
  EMPTY,
  isByTwo,
  lackingAsk,
  lackingOf,
  lookOf,
  makeInput,
  NEW_ASK,
  openSteps,
} from './ask-view.ts'

const ID = '01234567-89ab-4def-8123-456789abcdef'
const page = { id: ID, urgency: 'none' } as const
const draft = (more: Partial<Draft>): Draft => ({ ...EMPTY, ...more })

describe('the list of what was asked', () => {
  test('its address is read, and what it does not know is as usual', () => {
    assert.deepEqual(asksAsked({ side: 'asker', all: 'yes', after: '50' }), { side: 'asker', all: 'yes', after: 50 })
    assert.deepEqual(asksAsked({ side: 'both', all: 'no', after: '-1' }), {})
    assert.deepEqual(asksInput({}), { side: 'asked', open: true, after: 0 })
    assert.deepEqual(asksInput({ side: 'asker', all: 'yes', after: 50 }), { side: 'asker', open: false, after: 50 })
  })

  test('every state has a look', () => {
    for (const state of STATES) assert.ok(lookOf(state).icon, state)
  })
})

describe('a step of what was asked', () => {
  const step = (act: AskStep['act'], allowed = true): AskStep => ({ act, operations: [], allowed, why: null })

  test('answering in part is a tick of answering; what is closed is not offered', () => {
    const steps = [step('answer'), step('answer-partly'), step('refuse'), step('withdraw', false)]
    assert.deepEqual(openSteps(steps), ['answer', 'refuse'])
  })

  test('about a person a second one agrees, unless that one waits in danger', () => {
    assert.equal(isByTwo('yes', 'urgent'), true)
    assert.equal(isByTwo('yes', 'danger'), false)
    assert.equal(isByTwo('no', 'none'), false)
    const said = { text: 'A firm.', basis: 'Section 3', partly: true } as const
    assert.deepEqual(callOf(page, 'answer', draft({ ...said, ofPerson: 'yes' })), {
      operation: 'asks.answer',
      input: { ask: ID, ...said, ofPerson: true },
    })
    assert.equal(callOf(page, 'answer', draft({ ...said, ofPerson: 'no' })).operation, 'asks.answer-alone')
  })

  test('each other step carries what it asks for and no more', () => {
    const call = (act: AskStep['act'], more: Partial<Draft> = {}) => callOf(page, act, draft(more))
    assert.deepEqual(call('acknowledge', { atHand: false }).input, { ask: ID, atHand: false })
    assert.deepEqual(call('refuse', { ground: 'unclear', text: ' ' }).input, { ask: ID, ground: 'unclear', text: '' })
    assert.deepEqual(call('withdraw'), { operation: 'asks.withdraw', input: { ask: ID } })
    assert.deepEqual(call('end'), { operation: 'asks.end', input: { ask: ID } })
  })

  test('what lacks is named by field; a refusal needs a ground and no words', () => {
    assert.deepEqual(Object.keys(lackingOf('answer', EMPTY)), ['text', 'basis', 'ofPerson'])
    assert.deepEqual(Object.keys(lackingOf('refuse', EMPTY)), ['ground'])
    assert.deepEqual(lackingOf('refuse', draft({ ground: 'nothing-given' })), {})
    assert.deepEqual(lackingOf('withdraw', EMPTY), {})
  })

  test('whether it is at hand is asked where the clock turns on it', () => {
    assert.equal(asksAtHand({ directive: true, urgency: 'urgent' }), true)
    assert.equal(asksAtHand({ directive: true, urgency: 'none' }), false)
    assert.equal(asksAtHand({ directive: false, urgency: 'danger' }), false)
  })
})

describe('a new question', () => {
  const typed = (more: Partial<AskDraft> = {}): AskDraft => ({
    ...{ ...NEW_ASK, agency: ID, kind: 'document', title: 'A lease', question: 'Who signed it?', ofPerson: 'no' },
    ...{ purpose: 'To find the owner.', basis: 'Section 9' },
    ...more,
  })

  test('nothing is chosen for anybody, and all that lacks is named', () => {
    assert.deepEqual(Object.keys(lackingAsk(NEW_ASK)), [
      ...['agency', 'kind', 'title', 'question', 'ofPerson', 'purpose', 'basis'],
    ])
    assert.deepEqual(lackingAsk(typed()), {})
    assert.deepEqual(Object.keys(lackingAsk(typed({ handling: ['H3'] }))), ['restrictions'])
  })

  test('the address says which own record it is about, and what is no number is none', () => {
    assert.deepEqual(aboutAsked({ lead: ID }), { lead: ID })
    assert.deepEqual(aboutAsked({ report: ID }), { report: ID })
    assert.deepEqual(aboutAsked({ lead: 'L-2291', report: '' }), {})
    assert.deepEqual(makeInput(typed(), { report: ID }).about, { kind: 'report', id: ID })
    assert.equal(makeInput(typed(), {}).about, null)
  })

  test('restrictions go along only with their code, and a day only where one was said', () => {
    const without = makeInput(typed({ restrictions: 'Call first' }), {})
    assert.deepEqual([without.restrictions, without.neededBy, without.ofPerson], ['', null, false])
    const withCode = makeInput(typed({ handling: ['H3'], restrictions: 'Call first', neededBy: '2026-12-24' }), {})
    assert.deepEqual([withCode.restrictions, withCode.neededBy], ['Call first', '2026-12-24'])
  })
})
