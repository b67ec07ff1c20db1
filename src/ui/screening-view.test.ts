import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Screening } from '../modules/cases/paper.ts'
import { outcomeOf } from '../modules/cases/screening.ts'
import { ILO_LABOUR } from '../modules/vocabulary/index.ts'
import { ar } from './messages/ar.ts'
import { en } from './messages/en.ts'
import { lv } from './messages/lv.ts'
import {
  bareIn,
  countIn,
  DIMENSIONS,
  type Sign,
  STANDS,
  screeningWords,
  signsOf,
  type Ticked,
  tickedWith,
} from './screening-view.ts'
import { knows } from './words.ts'

const ALL = DIMENSIONS.flatMap(signsOf)

describe('the signs of the page', () => {
  test('are those of the published list: each in its dimension, in its order, none left out', () => {
    for (const dimension of DIMENSIONS)
      assert.deepEqual(
        [...signsOf(dimension)],
        ILO_LABOUR.filter((one) => one.dimension === dimension).map(({ id }) => id),
        dimension,
      )
    assert.equal(ALL.length, 67)
    assert.equal(new Set(ALL).size, ILO_LABOUR.length)
  })

  test('have their words in each language, and no words stand for signs that there are not', () => {
    const keys = [...DIMENSIONS, ...ALL].map((one) => `ilo.${one}`)
    for (const catalogue of [en, lv, ar]) {
      assert.deepEqual(
        keys.filter((key) => !knows(catalogue, key)),
        [],
      )
      const written = Object.keys(catalogue).filter((key) => key.startsWith('ilo.'))
      assert.deepEqual(
        written.filter((key) => !keys.includes(key)),
        [],
      )
    }
    for (const stands of STANDS) assert.ok(knows(en, `stands.${stands}`))
  })

  test('two signs of one dimension never read the same, or nobody could tell which was ticked', () => {
    for (const [language, catalogue] of Object.entries({ en, lv, ar }))
      for (const dimension of DIMENSIONS) {
        const said = signsOf(dimension).map((sign) => (catalogue as Record<string, unknown>)[`ilo.${sign}`])
        assert.equal(new Set(said).size, said.length, `${language} ${dimension}`)
      }
  })
})

describe('ticking', () => {
  test('a sign begins as said by somebody, with nothing to stand on yet', () => {
    const ticked = tickedWith({}, 'EX01')
    assert.deepEqual(ticked, { EX01: { stands: 'said', words: '' } })
    assert.deepEqual(bareIn(ticked), ['EX01'])
    assert.equal(countIn(ticked, 'exploitation'), 1)
    assert.equal(countIn(ticked, 'coercion-at-destination'), 0)
  })

  test('a sign that is taken out takes its words along', () => {
    const before: Ticked = { EX01: { stands: 'seen', words: 'Fourteen hours' }, CD01: { stands: 'said', words: 'x' } }
    const after = tickedWith(before, 'EX01')
    assert.deepEqual(after, { CD01: { stands: 'said', words: 'x' } })
    assert.doesNotMatch(JSON.stringify(screeningWords(true, 'adult', after)), /Fourteen/)
    assert.ok(before.EX01, 'what was before is not changed under anybody’s hands')
  })

  test('what goes along is what was said, without the blanks around it', () => {
    const [tick] = screeningWords(true, 'adult', { EX02: { stands: 'seen', words: '  90 euro \n' } }).ticks
    assert.deepEqual(tick, { indicator: 'EX02', stands: 'seen', words: '90 euro' })
  })

  test('blanks are nothing to stand on', () => {
    assert.deepEqual(bareIn({ EX02: { stands: 'seen', words: ' \n ' } }), ['EX02'])
  })

  const tick = fc.record({ stands: fc.constantFrom(...STANDS), words: fc.string({ maxLength: 30 }) })
  const ticked = fc.dictionary(fc.constantFrom(...ALL), tick) as fc.Arbitrary<Ticked>

  test('property: ticking twice is as before', () => {
    fc.assert(
      fc.property(ticked, fc.constantFrom(...ALL), (before, sign) => {
        fc.pre(before[sign] === undefined)
        assert.deepEqual({ ...tickedWith(tickedWith(before, sign), sign) }, { ...before })
      }),
    )
  })

  test('property: the server takes an interview exactly where no sign stands bare', () => {
    fc.assert(
      fc.property(ticked, fc.boolean(), (signs, act) => {
        const words = screeningWords(act, 'uncertain', signs)
        assert.equal(Screening.safeParse(words).success, bareIn(signs).length === 0)
      }),
    )
  })

  test('property: every tick goes along once, and in the order of the list whatever the order of the talk', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ALL]), (order: Sign[]) => {
        const signs = order.reduce<Ticked>((all, sign) => tickedWith(all, sign), {})
        const sent = screeningWords(false, 'adult', signs).ticks.map(({ indicator }) => indicator)
        assert.deepEqual(
          sent,
          ALL.filter((sign) => order.includes(sign)),
        )
        const counted = DIMENSIONS.reduce((sum, dimension) => sum + countIn(signs, dimension), 0)
        assert.equal(counted, order.length)
      }),
    )
  })

  test('what the page sends is what the published rule counts: two strong signs of three dimensions point to trafficking', () => {
    const strong = (dimension: string) =>
      ILO_LABOUR.filter((one) => one.dimension === dimension && one.adult === 'strong').slice(0, 2)
    const chosen = ['coercive-recruitment', 'exploitation', 'coercion-at-destination'].flatMap((dimension) => {
      const two = strong(dimension)
      // Where a dimension has but one strong sign, a medium one beside it shows it as well.
      const medium = ILO_LABOUR.find((one) => one.dimension === dimension && one.adult === 'medium')
      return (two.length === 2 ? two : [...two, medium]).map((one) => one?.id as Sign)
    })
    const signs = chosen.reduce<Ticked>((all, sign) => tickedWith(all, sign), {})
    const { act, ticks } = screeningWords(true, 'adult', signs)
    const indicators = ticks.map(({ indicator }) => indicator)
    assert.equal(outcomeOf({ act, child: false, indicators }), 'trafficking')
    assert.equal(outcomeOf({ act, child: false, indicators: [] }), 'ask-further', 'no sign is no refusal')
  })
})
