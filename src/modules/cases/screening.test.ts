import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ILO_LABOUR } from '../vocabulary/index.ts'
import { DIMENSIONS, INDICATORS, isShown, OUTCOMES, outcomeOf, shownDimensions } from './screening.ts'

const weights = fc.array(fc.constantFrom('strong' as const, 'medium' as const, 'weak' as const), { maxLength: 6 })
const ticked = fc.subarray([...INDICATORS])
/** Ids of so many indicators of a dimension, the heaviest first. */
const heaviest = (dimension: string, count: number) =>
  ILO_LABOUR.filter((one) => one.dimension === dimension)
    .toSorted(
      (a, b) =>
        Number(b.adult === 'strong') - Number(a.adult === 'strong') ||
        Number(b.adult === 'medium') - Number(a.adult === 'medium'),
    )
    .slice(0, count)
    .map(({ id }) => id)

describe('the published list', () => {
  test('has 67 indicators in six dimensions, 65 of them for children and none weak', () => {
    const counts = DIMENSIONS.map((dimension) => ILO_LABOUR.filter((one) => one.dimension === dimension).length)
    assert.deepEqual(
      counts.toSorted((a, b) => a - b),
      [7, 9, 10, 10, 15, 16],
    )
    assert.equal(ILO_LABOUR.filter(({ child }) => child !== null).length, 65)
    assert.ok(ILO_LABOUR.every(({ child }) => (child as string | null) !== 'weak'))
    assert.equal(new Set(INDICATORS).size, ILO_LABOUR.length)
  })

  test('weighs what the paper weighs, by a few that differ between adults and children', () => {
    const of = (text: RegExp) => ILO_LABOUR.find((one) => text.test(one.text))
    const education = of(/access to education/i)
    assert.deepEqual([education?.adult, education?.child], ['weak', 'strong'])
  })
})

describe('the published rule', () => {
  test('a dimension is shown by two strong, one strong and another, three medium, or two medium and a weak', () => {
    const yes = [
      ['strong', 'strong'],
      ['strong', 'medium'],
      ['strong', 'weak'],
      ['medium', 'medium', 'medium'],
      ['medium', 'medium', 'weak'],
    ] as const
    const no = [
      [],
      ['strong'],
      ['medium', 'medium'],
      ['medium', 'weak', 'weak'],
      ['weak', 'weak', 'weak', 'weak'],
    ] as const
    for (const one of yes) assert.ok(isShown(one), one.join())
    for (const one of no) assert.ok(!isShown(one), one.join())
  })

  test('property: one sign more never shows less', () => {
    fc.assert(
      fc.property(weights, fc.constantFrom('strong' as const, 'medium' as const, 'weak' as const), (seen, more) => {
        if (isShown(seen)) assert.ok(isShown([...seen, more]))
      }),
    )
    fc.assert(
      fc.property(
        ticked,
        fc.constantFrom(...INDICATORS),
        fc.boolean(),
        fc.boolean(),
        (indicators, more, child, act) => {
          const rank = (of: readonly string[]) => OUTCOMES.indexOf(outcomeOf({ child, act, indicators: of }))
          assert.ok(rank([...indicators, more]) >= rank(indicators))
        },
      ),
    )
  })

  test('property: a child needs no means, so that what shows exploitation of a child with an act is trafficking', () => {
    fc.assert(
      fc.property(ticked, (indicators) => {
        const screened = { child: true, act: true, indicators }
        assert.equal(outcomeOf(screened) === 'trafficking', shownDimensions(screened).includes('exploitation'))
      }),
    )
  })

  test('an adult: exploitation alone, deceived into it, and held in it', () => {
    const exploited = heaviest('exploitation', 4)
    const deceived = heaviest('deceptive-recruitment', 4)
    const held = heaviest('coercion-at-destination', 3)
    const outcome = (indicators: readonly string[], act = true) => outcomeOf({ child: false, act, indicators })
    assert.equal(outcome([]), 'ask-further')
    assert.equal(outcome([...deceived, ...held]), 'ask-further', 'without exploitation one asks further')
    assert.equal(outcome(exploited), 'exploited')
    assert.equal(outcome([...exploited, ...deceived]), 'deceived-and-exploited')
    assert.equal(outcome([...exploited, ...deceived, ...held]), 'trafficking')
    assert.equal(outcome([...exploited, ...held]), 'exploited', 'no means of recruitment shown')
    assert.equal(outcome([...exploited, ...deceived, ...held], false), 'deceived-and-exploited')
  })
})
