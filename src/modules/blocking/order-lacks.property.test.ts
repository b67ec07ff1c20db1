import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { orderInput } from '../../../test/houses/blocking.ts'
import type { LackCode } from './codes.ts'
import { lacksOf, orderFrom } from './order.ts'
import { Order, type OrderInput } from './shapes.ts'

const TODAY = '2026-11-02'
const DAY = 86_400_000
const OPERATOR = '0190a1b2-0000-7000-8000-000000000001'
const whole = (more: Partial<OrderInput> = {}) => orderInput({ addressees: [OPERATOR], ...more })
/** What is said of one field, whatever is said of the others. */
const said = (field: keyof OrderInput, more: Partial<OrderInput>, today = TODAY): LackCode[] =>
  lacksOf(whole(more), today).flatMap((lack) => (lack.field === field ? [lack.why] : []))
const dayAt = (offset: number) => new Date(Date.parse(TODAY) + offset * DAY).toISOString().slice(0, 10)
const offset = fc.integer({ min: -400, max: 400 })

describe('the days of an order', () => {
  test('property: it is taken only where it was given before it ends, has not ended, and is looked at in between', () => {
    fc.assert(
      fc.property(offset, offset, offset, (given, ends, looked) => {
        const days = { issued: dayAt(given), expires: dayAt(ends), reviewOn: dayAt(looked) }
        const isTaken = given <= 0 && given <= ends && ends >= 0 && given <= looked && looked <= ends
        assert.equal(lacksOf(whole(days), TODAY).length === 0, isTaken, JSON.stringify(days))
      }),
    )
  })

  test('the first, the last and today are within: an order of one day can be written down on that day', () => {
    const today = { issued: TODAY, expires: TODAY, reviewOn: TODAY }
    assert.deepEqual(lacksOf(whole({ ...today, hostAskedOn: TODAY, collateralOn: TODAY }), TODAY), [])
    assert.deepEqual(said('expires', { ...today, expires: dayAt(-1), issued: dayAt(-1), reviewOn: dayAt(-1) }), [
      'over',
    ])
  })

  test('a day that the calendar does not have is none, though its form is right', () => {
    for (const day of ['2026-02-30', '2026-13-01', '2025-02-29', '2026-00-10', '0000-00-00'])
      assert.deepEqual(said('expires', { expires: day }), ['not-a-day'], day)
    assert.deepEqual(said('reviewOn', { expires: '2028-12-31', reviewOn: '2028-02-29' }), [])
  })

  test('property: what is no day is told as that, and nothing is reckoned with it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), (text) => {
        fc.pre(!/^\d{4}-\d{2}-\d{2}$/.test(text))
        assert.deepEqual(said('issued', { issued: text }), [text.trim() === '' ? 'missing' : 'not-a-day'])
        assert.deepEqual(said('expires', { issued: text }), [])
      }),
    )
  })

  test('nobody has asked a host, or looked what else is there, on a day to come', () => {
    assert.deepEqual(said('hostAskedOn', { hostAskedOn: dayAt(1) }), ['not-yet'])
    assert.deepEqual(said('collateralOn', { collateralOn: dayAt(1) }), ['not-yet'])
    assert.deepEqual(said('issued', { issued: dayAt(1) }), ['not-yet'])
  })
})

describe('the host comes first', () => {
  test('asked: on a day and with what came of it; not asked: with why; neither is taken for the other', () => {
    assert.deepEqual(said('hostOutcome', { hostOutcome: null }), ['missing'])
    assert.deepEqual(said('hostAskedOn', { hostAskedOn: '' }), ['missing'])
    assert.deepEqual(said('hostNotAsked', { hostAsked: false }), ['missing'])
    assert.deepEqual(lacksOf(whole({ hostAsked: false, hostNotAsked: 'It hides', hostAskedOn: '' }), TODAY), [])
  })

  test('in the feed it stands as it was said, and nothing of the other way beside it', () => {
    const asked = orderFrom(whole({ hostNotAsked: 'left over in the form' }))
    assert.deepEqual(asked.hostNotice, { asked: true, on: '2026-10-20', outcome: 'no-answer' })
    const not = orderFrom(whole({ hostAsked: false, hostNotAsked: ' It hides ' }))
    assert.deepEqual(not.hostNotice, { asked: false, why: 'It hides' })
  })
})

describe('what else is written down', () => {
  test('property: the evidence is a SHA-256, in capitals or not, and stands in the feed in small letters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 30, maxLength: 34 }), fc.boolean(), (bytes, isLoud) => {
        const hex = Buffer.from(bytes).toString('hex')
        const evidence = ` ${isLoud ? hex.toUpperCase() : hex} `
        assert.deepEqual(said('evidence', { evidence }), bytes.length === 32 ? [] : ['not-a-sha-256'])
        if (bytes.length === 32) assert.equal(orderFrom(whole({ evidence })).evidence, hex)
      }),
    )
  })

  test('who objects must be able to write without being read along', () => {
    for (const reach of [
      'http://court.example/',
      'court.example',
      'ftp://court.example',
      'https://',
      'a@b',
      '@b.example',
    ])
      assert.deepEqual(said('appealTo', { appealTo: reach }), ['not-reachable'], reach)
    for (const reach of ['https://court.example/appeals', 'desk@court.example', ' https://court.example '])
      assert.deepEqual(said('appealTo', { appealTo: reach }), [], reach)
  })

  test('countries are codes; written twice they stand once, in one order', () => {
    for (const code of ['lv', 'LVA', 'Latvia', '', 'L1'])
      assert.deepEqual(said('territory', { territory: ['LV', code] }), ['not-a-country'], code)
    assert.deepEqual(orderFrom(whole({ territory: ['LV', 'EE', 'LV'] })).territory, ['EE', 'LV'])
  })

  test('an advert of one’s own is refused even where nothing else lacks, and even a court cannot order it', () => {
    assert.deepEqual(lacksOf(whole({ ownAdvert: true, orderedBy: 'court' }), TODAY), [
      { field: 'ownAdvert', why: 'own-advert' },
    ])
  })

  test('words of blanks are no words', () => {
    for (const field of ['authority', 'number', 'law', 'redress', 'collateral', 'address', 'appealTo'] as const)
      assert.deepEqual(said(field, { [field]: ' \n ' }), ['missing'], field)
  })

  test('property: what is taken has the promised shape, says nothing of staff, and is trimmed', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 }).filter((words) => words.trim() !== '')
    fc.assert(
      fc.property(text, text, text, (authority, number, law) => {
        const input = whole({ authority, number, law })
        assert.deepEqual(lacksOf(input, TODAY), [])
        const order = orderFrom(input)
        assert.deepEqual(Order.parse(order), order)
        assert.deepEqual(
          [order.authority, order.number, order.law],
          [authority, number, law].map((one) => one.trim()),
        )
        // To whom it goes is no business of the others to whom it goes.
        assert.ok(!JSON.stringify(order).includes(OPERATOR))
      }),
    )
  })

  test('an order with a lack is never made into one', () => {
    assert.throws(() => orderFrom(whole({ orderedBy: null })), /lack/)
    assert.throws(() => orderFrom(whole({ scope: 'host', address: 'https://x.example/page' })), /lack/)
  })
})
