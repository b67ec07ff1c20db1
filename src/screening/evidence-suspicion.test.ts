import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import {
  carries,
  LEAD_THRESHOLD,
  pointsOf,
  RATES,
  SHOWN_ONLY,
  SIGNS,
  type SignCode,
  scoringIndicators,
  signBits,
  suspicion,
} from './evidence.ts'
import { INDICATORS, PROTECTIVE } from './languages/pack.ts'

const general = SIGNS.map((code) => RATES[code].usual)
const anySigns = fc.subarray([...SIGNS])
const numberOf = (code: SignCode) => SIGNS.indexOf(code)
const scoring = INDICATORS.filter((code) => !SHOWN_ONLY.has(code))

describe('suspicion', () => {
  const points = (bits: number, usual: readonly number[]) =>
    SIGNS.reduce((sum, code, i) => sum + (carries(bits, code) ? pointsOf(i, usual[i]) : 0), 0)

  test('is worked out by hand from the points, capped where fewer than two indicators score', () => {
    fc.assert(
      fc.property(anySigns, (codes) => {
        const bits = signBits(codes)
        const plain = 1 / (1 + 2 ** ((LEAD_THRESHOLD - points(bits, general)) / 2))
        const expected = scoringIndicators(bits) < 2 ? Math.min(0.2, plain) : plain
        assert.ok(Math.abs(suspicion(bits, general) - expected) <= 0.00005 + 1e-12)
      }),
    )
  })

  test('is at most 0.2 on one indicator alone, whatever else is unsaid or usual', () => {
    const rates = fc.array(fc.double({ min: 0.0005, max: 0.95, noNaN: true }), {
      minLength: SIGNS.length,
      maxLength: SIGNS.length,
    })
    const others = SIGNS.filter((code) => !(scoring as readonly string[]).includes(code))
    fc.assert(
      fc.property(fc.constantFrom(...scoring), fc.subarray(others), rates, (one, rest, usual) => {
        assert.ok(suspicion(signBits([one, ...rest]), usual) <= 0.2)
        assert.ok(suspicion(signBits(rest), usual) <= 0.2)
      }),
      runs(300),
    )
  })

  test('another indicator never lowers it, a protective sign never raises it', () => {
    fc.assert(
      fc.property(anySigns, fc.constantFrom(...INDICATORS), fc.constantFrom(...PROTECTIVE), (codes, more, good) => {
        const before = suspicion(signBits(codes), general)
        assert.ok(suspicion(signBits([...codes, more]), general) >= before)
        assert.ok(suspicion(signBits([...codes, `protective:${good}`]), general) <= before)
      }),
    )
  })

  test('attributes demanded of people change nothing', () => {
    fc.assert(
      fc.property(anySigns, (codes) => {
        const without = codes.filter((code) => !SHOWN_ONLY.has(code))
        assert.equal(suspicion(signBits([...without, ...SHOWN_ONLY]), general), suspicion(signBits(without), general))
      }),
    )
  })

  test('is a half at the threshold of a lead', () => {
    // Two indicators, each half the threshold above the usual rate.
    const usual = general.slice()
    for (const code of ['secrecy', 'upfront-fee'] as const)
      usual[numberOf(code)] = RATES[code].deceptive / 2 ** (LEAD_THRESHOLD / 2)
    assert.equal(suspicion(signBits(['secrecy', 'upfront-fee']), usual), 0.5)
  })
})
