import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { advert } from '../../../test/samples/adverts.ts'
import { type Assessment, createAssessor } from '../../screening/assess.ts'
import { SHOWN_ONLY } from '../../screening/evidence.ts'
import { INDICATORS, PROTECTIVE } from '../../screening/languages/pack.ts'
import { QUESTION_CODES } from '../vocabulary/index.ts'
import { factsOf, offerOf, questionsFor } from './offer.ts'

const someSigns = fc.subarray([...INDICATORS])
const someLacks = fc.subarray([...PROTECTIVE])
const assessor = createAssessor()
const read = (text: string) => offerOf(assessor.assess(advert({ text })), true)

const nothing: Assessment = {
  language: 'en',
  voice: 'recruits',
  indicators: [],
  protective: [],
  contacts: [],
  natures: [],
  unstated: [],
  offer: {},
}
const quote = { field: 'text', quote: 'x', start: 0, end: 1 } as const
const showing = (...codes: (typeof INDICATORS)[number][]): Assessment => ({
  ...nothing,
  indicators: codes.map((code) => ({ code, ...quote })),
})

test('facts stand in the order in which an offer is read, each with its words', () => {
  const text =
    'Only women wanted. Wages 9 EUR gross per hour, 40 hours a week, accommodation free. Photo of passport first.'
  const facts = factsOf(assessor.assess(advert({ text })))
  assert.deepEqual(
    facts.map(({ kind }) => kind),
    ['pay', 'hours', 'housing', 'papers', 'who'],
  )
  for (const { field, quote, start, end } of facts) assert.equal({ title: '', text }[field].slice(start, end), quote)
  assert.deepEqual(factsOf(nothing), [])
})

describe('what to ask', () => {
  test('every sign that weighs and every protective sign that is missing leads to a question', () => {
    for (const code of INDICATORS) assert.equal(questionsFor([code], []).length > 0, !SHOWN_ONLY.has(code), code)
    for (const code of PROTECTIVE) assert.ok(questionsFor([], [code]).length > 0, code)
    assert.deepEqual(questionsFor([], []), [])
  })

  test('every question is asked by something', () => {
    assert.deepEqual(questionsFor(INDICATORS, PROTECTIVE), QUESTION_CODES)
  })

  test('each is asked once and in one order; a sign more asks no less', () => {
    fc.assert(
      fc.property(someSigns, someLacks, fc.constantFrom(...INDICATORS), (signs, lacks, more) => {
        const asked = questionsFor(signs, lacks)
        assert.deepEqual(
          asked,
          QUESTION_CODES.filter((code) => asked.includes(code)),
        )
        const then = questionsFor([...signs, more], lacks)
        assert.ok(asked.every((code) => then.includes(code)))
      }),
    )
  })

  test('what is named is what is asked about', () => {
    assert.deepEqual(questionsFor(['document-handover'], []), ['contract', 'passport', 'whom'])
    assert.deepEqual(questionsFor(['visa-shortcut'], []), ['contract', 'permit', 'passport'])
    assert.deepEqual(questionsFor([], ['licence-number', 'no-fee-stated']), ['employer', 'costs'])
  })
})

describe('the result', () => {
  test('two independent signs, or one that is rare in ordinary adverts, are signs; one usual sign is few', () => {
    assert.equal(offerOf(nothing, true).result, 'none')
    assert.equal(offerOf(showing('no-requirements'), true).result, 'few')
    assert.equal(offerOf(showing('no-requirements', 'tied-housing'), true).result, 'signs')
    for (const code of ['document-handover', 'upfront-fee', 'minor-recruited', 'scam-compound'] as const)
      assert.equal(offerOf(showing(code), true).result, 'signs', code)
  })

  test('one contact line that shows two signs counts as one', () => {
    assert.equal(offerOf(showing('employer-hidden', 'contact-mobile-only'), true).result, 'few')
  })

  test('what is said of people changes neither the result nor the questions', () => {
    fc.assert(
      fc.property(someSigns, (signs) => {
        const without = signs.filter((code) => !SHOWN_ONLY.has(code))
        const [one, other] = [offerOf(showing(...signs), true), offerOf(showing(...without), true)]
        assert.equal(one.result, other.result)
        assert.deepEqual(one.questions, other.questions)
      }),
    )
  })

  test('an invented honest advert: protective signs, pay and hours, and little left to ask', () => {
    const offer = read(
      'SIA Piemērs, reg. no. 40000000001, Invented Street 1, Riga. Warehouse worker, written employment contract, ' +
        'gross pay 9 € per hour, 40 hours a week. No recruitment fee. Room costs 150 € a month. Mail: jobs@piemers.example',
    )
    assert.equal(offer.result, 'none')
    assert.deepEqual(offer.stated, { pay: true, hours: true })
    assert.deepEqual(offer.signs, [])
    assert.ok(offer.protective.length >= 4)
    assert.equal(offer.protective.length + offer.lacking.length, PROTECTIVE.length)
  })

  test('words that no pack reads: everything is asked, nothing is said to be missing', () => {
    const offer = offerOf(showing('employer-hidden', 'contact-mobile-only', 'obfuscated-contact'), false)
    assert.equal(offer.result, 'unread')
    assert.deepEqual(
      offer.signs.map(({ code }) => code),
      ['obfuscated-contact'],
    )
    assert.deepEqual([offer.protective, offer.lacking], [[], []])
    assert.deepEqual(offer.stated, { pay: null, hours: null })
    assert.deepEqual(offer.questions, QUESTION_CODES)
  })
})
