import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { ILO_LABOUR, SCREENING_FORMS, SCREENING_SETS, signsIn, type Weight } from '../../vocabulary/index.ts'
import { Screening } from './paper.ts'
import {
  DIMENSIONS,
  INDICATORS,
  isShown,
  OUTCOMES,
  outcomeOf,
  type Screened,
  shownDimensions,
  strangersIn,
} from './screening.ts'

const weights = fc.array(fc.constantFrom('strong' as const, 'medium' as const, 'weak' as const), { maxLength: 6 })
const ticked = fc.subarray([...INDICATORS])
/** Ids of some indicators of a dimension, heaviest first. */
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
    assert.equal(new Set(ILO_LABOUR.map(({ id }) => id)).size, ILO_LABOUR.length)
  })

  test('has the paper’s weights, with a few that differ between adults and children', () => {
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
        fc.constantFrom(...SCREENING_FORMS),
        (indicators, more, child, act, form) => {
          const rank = (of: readonly string[]) => OUTCOMES.indexOf(outcomeOf({ form, child, act, indicators: of }))
          assert.ok(rank([...indicators, more]) >= rank(indicators))
        },
      ),
    )
  })

  test('property: a child needs no means, so that what shows exploitation of a child with an act is trafficking', () => {
    fc.assert(
      fc.property(ticked, fc.constantFrom(...SCREENING_FORMS), (indicators, form) => {
        const screened = { form, child: true, act: true, indicators }
        assert.equal(outcomeOf(screened) === 'trafficking', shownDimensions(screened).includes('exploitation'))
      }),
    )
  })

  test('an adult: exploitation alone, deceived into it, and held in it', () => {
    const exploited = heaviest('exploitation', 4)
    const deceived = heaviest('deceptive-recruitment', 4)
    const held = heaviest('coercion-at-destination', 3)
    const outcome = (indicators: readonly string[], act = true) =>
      outcomeOf({ form: 'labour', child: false, act, indicators })
    assert.equal(outcome([]), 'ask-further')
    assert.equal(outcome([...deceived, ...held]), 'ask-further', 'without exploitation one asks further')
    assert.equal(outcome(exploited), 'exploited')
    assert.equal(outcome([...exploited, ...deceived]), 'deceived-and-exploited')
    assert.equal(outcome([...exploited, ...deceived, ...held]), 'trafficking')
    assert.equal(outcome([...exploited, ...held]), 'exploited', 'no means of recruitment shown')
    assert.equal(outcome([...exploited, ...deceived, ...held], false), 'deceived-and-exploited')
  })
})

/** The paper's five patterns, each of which shows a dimension. */
const PATTERNS: readonly (readonly Weight[])[] = [
  ['strong', 'strong'],
  ['strong', 'medium'],
  ['strong', 'weak'],
  ['medium', 'medium', 'medium'],
  ['medium', 'medium', 'weak'],
]

/** Whether a pattern fits the weights, each used once; an independent reading of the rule without counting. */
const covers = (weights: readonly Weight[], pattern: readonly Weight[]): boolean => {
  const left = [...weights]
  return pattern.every((weight) => {
    const at = left.indexOf(weight)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** The outcome by sets of names, independent of the program's algorithm. */
function again({ form, child, act, indicators }: Screened): string {
  const by = new Map<string, Weight[]>()
  for (const sign of SCREENING_SETS[form].weighed) {
    const weight = child ? sign.child : sign.adult
    if (!indicators.includes(sign.id) || weight === null) continue
    by.set(sign.dimension, [...(by.get(sign.dimension) ?? []), weight])
  }
  const shown = new Set([...by].filter(([, w]) => PATTERNS.some((p) => covers(w, p))).map(([name]) => name))
  const noted = indicators.some((id) => !/^(DR|CR|AV|EX|CD|AD)/.test(id) && signsIn(form).some((one) => one === id))
  if (!shown.has('exploitation')) return noted ? 'not-weighed' : 'ask-further'
  const recruited = ['deceptive-recruitment', 'coercive-recruitment', 'recruitment-abuse-of-vulnerability']
  const complete =
    act &&
    (child ||
      (recruited.some((one) => shown.has(one)) &&
        (shown.has('coercion-at-destination') || shown.has('abuse-of-vulnerability-at-destination'))))
  if (complete) return 'trafficking'
  return !child && shown.has('deceptive-recruitment') ? 'deceived-and-exploited' : 'exploited'
}

describe('every form', () => {
  const forms = fc.constantFrom(...SCREENING_FORMS)

  test('property: the outcome equals a second, independent reading of the paper’s rule', () => {
    fc.assert(
      fc.property(forms, fc.boolean(), fc.boolean(), fc.subarray([...INDICATORS]), (form, child, act, indicators) => {
        const screened = { form, child, act, indicators }
        assert.equal(outcomeOf(screened), again(screened))
      }),
      runs(500),
    )
    // Small sets reach the limits of the patterns; large ones show nearly everything.
    fc.assert(
      fc.property(
        forms,
        fc.boolean(),
        fc.boolean(),
        fc.subarray([...INDICATORS], { maxLength: 9 }),
        (form, child, act, indicators) => {
          const screened = { form, child, act, indicators }
          assert.equal(outcomeOf(screened), again(screened))
        },
      ),
      runs(500),
    )
  })

  test('property: no outcome is a refusal', () => {
    fc.assert(
      fc.property(forms, fc.boolean(), ticked, (form, child, indicators) => {
        assert.doesNotMatch(outcomeOf({ form, child, act: false, indicators }), /^not?-victim|refus|negative|unfounded/)
      }),
    )
    assert.deepEqual(
      [...OUTCOMES],
      ['ask-further', 'not-weighed', 'exploited', 'deceived-and-exploited', 'trafficking'],
    )
  })

  test('signs without weights never add up to anything, and never look like nothing', () => {
    for (const form of SCREENING_FORMS) {
      const { asked } = SCREENING_SETS[form]
      if (asked.length === 0) continue
      for (const child of [true, false])
        assert.equal(outcomeOf({ form, child, act: true, indicators: asked }), 'not-weighed', form)
    }
  })

  test('a household is also a place of work: there the list for labour counts', () => {
    const indicators = ['EX01', 'EX02', 'HS01']
    assert.equal(outcomeOf({ form: 'domestic-servitude', child: true, act: true, indicators }), 'trafficking')
    assert.equal(outcomeOf({ form: 'begging', child: true, act: true, indicators }), 'ask-further')
  })

  test('a sign that the form does not have is refused, and the fault names it', () => {
    const ticks = (...ids: string[]) => ids.map((indicator) => ({ indicator, stands: 'said', words: 'x' }))
    const taken = (form: string | undefined, ...ids: string[]) =>
      Screening.safeParse({ form, act: true, ageThen: 'adult', ticks: ticks(...ids) })
    assert.ok(taken('begging', 'BG01').success)
    const refused = taken('begging', 'BG01', 'OR02')
    assert.match(`${refused.error?.issues[0]?.message}`, /OR02/)
    assert.doesNotMatch(`${refused.error?.issues[0]?.message}`, /BG01/)
    assert.deepEqual(strangersIn('sexual', ['DR03', 'DR11']), ['DR03'])
    assert.equal(taken(undefined, 'DR03').data?.form, 'labour', 'what was kept before there were forms still opens')
  })
})
