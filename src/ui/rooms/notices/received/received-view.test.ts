import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { OUTCOMES, REFUSALS } from '../../../../modules/notices/codes.ts'
import { AnswerInput } from '../../../../modules/notices/in-house/shapes.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { voice } from '../../../shell/words.ts'
import {
  acknowledgeInput,
  answeredDue,
  answerTitle,
  contactDraft,
  contactInput,
  contactLacks,
  type DecisionDraft,
  decisionInput,
  decisionLacks,
  NO_DECISION,
  receivedDue,
  refusalsFor,
} from './received-view.ts'

const COPY = '018f0000-0000-7000-8000-000000000001'
const say = voice(en, 'en')
const draft = (more: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...{ ...NO_DECISION, outcome: 'removed', on: '2026-11-24', reasons: 'Clause 4.2' },
  ...more,
})

describe('what a platform decided, as it is typed', () => {
  test('begins with nothing that only the platform knows', () => {
    assert.deepEqual(Object.keys(decisionLacks(NO_DECISION)), ['outcome', 'on', 'reasons'])
  })

  test('a refusal asks for its reason and for the way to have it reviewed; what was taken down for neither', () => {
    assert.deepEqual(decisionLacks(draft()), {})
    assert.deepEqual(Object.keys(decisionLacks(draft({ outcome: 'kept' }))), ['refusal', 'redress'])
    assert.deepEqual(Object.keys(decisionLacks(draft({ outcome: 'restricted' }))), ['redress'])
    assert.deepEqual(refusalsFor('removed'), [])
    assert.deepEqual(refusalsFor('unknown'), ['already-gone', 'not-ours'])
    assert.ok(!refusalsFor('kept').includes('no-reason-given'), 'whoever decides knows why')
  })

  test('a reason chosen before the outcome was changed goes nowhere, and not said is not «no»', () => {
    const input = decisionInput(COPY, draft({ refusal: 'not-illegal' }))
    assert.ok(input.kind === 'decided')
    assert.deepEqual([input.refusal, input.automated], [null, null])
    const kept = decisionInput(COPY, draft({ outcome: 'kept', refusal: 'not-illegal', automated: 'no' }))
    assert.ok(kept.kind === 'decided')
    assert.deepEqual([kept.refusal, kept.automated], ['not-illegal', false])
  })

  test('whatever lacks nothing here is taken by the server', () => {
    const typed = fc.record<DecisionDraft>({
      outcome: fc.constantFrom('' as const, ...OUTCOMES),
      refusal: fc.constantFrom('' as const, ...REFUSALS),
      automated: fc.constantFrom('yes', 'no', 'unknown'),
      on: fc.constantFrom('', '2026-11-24'),
      reasons: fc.constantFrom('', ' ', 'Clause 4.2'),
      redress: fc.constantFrom('', 'Write to us'),
      reference: fc.constantFrom('', 'JE-77'),
    })
    fc.assert(
      fc.property(typed, (one) => {
        fc.pre(Object.keys(decisionLacks(one)).length === 0)
        // A reason of a list that is shown no more is as none, of which the form tells once the outcome is chosen.
        fc.pre(one.outcome !== 'unknown' || refusalsFor('unknown').includes(one.refusal as never))
        fc.pre(one.outcome !== 'kept' || refusalsFor('kept').includes(one.refusal as never))
        assert.ok(AnswerInput.safeParse(decisionInput(COPY, one)).success, JSON.stringify(one))
      }),
    )
    assert.ok(AnswerInput.safeParse(acknowledgeInput(COPY, '')).success)
  })
})

describe('what waits on the desks of both sides', () => {
  test('of a platform one line with how many and until when; nothing where nothing waits', () => {
    const waiting = { waiting: 2, urgent: 1, late: 1, due: '2026-11-24' }
    assert.deepEqual(receivedDue(waiting, say), [
      {
        ...{ key: 'received', due: '2026-11-24', late: true, title: '2 notices to answer', note: 'Answer' },
        link: { to: '/received' },
      },
    ])
    assert.deepEqual(receivedDue({ ...waiting, waiting: 0, due: null }, say), [])
    assert.deepEqual(receivedDue(undefined, say), [])
  })

  test('of the sender one line for each notice that was answered, by its number', () => {
    const answers = [{ notice: COPY, number: 7, recipient: 'Jobs Example', since: '2026-11-24T08:00:00Z' }]
    const [one] = answeredDue({ answers }, say)
    assert.deepEqual([one.title, one.link], ['Notice 7', { to: '/notices/$notice', params: { notice: COPY } }])
    assert.deepEqual(answeredDue(undefined, say), [])
  })

  test('an answer is called by its outcome, or as a word of receipt', () => {
    assert.equal(answerTitle({ kind: 'decided', outcome: 'kept' }, say), 'Left up')
    assert.equal(answerTitle({ kind: 'acknowledged', outcome: null }, say), 'Receipt confirmed')
  })
})

describe('the contact of a platform', () => {
  test('needs a name and an address; the telephone may be left out', () => {
    assert.deepEqual(Object.keys(contactLacks(contactDraft(null))), ['name', 'mail'])
    const typed = { name: ' Trust desk ', mail: 'trust@jobs.example', telephone: ' ' }
    assert.deepEqual(contactInput(typed).contact, { name: 'Trust desk', mail: 'trust@jobs.example', telephone: null })
    const telephone = { shown: '+371 20 000 777', tel: '+37120000777' }
    assert.equal(contactDraft({ ...typed, telephone }).telephone, '+371 20 000 777')
  })
})
