import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { orderInput } from '../../../test/houses/blocking.ts'
import { runs } from '../../../test/run/mode.ts'
import { type Lack, lacksOf, orderFrom, saidOf } from './order.ts'
import { Order, OrderInput } from './shapes.ts'

const TODAY = '2026-11-02'
const whole = orderInput({ addressees: ['11111111-1111-4111-8111-111111111111'] })
const lacks = (more: Partial<OrderInput>): readonly Lack[] => lacksOf({ ...whole, ...more }, TODAY)

describe('an order', () => {
  test('that is whole lacks nothing and reads as one', () => {
    assert.deepEqual(lacksOf(whole, TODAY), [])
    assert.ok(Order.safeParse(orderFrom(whole)).success)
  })

  test('that says nothing lacks everything at once', () => {
    const fields = lacksOf(OrderInput.parse({}), TODAY).map(({ field }) => field)
    assert.deepEqual(fields.toSorted(), [
      'address',
      'addressees',
      'appealTo',
      'authority',
      'collateral',
      'collateralOn',
      'evidence',
      'expires',
      'hostAsked',
      'issued',
      'law',
      'number',
      'orderedBy',
      'ownAdvert',
      'redress',
      'reviewOn',
      'territory',
    ])
  })

  test('about one person’s own advert is refused, and not saying is no answer', () => {
    assert.deepEqual(lacks({ ownAdvert: true }), [{ field: 'ownAdvert', why: 'own-advert' }])
    assert.deepEqual(lacks({ ownAdvert: null }), [{ field: 'ownAdvert', why: 'missing' }])
  })

  const cases: readonly (readonly [Partial<OrderInput>, keyof OrderInput, string])[] = [
    [{ law: '  ' }, 'law', 'missing'],
    [{ collateral: '' }, 'collateral', 'missing'],
    [{ collateralOn: '2026-11-03' }, 'collateralOn', 'not-yet'],
    [{ hostAskedOn: '' }, 'hostAskedOn', 'missing'],
    [{ hostOutcome: null }, 'hostOutcome', 'missing'],
    [{ hostAsked: false }, 'hostNotAsked', 'missing'],
    [{ territory: ['Latvia'] }, 'territory', 'not-a-country'],
    [{ evidence: 'abc' }, 'evidence', 'not-a-sha-256'],
    [{ appealTo: 'the court' }, 'appealTo', 'not-reachable'],
    [{ appealTo: 'http://ausma.example/' }, 'appealTo', 'not-reachable'],
    [{ issued: '2026-11-03' }, 'issued', 'not-yet'],
    [{ issued: '2026-02-30' }, 'issued', 'not-a-day'],
    [{ expires: '2026-11-01', reviewOn: '2026-11-01' }, 'expires', 'over'],
    [{ expires: '2026-10-01', reviewOn: '2026-10-25' }, 'expires', 'before-issue'],
    [{ reviewOn: '2027-01-01' }, 'reviewOn', 'after-end'],
    [{ reviewOn: '2026-10-01' }, 'reviewOn', 'before-issue'],
    [{ address: '192.0.2.7' }, 'address', 'is-a-number'],
    [{ scope: 'url', address: 'nothing at all' }, 'address', 'not-an-address'],
  ]
  for (const [more, field, why] of cases)
    test(`with ${JSON.stringify(more)}: ${field} ${why}`, () => {
      const found = lacks(more)
      assert.ok(
        found.some((lack) => lack.field === field && lack.why === why),
        JSON.stringify(found),
      )
      for (const lack of found) assert.match(saidOf(lack.why), /\.$/)
    })

  test('may be written to a mail address, and expires with its last day, not before', () => {
    assert.deepEqual(lacks({ appealTo: 'appeals@court.example' }), [])
    assert.deepEqual(lacks({ expires: TODAY, reviewOn: TODAY }), [])
  })

  test('that lacks nothing always makes an order of the shape that feeds promise', () => {
    const any = fc.record(
      {
        scope: fc.constantFrom('url', 'host', 'domain'),
        address: fc.oneof(fc.domain(), fc.webUrl(), fc.string()),
        hostAsked: fc.option(fc.boolean()),
        hostNotAsked: fc.string(),
        expires: fc.oneof(fc.constant('2026-12-31'), fc.string()),
        evidence: fc.constantFrom('AB'.repeat(32), ''),
        territory: fc.array(fc.constantFrom('LV', 'EE', 'x')),
      },
      // What is left out stays as it is in a whole order, so that many of those drawn are whole.
      { requiredKeys: [] },
    )
    let made = 0
    fc.assert(
      fc.property(any, (more) => {
        const input = OrderInput.parse({ ...whole, ...more })
        if (lacksOf(input, TODAY).length > 0) return
        made++
        assert.ok(Order.safeParse(orderFrom(input)).success)
      }),
      runs(500),
    )
    assert.ok(made > 5, `${made} orders`)
  })
})
