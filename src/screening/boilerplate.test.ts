import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { edited, inventedWords, printOf, seeded } from '../../test/samples/adverts.ts'
import { areStrangers, frameTest } from './boilerplate.ts'
import { Corpus } from './corpus.ts'
import { type Grouping, groupPostings } from './group.ts'
import { whole } from './overlap.ts'

/** A portal's or agency's frame around each advert. */
const FRAME = `Vacancy published on the regional jobs portal. Position offered: %. What we expect from you: see above.
 What we offer: a stable employer, friendly colleagues and modern tools. Only selected applicants will be contacted.
 By applying you agree that your personal data are processed for the purposes of this and future recruitment until
 you withdraw consent. The portal is not responsible for the content of the advertisements published by employers.`

const framed = (text: string): string => FRAME.replace('%', text)

function group(texts: readonly string[], sourceOf: readonly number[] = texts.map(() => 0)): Grouping {
  const corpus = new Corpus()
  for (const text of texts) corpus.add(printOf(text))
  const order = Uint32Array.from(texts.keys())
  return groupPostings({ corpus, order, sourceOf: Uint32Array.from(sourceOf), sources: Math.max(...sourceOf) + 1 })
}

const unlike = (count: number, words: number, seed: number): string[] => {
  const random = seeded(seed)
  return Array.from({ length: count }, () => inventedWords(words, random).join(' '))
}

const copies = (count: number, words: number, share: number, seed: number): string[] => {
  const random = seeded(seed)
  const text = inventedWords(words, random)
  return Array.from({ length: count }, () => edited(text, share, random).join(' '))
}

describe('the frame of a portal', () => {
  test('120 adverts with unlike texts in one frame make no campaign', () => {
    const { campaigns, boilerplate } = group(unlike(120, 45, 1).map(framed))
    assert.deepEqual(campaigns, [])
    assert.ok((boilerplate.get(0)?.size ?? 0) > 40, 'the frame was found')
  })

  for (const words of [30, 60, 120]) {
    test(`nor do they with ${words} words of their own`, () =>
      assert.deepEqual(group(unlike(120, words, words).map(framed)).campaigns, []))
  }

  test('120 copies of one text, 12 % of the words edited, still make one', () => {
    const { campaigns } = group(copies(120, 120, 0.12, 2))
    assert.equal(campaigns.length, 1)
    assert.ok(campaigns[0].members.length >= 118, `${campaigns[0].members.length} of 120`)
  })

  for (const share of [0, 0.04, 0.08]) {
    test(`copies with ${100 * share} % edited are no frame either`, () => {
      const { campaigns } = group(copies(120, 60, share, 5))
      assert.equal(campaigns.length, 1)
      assert.equal(campaigns[0].members.length, 120)
    })
  }

  test('copies that stand in the frame of their portal are found, and its other adverts are not with them', () => {
    const others = unlike(140, 50, 3).map(framed)
    const campaign = copies(12, 50, 0.05, 4).map(framed)
    const { campaigns } = group([...others, ...campaign])
    assert.deepEqual(
      campaigns.map(({ members }) => members),
      [campaign.map((_, i) => 140 + i)],
    )
  })

  test('the frame of one source is the text of another', () => {
    // A campaign whose text copies the portal's words, posted elsewhere.
    const others = unlike(120, 45, 6).map(framed)
    const elsewhere = copies(6, 12, 0.1, 7).map(framed)
    const { campaigns } = group([...others, ...elsewhere], [...others.map(() => 0), ...elsewhere.map(() => 1)])
    assert.deepEqual(
      campaigns.map(({ members }) => members),
      [elsewhere.map((_, i) => 120 + i)],
    )
  })

  test('two frames of two portals are told apart', () => {
    const second = (text: string) =>
      `Darba piedāvājums portālā. ${text} Pieteikšanās tikai elektroniski, izmantojot pieteikuma veidlapu mājaslapā, ` +
      'pievienojot dzīves aprakstu un motivācijas vēstuli, kā arī norādot vēlamo atalgojumu un iespējamo darba sākuma datumu.'
    const texts = [...unlike(80, 45, 8).map(framed), ...unlike(80, 45, 9).map(second)]
    const { campaigns, boilerplate } = group(
      texts,
      texts.map((_, i) => (i < 80 ? 0 : 1)),
    )
    assert.deepEqual(campaigns, [])
    assert.deepEqual([...boilerplate.keys()].sort(), [0, 1])
  })

  test('a few adverts in one frame are not enough to tell it', () => {
    const { boilerplate } = group(unlike(20, 45, 10).map(framed))
    assert.equal(boilerplate.size, 0)
  })

  test('what is left out of the comparison stays in the corpus', () => {
    const corpus = new Corpus()
    const texts = unlike(120, 45, 11).map(framed)
    for (const text of texts) corpus.add(printOf(text))
    groupPostings({ corpus, order: Uint32Array.from(texts.keys()), sourceOf: new Uint32Array(120), sources: 1 })
    for (const [at, text] of texts.entries()) {
      assert.ok(corpus.length(at) < printOf(text).shingles.length)
      assert.deepEqual(corpus.everyShingle(at).slice().sort(), printOf(text).shingles)
    }
  })
})

test('what belongs to a frame is told as its set tells it, also where the lowest bits are alike', () => {
  const frame = new Set([0, 5, 0x10005, 0xffffffff])
  const isFrame = frameTest(frame)
  for (const shingle of [0, 1, 5, 0x10005, 0x20005, 0xffff, 0xffffffff, 0x7fffffff])
    assert.equal(isFrame(shingle), frame.has(shingle), String(shingle))
})

test('strangers are told before all pairs are looked at as they are told by the median of all', () => {
  const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
    const all = a.union(b).size
    return all === 0 ? 1 : a.intersection(b).size / all
  }
  const byMedian = (sets: readonly ReadonlySet<number>[]): boolean => {
    const likenesses = sets.flatMap((a, i) => sets.slice(i + 1).map((b) => jaccard(a, b)))
    return likenesses.sort((a, b) => a - b)[likenesses.length >>> 1] < 0.06
  }
  // Samples from similar to unlike: each posting has up to sixteen words out of this many.
  const samples = fc
    .integer({ min: 16, max: 400 })
    .chain((words) =>
      fc.array(fc.uniqueArray(fc.nat(words), { minLength: 0, maxLength: 16 }), { minLength: 2, maxLength: 13 }),
    )
  const seen = new Set<boolean>()
  fc.assert(
    fc.property(samples, (sample) => {
      const told = areStrangers(sample.map((words) => whole(Uint32Array.from(words).sort())))
      seen.add(told)
      assert.equal(told, byMedian(sample.map((words) => new Set(words))))
    }),
    runs(500),
  )
  assert.equal(seen.size, 2, 'both answers were met')
})
