import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { compare, minimumOf } from './compare.ts'
import type { Compared, PerHour, Tax } from './fact.ts'
import { CHECKS, FOURTEEN_PAYMENTS, MINIMUM_WAGES, NO_MINIMUM } from './minimum-wages.ts'
import { rateOf } from './rates.ts'
import { RANGE_COUNTRIES, USUAL_MULTIPLES } from './usual-range.ts'

const hour = (from: number, to = from): PerHour => ({
  from,
  to,
  currency: 'EUR',
  assumption: { code: 'by-the-hour', hours: 1, period: null },
  rate: null,
})
const inCountry = (country: string, pay: PerHour, tax: Tax = 'gross', isco?: string): Compared =>
  compare(
    { currency: 'EUR', tax },
    pay,
    [{ country, city: null, role: 'work', field: 'text' }],
    isco === undefined ? undefined : { code: 'packer', isco },
  )[0]

describe('the table of minimum wages', () => {
  test('has for each country a sum that some rate makes euro, an ISO date and a source', () => {
    for (const [country, [amount, currency, , , since, source]] of Object.entries(MINIMUM_WAGES)) {
      assert.match(country, /^[A-Z]{2}$/)
      assert.ok(amount > 0 && rateOf(currency) !== null, country)
      assert.equal(new Date(since).toISOString().slice(0, 10), since, country)
      assert.ok(since <= '2026-12-31' && source.length > 5, country)
      assert.ok(!NO_MINIMUM.has(country), country)
    }
  })

  test('lies in euro an hour where Europe’s lie, and each range is one', () => {
    for (const country of RANGE_COUNTRIES) {
      const perHour = minimumOf(country)?.perHour ?? 0
      assert.ok(perHour > 3 && perHour < 17, `${country} ${perHour}`)
    }
    assert.equal(minimumOf('DE')?.perHour, 13.9)
    // 4,806 zł at 0.235 € divided by 173.3 hours.
    assert.equal(minimumOf('PL')?.perHour, 6.52)
    // Fourteen payments a year.
    assert.equal(minimumOf('ES')?.perHour, 8.22)
    for (const [least, most] of Object.values(USUAL_MULTIPLES)) assert.ok(least >= 1 && most > least)
  })

  test('is what Eurostat published for 1 January 2026, wherever it says that it was compared with that', () => {
    // Euro per month, twelve payments a year, rounded: data set earn_mw_cur. Hourly figures depend on a country's usual
    // week.
    const published = {
      ...{ BE: 2112, BG: 620, CY: 1088, GR: 1027, HR: 1050, LT: 1153, LU: 2704 },
      ...{ LV: 780, MT: 994, PT: 1073, SK: 915 },
    }
    for (const [country, euro] of Object.entries(published)) {
      const [amount, , period, , , , checked] = MINIMUM_WAGES[country]
      const monthly = (period === 'week' ? (amount * 52) / 12 : amount) * (FOURTEEN_PAYMENTS.has(country) ? 14 / 12 : 1)
      assert.equal(checked, 'eurostat', country)
      assert.ok(Math.abs(monthly - euro) <= 0.5, `${country}: ${monthly}`)
    }
  })

  test('says of each figure whether it was checked, on which day, and after it began to hold', () => {
    for (const [country, row] of Object.entries(MINIMUM_WAGES)) {
      const told = minimumOf(country)
      assert.deepEqual(told?.checked, row[6] === null ? null : CHECKS[row[6]], country)
      if (told?.checked) assert.ok(told.checked.on >= told.since, country)
    }
    assert.equal(minimumOf('AU')?.checked, null)
  })

  test('every EU state is there, or has none by law', () => {
    const states = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')
    for (const state of states) assert.ok((minimumOf(state) !== null) !== NO_MINIMUM.has(state), state)
  })
})

