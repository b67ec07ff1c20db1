import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AUTOMATED, CLOSED_AS, OUTCOMES, REFUSALS } from '../../../../modules/notices/codes.ts'
import { LONGEST_HOLD_HOURS } from '../../../../modules/notices/notice.ts'
import { AcknowledgeInput, CloseInput, DecideInput, HoldInput } from '../../../../modules/notices/shapes.ts'
import {
  ASKED_AUTOMATED,
  ASKED_REFUSALS,
  acknowledgeInput,
  type Decision,
  decideInput,
  HOURS,
  isRefused,
  UNDECIDED,
} from './notice-answers.ts'

const NOTICE = '0190f000-0000-4000-8000-000000000701'

const decision: fc.Arbitrary<Decision> = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  refusal: fc.constantFrom(...REFUSALS),
  automated: fc.constantFrom(...AUTOMATED),
  on: fc.constantFrom('', '2026-11-23'),
})

describe('what can be told of an answer', () => {
  test('is asked with the commonest first: no reason was given, and nobody said whether a machine decided', () => {
    assert.deepEqual([ASKED_REFUSALS[0], ASKED_REFUSALS.toSorted()], ['no-reason-given', REFUSALS.toSorted()])
    assert.deepEqual([ASKED_AUTOMATED[0], ASKED_AUTOMATED.toSorted()], ['unknown', AUTOMATED.toSorted()])
  })

  test('each way to close is one that the server takes', () => {
    for (const as of CLOSED_AS) assert.ok(CloseInput.safeParse({ notice: NOTICE, as }).success, as)
  })

  test('hours of a hold go up to what all holds together may last, and no further', () => {
    const hours = HOURS.map(Number)
    assert.deepEqual(
      hours,
      hours.toSorted((a, b) => a - b),
    )
    assert.equal(hours.at(-1), LONGEST_HOLD_HOURS)
    for (const one of hours) assert.ok(HoldInput.safeParse({ notice: NOTICE, hours: one }).success)
  })
})

describe('a decision of the recipient', () => {
  test('however it was chosen, the server takes it', () => {
    fc.assert(
      fc.property(decision, (told) => {
        const read = DecideInput.safeParse(decideInput(NOTICE, told))
        assert.ok(read.success, JSON.stringify(told))
      }),
    )
  })

  test('a reason goes along with a refusal and with nothing else: one left over would be counted', () => {
    for (const outcome of OUTCOMES) {
      const { refusal } = decideInput(NOTICE, { ...UNDECIDED, outcome, refusal: 'not-illegal' })
      assert.equal(refusal, isRefused(outcome) ? 'not-illegal' : null, outcome)
    }
    assert.deepEqual(OUTCOMES.filter(isRefused), ['kept'])
  })

  test('that nobody said whether a machine decided is not «no»', () => {
    const told = ASKED_AUTOMATED.map((automated) => decideInput(NOTICE, { ...UNDECIDED, automated }).automated)
    assert.deepEqual(told, [null, true, false])
  })

  test('a form that nobody touched claims no reason, no machine and no day', () => {
    assert.deepEqual(decideInput(NOTICE, UNDECIDED), {
      notice: NOTICE,
      outcome: 'removed',
      refusal: null,
      automated: null,
    })
  })
})

describe('the day of an answer', () => {
  test('is left out where nobody named one: today is the server’s to say', () => {
    assert.deepEqual(acknowledgeInput(NOTICE, ''), { notice: NOTICE })
    assert.ok(!('on' in decideInput(NOTICE, UNDECIDED)))
  })

  test('goes along as it was typed', () => {
    assert.deepEqual(acknowledgeInput(NOTICE, '2026-11-23'), { notice: NOTICE, on: '2026-11-23' })
    assert.equal(decideInput(NOTICE, { ...UNDECIDED, on: '2026-11-23' }).on, '2026-11-23')
    assert.ok(AcknowledgeInput.safeParse(acknowledgeInput(NOTICE, '2026-11-23')).success)
    // A browser without a calendar lets people type; the server then says that this is no day.
    assert.ok(!AcknowledgeInput.safeParse(acknowledgeInput(NOTICE, 'yesterday')).success)
  })
})
