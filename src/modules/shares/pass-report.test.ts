import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { PASSED_PARTS, RECIPIENTS } from '../reports/codes.ts'
import { PassReportInput, PassReportUrgentlyInput } from './shapes.ts'

const REASON = 'because an invented rule says so'
const PASS = { authority: 'Kvistdarba Police', recipient: 'police', basis: 'Snowcrab Act, section 4', parts: ['text'] }
const AGENCY = '0190a000-0000-4000-8000-000000000002'
const report = '0190a000-0000-7000-8000-000000000001'

describe('what passing a report on takes', () => {
  const whole = { report, ...PASS, reason: REASON }
  const faults = (input: object) => PassReportInput.safeParse(input).error?.issues.map(({ path }) => path[0]) ?? []

  test('all of it: to whom, on which basis, what of it and why', () => {
    assert.deepEqual(faults(whole), [])
    for (const name of Object.keys(whole) as (keyof typeof whole)[]) {
      const { [name]: _, ...rest } = whole
      assert.deepEqual(faults(rest), [name])
    }
  })

  test('property: words that hold nothing are none, however many spaces they are', () => {
    const nothing = fc.string({ unit: fc.constantFrom(' ', '\n', '\t'), maxLength: 40 })
    fc.assert(
      fc.property(fc.constantFrom('authority', 'basis', 'reason'), nothing, (name, words) => {
        assert.deepEqual([...new Set(faults({ ...whole, [name]: words }))], [name])
      }),
    )
  })

  test('a reason is ten characters at least, not counting what is left of it and right', () => {
    assert.deepEqual(faults({ ...whole, reason: '  123456789   ' }), ['reason'])
    assert.deepEqual(faults({ ...whole, reason: ' 1234567890 ' }), [])
  })

  test('property: only parts that there are, and of an identity there is none', () => {
    fc.assert(
      fc.property(fc.string(), (part) => {
        fc.pre(!(PASSED_PARTS as readonly string[]).includes(part))
        assert.deepEqual(faults({ ...whole, parts: ['text', part] }), ['parts'])
      }),
    )
    for (const part of ['identity', 'receipt', 'notes', 'events'])
      assert.deepEqual(faults({ ...whole, parts: [part] }), ['parts'])
  })

  test('who enforces returns can be named, so that it can be refused with its reason and not as a slip of the pen', () => {
    for (const recipient of RECIPIENTS) assert.deepEqual(faults({ ...whole, recipient }), [])
    assert.deepEqual(faults({ ...whole, recipient: 'newspaper' }), ['recipient'])
  })

  test('at once the reason is asked for by the door, not by the form: what comes along in the form is dropped', () => {
    assert.ok(!('reason' in PassReportUrgentlyInput.parse(whole)))
  })

  test('to an agency of the house: on which basis they take it, and neither a name nor a kind', () => {
    const { authority: _, recipient: __, ...rest } = whole
    assert.deepEqual(faults({ ...rest, agency: AGENCY }), ['theirBasis'])
    assert.deepEqual(faults({ ...rest, agency: AGENCY, theirBasis: 'Section 9' }), [])
  })
})