describe('pay beside the minimum wage', () => {
  test('gross pay is below or not; the lower end of a range tells', () => {
    assert.equal(inCountry('DE', hour(13.89)).toMinimum, 'below')
    assert.equal(inCountry('DE', hour(13.9)).toMinimum, 'not-below')
    assert.equal(inCountry('DE', hour(12, 16)).toMinimum, 'below')
  })

  test('pay that may be net is below only if it is gross; net pay that is less says nothing, net pay that is more does', () => {
    assert.equal(inCountry('DE', hour(12), 'unknown').toMinimum, 'below-if-gross')
    assert.equal(inCountry('DE', hour(12), 'net').toMinimum, 'not-comparable')
    assert.equal(inCountry('DE', hour(15), 'net').toMinimum, 'not-below')
  })

  test('a minimum that is told net is compared with net pay', () => {
    assert.equal(minimumOf('RS')?.tax, 'net')
    assert.equal(inCountry('RS', hour(9), 'net').toMinimum, 'not-below')
    assert.equal(inCountry('RS', hour(9), 'gross').toMinimum, 'not-comparable')
    assert.equal(inCountry('RS', hour(1), 'gross').toMinimum, 'below')
  })

  test('no minimum by law and no figure at hand are told apart', () => {
    assert.deepEqual(
      ['IT', 'TH'].map((country) => {
        const { minimum, toMinimum, usual, toUsual } = inCountry(country, hour(5))
        return [minimum, toMinimum, usual, toUsual]
      }),
      [
        [null, 'none-by-law', null, null],
        [null, 'no-figure', null, null],
      ],
    )
  })
})

describe('pay beside the usual range', () => {
  test('depends on the occupation’s major group', () => {
    assert.equal(inCountry('DE', hour(25), 'gross', '9112').toUsual, 'above')
    assert.equal(inCountry('DE', hour(25), 'gross', '2221').toUsual, 'within')
    assert.equal(inCountry('DE', hour(25), 'gross', '9112').usual?.group, '9')
    assert.equal(inCountry('DE', hour(25), 'gross', '').usual?.group, 'any')
    assert.equal(inCountry('DE', hour(25), 'gross', '0310').usual?.group, 'any')
    assert.equal(inCountry('DE', hour(5)).toUsual, 'below')
  })

  test('net pay is above it or says nothing', () => {
    assert.equal(inCountry('DE', hour(40), 'net').toUsual, 'above')
    assert.equal(inCountry('DE', hour(14), 'net').toUsual, 'not-comparable')
  })

  test('is not guessed where minimum wages say little of wages', () => {
    assert.equal(inCountry('US', hour(30)).usual, null)
    assert.equal(inCountry('UA', hour(3)).usual, null)
  })
})

describe('the country', () => {
  test('is one where the work is, at most two; else the only one named; else that of the currency; else none', () => {
    const places = ['DE', 'DE', 'NL', 'BE'].map(
      (country) => ({ country, city: null, role: 'work', field: 'text' }) as const,
    )
    const of = (currency: string, named: Parameters<typeof compare>[2]) =>
      compare({ currency, tax: 'gross' }, hour(10), named, undefined).map(({ country, by }) => [country, by])
    assert.deepEqual(of('PLN', places), [
      ['DE', 'place'],
      ['NL', 'place'],
    ])
    assert.deepEqual(of('PLN', []), [['PL', 'currency']])
    assert.deepEqual(of('EUR', []), [])
    const mentioned = (country: string, field: 'title' | 'text' = 'text') =>
      ({ country, city: null, role: 'mentioned', field }) as const
    assert.deepEqual(of('EUR', [mentioned('UA'), ...places.slice(0, 1)]), [['DE', 'place']])
    assert.deepEqual(of('EUR', [mentioned('DE')]), [['DE', 'place']])
    assert.deepEqual(of('EUR', [mentioned('UA'), mentioned('DE', 'title')]), [['DE', 'place']])
    assert.deepEqual(of('PLN', [mentioned('UA'), mentioned('PL')]), [['PL', 'currency']])
    assert.deepEqual(compare({ currency: 'PLN', tax: 'gross' }, null, places, undefined), [])
  })
})
