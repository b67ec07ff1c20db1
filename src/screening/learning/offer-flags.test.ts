import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { offerFlags } from './offer-flags.ts'

const checked = { by: 'eurostat', on: '2026-11-28' }

test('housing, transport, fees and papers by their terms; pay by what it is beside the usual', () => {
  const flags = offerFlags([
    { kind: 'housing', value: { terms: 'from-pay', cost: { amount: 200 } }, share: 0.5 },
    { kind: 'transport', value: { terms: 'arranged' }, share: 1 },
    { kind: 'fee', value: { what: 'recruitment', when: 'before-work' }, share: 0.25 },
    { kind: 'papers', value: { what: 'handed-over' }, share: 0.75 },
    {
      kind: 'pay',
      value: {
        low: 3000,
        compared: [
          { toMinimum: 'below', toUsual: null, minimum: { checked } },
          { toMinimum: 'not-below', toUsual: 'above', minimum: { checked } },
        ],
      },
      share: 1,
    },
  ])
  assert.deepEqual(flags, {
    'fee-recruitment-before-work': 0.25,
    'housing-from-pay': 0.5,
    'papers-handed-over': 0.75,
    'pay-above-usual': 1,
    'pay-below-minimum': 1,
    'transport-arranged': 1,
  })
})

test('a minimum wage that nobody has checked leaves no flag', () => {
  const line = { toMinimum: 'below', toUsual: 'above' }
  const flagsOf = (minimum: unknown) =>
    offerFlags([{ kind: 'pay', value: { compared: [{ ...line, minimum }] }, share: 1 }])
  for (const minimum of [null, undefined, { checked: null }, { perHour: 4 }]) assert.deepEqual(flagsOf(minimum), {})
  assert.deepEqual(flagsOf({ checked }), { 'pay-above-usual': 1, 'pay-below-minimum': 1 })
})

test('who is asked for, where, for which work and when leaves no flag', () => {
  const value = { what: 'nationality', country: 'NP', code: 'maid', terms: 'free', age: { from: 18, to: 25 } }
  const kinds = ['who', 'place', 'occupation', 'start', 'hours', 'constructor', 'a-kind-of-later']
  assert.deepEqual(offerFlags(kinds.map((kind) => ({ kind, value, share: 1 }))), {})
})

test('shares of one fact add up to no more than all postings', () => {
  const fact = fc.record({
    kind: fc.constantFrom('housing', 'papers', 'pay', 'who'),
    value: fc.record({ terms: fc.constantFrom('free', 'paid'), what: fc.constantFrom('contract', 'no-contract') }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(fact), (facts) => {
      for (const share of Object.values(offerFlags(facts))) assert.ok(share >= 0 && share <= 1)
    }),
  )
})
