import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Told } from '../../shell/contract.ts'
import {
  actsOf,
  goesOut,
  inOrder,
  isReady,
  LOOKS,
  newAnswer,
  newQuestion,
  offersPolice,
  questionInput,
} from './match-view.ts'

const about = { police: true, agencies: ['Patvērums'], grounds: ['consent', 'life', 'law'] as const }
const grounds = { grounds: [...about.grounds] }
const whole = { ...newQuestion(grounds), basis: 'Art. 6(1)(a) GDPR', why: 'A sister looks for her.' }

describe('a question to other agencies', () => {
  test('begins with the first ground that fits, and is ready with its law and its reason', () => {
    assert.equal(newQuestion(grounds).ground, 'consent')
    assert.equal(newQuestion({ grounds: ['child', 'life', 'law'] }).ground, 'child')
    assert.equal(isReady(about, whole), true)
    assert.equal(isReady(about, { ...whole, basis: '  ' }), false)
    assert.equal(isReady(about, { ...whole, why: '' }), false)
  })

  test('with nobody else to ask it is ready only where police are the person’s wish', () => {
    const alone = { ...about, agencies: [] }
    assert.equal(isReady(alone, whole), false)
    assert.equal(isReady(alone, { ...whole, police: true }), true)
    assert.equal(isReady(alone, { ...whole, police: true, ground: 'law' }), false)
  })

  test('a tick for police that is no longer shown does not go along', () => {
    const ticked = { ...whole, police: true }
    assert.equal(questionInput('p', about, ticked).police, true)
    assert.equal(offersPolice(about, { ...ticked, ground: 'life' }), false)
    assert.equal(questionInput('p', about, { ...ticked, ground: 'life' }).police, false)
    assert.equal(questionInput('p', { police: false }, ticked).police, false)
    assert.deepEqual(questionInput('p', about, { ...whole, why: ' Why ', basis: ' Law ' }), {
      ...{ person: 'p', ground: 'consent', basis: 'Law', why: 'Why', police: false },
    })
  })
})

describe('a match', () => {
  const match = (more: Partial<Told>) => ({ state: 'open', closed: null, mine: false, ...more }) as Told

  test('is answered or left while it waits; silence can be broken, and what was told stays', () => {
    assert.deepEqual(actsOf(match({})), { answer: true, agree: false, pass: true })
    assert.deepEqual(actsOf(match({ state: 'silent' })), { answer: true, agree: false, pass: false })
    assert.deepEqual(actsOf(match({ state: 'answered' })), { answer: false, agree: false, pass: false })
  })

  test('a proposal is agreed to by somebody else alone', () => {
    assert.equal(actsOf(match({ state: 'proposed' })).agree, true)
    assert.equal(actsOf(match({ state: 'proposed', mine: true })).agree, false)
  })

  test('whoever must not be told is not answered, and can be left without an answer', () => {
    const closed = actsOf(match({ state: 'proposed', closed: 'refused-by-person' }))
    assert.deepEqual(closed, { answer: false, agree: false, pass: true })
  })

  test('goes out at once without police, border and immigration, else with consent or by two', () => {
    const draft = newAnswer(match({ answer: { words: 'Call us.', basis: 'Art. 6' } }))
    assert.deepEqual(draft, { consent: false, words: 'Call us.', basis: 'Art. 6' })
    assert.equal(goesOut({ second: false }, draft), true)
    assert.equal(goesOut({ second: true }, draft), false)
    assert.equal(goesOut({ second: true }, { ...draft, consent: true }), true)
    assert.deepEqual(newAnswer({ answer: null }), { consent: false, words: '', basis: '' })
  })

  test('what waits stands first, and each state has a look of its own', () => {
    const states = ['answered', 'open', 'silent', 'proposed'] as const
    const order = inOrder(states.map((state) => match({ state }))).map(({ state }) => state)
    assert.deepEqual(order, ['open', 'proposed', 'answered', 'silent'])
    assert.equal(new Set(Object.values(LOOKS).map(({ icon }) => icon)).size, 4)
  })
})
