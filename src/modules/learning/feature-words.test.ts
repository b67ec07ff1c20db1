import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { offerFlags } from '../../screening/learning/offer-flags.ts'
import { LANGUAGES } from '../vocabulary/index.ts'
import { featureName } from './feature-words.ts'

const fact = (kind: string, value: object) => ({ kind, value, share: 1 })
const every = (kind: string, field: string, values: string) =>
  values.split(' ').map((value) => fact(kind, { [field]: value }))

/** One of each value that the shapes of facts allow. */
const FACTS = [
  ...every('housing', 'terms', 'free paid from-pay provided'),
  ...every('transport', 'terms', 'free paid from-pay arranged'),
  ...['recruitment', 'papers'].flatMap((what) =>
    ['before-work', 'from-pay', 'unknown', 'none'].map((when) => fact('fee', { what, when })),
  ),
  ...every('papers', 'what', 'contract no-contract handed-over kept-by-worker permit-promised permit-arranged'),
  fact('pay', { compared: [{ toMinimum: 'below', toUsual: 'above', minimum: { checked: {} } }] }),
]

describe('names of features', () => {
  test('every fact that is learned from has one in each language', () => {
    const codes = Object.keys(offerFlags(FACTS))
    assert.equal(codes.length, 24)
    for (const code of codes)
      for (const language of LANGUAGES) {
        const name = featureName(`offer:${code}`, language)
        assert.doesNotMatch(name, /offer:|^[a-z-]+$/, `${code} in ${language}`)
      }
  })

  test('campaign evidence, signs and the wording have one; a code without words is shown as it is', () => {
    assert.equal(featureName('campaign:size', 'en'), 'Many postings alike')
    assert.equal(featureName('upfront-fee', 'lv') === 'upfront-fee', false)
    assert.equal(featureName('offer:of-a-newer-version', 'en'), 'offer:of-a-newer-version')
  })
})
