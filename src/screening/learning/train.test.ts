import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { seeded, shuffled } from '../../../test/samples/adverts.ts'
import { CAMPAIGN, type Features, NAMED } from './features.ts'
import { sigmoid } from './logistic.ts'
import { coefficients, judge, WORDING } from './model.ts'
import { type Example, foldsOf, groupedBy, LEAST, TooFew, train } from './train.ts'

/** Leads whose decision follows from two signs and a word, with some randomness. */
function invented(count: number, seed: number): Example[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (): Example => {
    const named = Object.fromEntries(
      ['upfront-fee', 'protective:licence-number', 'campaign:size', 'urgency']
        .filter(() => random() < 0.5)
        .map((name) => [name, Math.round(random() * 1000) / 1000]),
    )
    const words = [7, -30, 100, -2000, 4096].filter(() => random() < 0.5)
    const margin =
      4 * (named['upfront-fee'] ?? 0) - 4 * (named['protective:licence-number'] ?? 0) + (words.includes(7) ? 1.5 : -0.5)
    return {
      features: { named, words },
      label: random() < sigmoid(margin) ? 1 : 0,
      languages: random() < 0.7 ? ['lv'] : ['en', 'ru'],
      sources: [`mark-${Math.floor(random() * 3)}`],
      score: 10 + 10 * random(),
    }
  })
}

const sample = invented(400, 1)
const trained = train(sample)

describe('training', () => {
  test('finds what decisions follow from', () => {
    const { named } = trained.model
    assert.ok(named['upfront-fee'] > 0.5, `${named['upfront-fee']}`)
    assert.ok(named['protective:licence-number'] < -0.5)
    assert.ok(Math.abs(named.urgency) < named['upfront-fee'])
    assert.equal(named['campaign:disguise'], 0)
    const { area, scoreArea, brier, brierOfGuessing } = trained.quality
    assert.ok(area.low > 0.65 && area.low > scoreArea.high, `${area.area} ${scoreArea.area}`)
    assert.ok(brier < brierOfGuessing)
  })

  test('probabilities come true: each bin of leads it had not seen holds its mean', () => {
    const bins = trained.quality.reliability
    assert.equal(bins.length, 10)
    const off = bins.filter(({ mean, low, high }) => mean < low || mean > high)
    // One of ten may miss a 95 % interval by chance.
    assert.ok(off.length <= 2, JSON.stringify(off))
  })

  test('the same decisions in any order make the same model to the bit', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        assert.deepEqual(train(shuffled(sample.slice(0, 120), seeded(seed))), train(sample.slice(0, 120)))
      }),
      runs(5),
    )
  })

  test('the same advert decided often counts once', () => {
    const again = train([...sample, ...sample.slice(0, 100), ...sample.slice(0, 50)])
    assert.deepEqual(again.model, trained.model)
    assert.equal(again.examples.repeated, trained.examples.repeated + 150)
  })

  test('one sign that tells all ends, and is sure without being certain', () => {
    const all = Array.from(
      { length: 80 },
      (_, i): Example => ({
        features: { named: i % 2 === 0 ? { secrecy: 1 } : { urgency: 1 }, words: [i + 1] },
        label: i % 2 === 0 ? 1 : 0,
        languages: ['lv'],
        sources: [],
        score: 12,
      }),
    )
    const { model, quality } = train(all)
    const { probability } = judge(model)
    const [yes, no] = [{ secrecy: 1 }, { urgency: 1 }].map((named) => probability({ named, words: [] }))
    assert.ok(yes > 0.85 && yes < 1 && no < 0.15 && no > 0, `${yes} ${no}`)
    assert.equal(quality.area.area, 1)
    assert.equal(quality.overall.recall.share, 1)
  })

  test(`fewer than ${LEAST} of a kind are refused, with both counts`, () => {
    const few = (yes: number, no: number) =>
      Array.from({ length: yes + no }, (_, i) => ({
        ...sample[0],
        features: { named: {}, words: [i + 1] },
        label: (i < yes ? 1 : 0) as 0 | 1,
      }))
    assert.throws(
      () => train(few(LEAST - 1, 50)),
      (error) => error instanceof TooFew && error.pursued === LEAST - 1 && error.dismissed === 50,
    )
    assert.throws(() => train(few(50, LEAST - 1)), TooFew)
    assert.throws(() => train([]), TooFew)
    assert.equal(train(few(LEAST, LEAST)).examples.pursued, LEAST)
  })

  test('tells how far it is', () => {
    const told: string[] = []
    train(sample.slice(0, 150), (done, of) => told.push(`${done}/${of}`))
    assert.deepEqual(
      told,
      Array.from({ length: 21 }, (_, i) => `${i + 1}/21`),
    )
  })

  test('quality by language and source counts each lead under each of its own', () => {
    const { languages, sources, overall } = trained.quality
    const of = (value: string) => languages.find((one) => one.value === value)?.decided ?? 0
    assert.equal(of('lv') + of('en'), overall.decided)
    assert.equal(of('en'), of('ru'))
    assert.equal(sources.length, 3)
    assert.deepEqual(
      groupedBy(
        [['a', 'a'], ['b']],
        [
          { probability: 1, label: 1 },
          { probability: 0, label: 0 },
        ],
      ).map(({ value, decided }) => [value, decided]),
      [
        ['a', 1],
        ['b', 1],
      ],
    )
  })
})

describe('folds', () => {
  test('leads of the same words are in one fold, and folds are about even', () => {
    const random = seeded(9)
    const examples = Array.from(
      { length: 200 },
      (): Pick<Example, 'features' | 'label'> => ({
        features: { named: { urgency: random() }, words: [1 + Math.floor(random() * 60)] },
        label: random() < 0.4 ? 1 : 0,
      }),
    )
    const folds = foldsOf(examples)
    const byWords = new Map<number, Set<number>>()
    for (const [i, { features }] of examples.entries())
      byWords.set(features.words[0], (byWords.get(features.words[0]) ?? new Set()).add(folds[i]))
    assert.ok([...byWords.values()].every((its) => its.size === 1))
    const sizes = [0, 1, 2, 3, 4].map((fold) => folds.filter((one) => one === fold).length)
    assert.ok(
      sizes.every((size) => size >= 25),
      sizes.join(),
    )
  })
})

describe('a judgement', () => {
  const { probability, contributions } = judge(trained.model)
  const features: Features = {
    named: { 'upfront-fee': 1, 'protective:licence-number': 0.5, unknown: 1 },
    words: [7, -30],
  }

  test('adds up from its contributions, the weightiest first', () => {
    const all = contributions(features)
    assert.deepEqual(
      [...all].sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
      all,
    )
    assert.ok(all.some(({ name }) => name === WORDING) && !all.some(({ name }) => name === 'unknown'))
    const { intercept, scale } = trained.model
    const margin = all.reduce((sum, { adds }) => sum + adds, intercept)
    assert.ok(Math.abs(probability(features) - sigmoid(scale.slope * margin + scale.shift)) < 1e-12)
  })

  test('coefficients name every sign, campaign evidence, and words as one', () => {
    const names = coefficients(trained.model).map(({ name }) => name)
    assert.deepEqual([...names].sort(), [...NAMED, WORDING].sort())
    for (const name of CAMPAIGN) assert.ok(names.includes(`campaign:${name}`))
    for (const about of ['personal-profile', 'targeted-vulnerable', 'minor-recruited'])
      assert.ok(!names.includes(about))
  })

  test('a model survives being written and read', () => {
    const read = judge(JSON.parse(JSON.stringify(trained.model)))
    assert.equal(read.probability(features), probability(features))
  })
})
