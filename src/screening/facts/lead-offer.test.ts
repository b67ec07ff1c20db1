import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { advert } from '../../../test/samples/adverts.ts'
import { createAssessor } from '../assess.ts'
import { FACT_KINDS, type Hours } from './fact.ts'
import { leadOffer, type Offered } from './lead-offer.ts'

const assessor = createAssessor()
const offered = (id: string, text: string): Offered => ({ id, offer: assessor.assess(advert({ id, text })).offer })
const hours = (id: string, ...told: readonly (readonly [to: number, quote: string])[]): Offered => ({
  id,
  offer: {
    hours: told.map(([to, quote]) => ({
      field: 'text',
      quote,
      start: 0,
      end: quote.length,
      from: to,
      to,
      per: 'week',
    })),
  },
})

describe('what a lead offers', () => {
  test('of each kind the most usual value, its share, and where it is said', () => {
    const { hours: told } = leadOffer([
      hours('a', [40, 'forty']),
      hours('b', [60, 'sixty']),
      hours('c', [60, '60 h']),
      hours('d'),
    ])
    assert.deepEqual(
      told?.map(({ value, postings, share, quotes }) => [
        value.to,
        postings,
        share,
        quotes.map(({ posting, quote }) => `${posting} ${quote}`),
      ]),
      [
        [60, 2, 0.5, ['b sixty', 'c 60 h']],
        [40, 1, 0.25, ['a forty']],
      ],
    )
  })

  test('every country that an advert names is a place, though of other kinds three values are enough', () => {
    const text = 'Em nhận khách đi Pháp, Ba Lan, Đức, Anh làm nail và phụ bếp, ai quan tâm thì liên hệ với mình nhé.'
    const { place } = leadOffer([offered('a', text)])
    assert.deepEqual(place?.map(({ value }) => value.country).sort(), ['DE', 'FR', 'GB', 'PL'])
  })

  test('copies are quoted once, each posting counts once, and values beyond three are left out', () => {
    const { hours: told } = leadOffer([
      hours('a', [40, 'forty'], [40, 'forty']),
      hours('b', [40, 'forty']),
      hours('c', [41, 'x']),
      hours('d', [42, 'x']),
      hours('e', [43, 'x']),
    ])
    assert.equal(told?.length, 3)
    assert.deepEqual([told?.[0].postings, told?.[0].quotes.length], [2, 1])
  })

  test('at most three different wordings are quoted', () => {
    const told = leadOffer(['a', 'b', 'c', 'd', 'e'].map((id) => hours(id, [40, `hours ${id}`]))).hours
    assert.deepEqual([told?.[0].postings, told?.[0].quotes.length], [5, 3])
  })

  test('from postings as they are read', () => {
    const text = (pay: number) => `Wages are ${pay} EUR per hour gross, 45 hours a week, accommodation free.`
    const offer = leadOffer([offered('a', text(9)), offered('b', text(9)), offered('c', text(10))])
    assert.deepEqual(
      offer.pay?.map(({ value, share }) => [value.low, value.tax, share]),
      [
        [9, 'gross', 0.6667],
        [10, 'gross', 0.3333],
      ],
    )
    assert.deepEqual(
      offer.housing?.map(({ value, share }) => [value, share]),
      [[{ terms: 'free' }, 1]],
    )
    assert.ok(!('quote' in (offer.pay?.[0].value ?? {})))
  })

  test('of nothing is nothing', () => {
    assert.deepEqual(leadOffer([]), {})
    assert.deepEqual(leadOffer([{ id: 'a', offer: { contacts: ['phone'] } }]), {})
  })

  test('does not depend on the order of the postings, but for whose words are quoted', () => {
    const some = fc.array(fc.tuple(fc.uuid(), fc.integer({ min: 38, max: 41 })), { maxLength: 12 })
    const bare = (postings: readonly Offered[]) =>
      FACT_KINDS.flatMap((kind) =>
        (leadOffer(postings)[kind] ?? []).map(({ value, share }) => [(value as Hours).to, share]),
      )
    fc.assert(
      fc.property(some, (told) => {
        const postings = told.map(([id, to]) => hours(id, [to, 'x']))
        assert.deepEqual(bare(postings), bare(postings.toReversed()))
        const shares = leadOffer(postings).hours?.map(({ share }) => share) ?? []
        assert.ok(shares.every((share) => share > 0 && share <= 1))
      }),
    )
  })
})
