import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Assessment } from './assess.ts'
import {
  bitsOf,
  carries,
  pointsOf,
  RATES,
  SHOWN_ONLY,
  SIGNS,
  type SignCode,
  scoringIndicators,
  signBits,
  usualRates,
} from './evidence.ts'
import { INDICATORS, PROTECTIVE } from './languages/pack.ts'

const general = SIGNS.map((code) => RATES[code].usual)
const anySigns = fc.subarray([...SIGNS])
const numberOf = (code: SignCode) => SIGNS.indexOf(code)
const scoring = INDICATORS.filter((code) => !SHOWN_ONLY.has(code))

describe('signs as bits', () => {
  test('every indicator, protective sign and statement has a bit of its own in 32', () => {
    assert.equal(new Set(SIGNS).size, SIGNS.length)
    assert.ok(SIGNS.length <= 32)
    for (const code of INDICATORS) assert.ok(SIGNS.includes(code))
    for (const code of PROTECTIVE) assert.ok(SIGNS.includes(`protective:${code}`))
  })

  test('what goes in comes out', () => {
    fc.assert(
      fc.property(anySigns, (codes) => {
        const bits = signBits(codes)
        assert.ok(bits >= 0 && bits <= 0xffffffff)
        for (const code of SIGNS) assert.equal(carries(bits, code), codes.includes(code), code)
      }),
    )
  })

  test('an assessment has the bits of its indicators, protective signs and what it leaves unsaid', () => {
    const place = { field: 'text', quote: 'x', start: 0, end: 1 } as const
    const assessment: Assessment = {
      language: 'lv',
      voice: 'recruits',
      indicators: [
        { code: 'urgency', ...place },
        { code: 'secrecy', ...place },
      ],
      protective: [{ code: 'contract-stated', ...place }],
      contacts: [],
      natures: [],
      unstated: ['pay', 'place'],
      offer: {},
    }
    const expected: SignCode[] = [
      'urgency',
      'secrecy',
      'protective:contract-stated',
      'not-stated:pay',
      'not-stated:place',
    ]
    assert.equal(bitsOf(assessment), signBits(expected))
    assert.equal(bitsOf({ ...assessment, voice: 'warns' }), 0, 'they are somebody else’s')
  })

  test('indicators that score are counted, what one contact line shows once, and nothing else', () => {
    const contactLine: readonly string[] = ['employer-hidden', 'contact-mobile-only', 'obfuscated-contact']
    fc.assert(
      fc.property(anySigns, (codes) => {
        const found = codes.filter((code) => (scoring as readonly string[]).includes(code))
        const independent = new Set(found.map((code) => (contactLine.includes(code) ? 'contact line' : code)))
        assert.equal(scoringIndicators(signBits(codes)), independent.size)
      }),
    )
  })
})

describe('what is usual at a source', () => {
  test('a source that nothing is known of has the general rates', () => {
    for (const [i, rate] of usualRates(new Uint32Array(SIGNS.length), 0).entries())
      assert.ok(Math.abs(rate - general[i]) < 1e-12, SIGNS[i])
  })

  test('after 300 postings the source weighs as much as all others', () => {
    const sign = numberOf('tied-housing')
    const counts = new Uint32Array(SIGNS.length)
    counts[sign] = 30
    const { usual } = RATES['tied-housing']
    assert.ok(Math.abs(usualRates(counts, 300)[sign] - (usual + 0.1) / 2) < 1e-12)
  })

  test('a channel full of deception does not become usual: five times the general rate at most', () => {
    const counts = new Uint32Array(SIGNS.length).fill(100_000)
    const rates = usualRates(counts, 100_000)
    for (const [i, code] of SIGNS.entries()) {
      assert.ok(rates[i] <= 5 * RATES[code].usual + 1e-12, code)
      assert.ok(rates[i] <= 0.95, code)
    }
  })

  test('a board without a sign does not make it count for more than twice', () => {
    const rates = usualRates(new Uint32Array(SIGNS.length), 1_000_000)
    for (const [i, code] of SIGNS.entries()) assert.ok(rates[i] >= RATES[code].usual / 2 - 1e-12, code)
  })

  test('rates are shares, and rise with the counts', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (postings, a, b) => {
        const [few, many] = [Math.min(a, b, postings), Math.min(Math.max(a, b), postings)]
        const less = usualRates(new Uint32Array(SIGNS.length).fill(few), postings)
        const more = usualRates(new Uint32Array(SIGNS.length).fill(many), postings)
        for (const [i] of SIGNS.entries()) assert.ok(less[i] > 0 && less[i] <= more[i] && more[i] < 1)
      }),
    )
  })
})

describe('points', () => {
  test('are log2 of deceptive over usual, worked out by hand', () => {
    const sign = numberOf('upfront-fee')
    const { deceptive } = RATES['upfront-fee']
    assert.equal(pointsOf(sign, deceptive / 8), 3)
    assert.ok(Math.abs(pointsOf(sign, 0.004) - Math.log(deceptive / 0.004) / Math.LN2) < 1e-9)
  })

  test('an indicator never counts for an advert, a protective sign never against it', () => {
    for (const [i, code] of SIGNS.entries()) {
      for (const usual of [0.0005, 0.01, 0.3, 0.95]) {
        const points = pointsOf(i, usual)
        if (code.startsWith('protective:')) assert.ok(points <= 0, code)
        else assert.ok(points >= 0, code)
      }
    }
  })

  test('demands on attributes of people score nothing, whatever is usual', () => {
    assert.deepEqual([...SHOWN_ONLY].sort(), ['personal-profile', 'targeted-vulnerable'])
    for (const code of SHOWN_ONLY)
      for (const usual of [0.0005, 0.5]) assert.equal(pointsOf(numberOf(code), usual), 0, code)
  })

  test('every rate is a share', () => {
    for (const code of SIGNS) {
      const { deceptive, usual } = RATES[code]
      assert.ok(deceptive > 0 && deceptive < 1 && usual > 0 && usual < 1, code)
    }
  })
})
