import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { exampleAdverts } from '../../../test/samples/adverts.ts'
import { createAssessor } from '../../screening/assess.ts'
import { FACT_KINDS } from '../../screening/facts/fact.ts'
import { factShape } from './fact-shapes.ts'

const Fact = factShape({ quote: z.string() })

test('every fact that the examples show fits its shape whole, and nearly every kind is among them', () => {
  const assessor = createAssessor()
  const seen = new Set<string>()
  for (const advert of exampleAdverts()) {
    const { offer } = assessor.assess(advert)
    for (const kind of FACT_KINDS)
      for (const { field, start, end, quote, ...value } of offer[kind] ?? []) {
        assert.deepEqual(Fact.parse({ kind, value, quote }), { kind, value, quote })
        seen.add(kind)
      }
  }
  for (const kind of ['pay', 'hours', 'housing', 'transport', 'fee', 'papers', 'start', 'who'])
    assert.ok(seen.has(kind), kind)
})

test('a value of another kind, or of none, is refused', () => {
  assert.throws(() => Fact.parse({ kind: 'hours', value: { terms: 'free' }, quote: 'x' }))
  assert.throws(() => Fact.parse({ kind: 'weather', value: { terms: 'free' }, quote: 'x' }))
  assert.throws(() => Fact.parse({ kind: 'housing', value: { terms: 'free' } }))
  assert.throws(() => Fact.parse({ kind: 'housing', value: { terms: 'free', cost: undefined }, quote: 'x' }))
})
