import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advert } from '../../../test/samples/adverts.ts'
import { sampleLeads } from '../../../test/samples/leads.ts'
import { createAssessor } from '../assess.ts'
import { FACT_KINDS, type FactKind, type FactValues, type Minimum } from '../facts/fact.ts'
import { leadOffer } from '../facts/lead-offer.ts'
import type { Lead } from '../lead.ts'
import { offerView } from './offer-view.ts'
import { comparedWords, FACT_NAMES, factWords, hourWords } from './offer-words.ts'

const assessor = createAssessor()
const [sample] = sampleLeads()
const offering = (...texts: readonly string[]): Lead => ({
  ...sample,
  languages: [{ language: 'pl', postings: texts.length }],
  offer: leadOffer(texts.map((text, i) => ({ id: `${i}`, offer: assessor.assess(advert({ text })).offer }))),
})
const view = (lead: Lead): string => offerView(lead)?.markup ?? ''
const PAID = 'Praca w magazynie, płacimy 4 500 zł brutto miesięcznie. Zakwaterowanie gratis <b>.'

describe('what a lead offers, in the report', () => {
  test('each kind with its value, how many say so, and their words, safely', () => {
    const markup = view(offering(PAID, PAID, 'Praca w polu, płacimy 20 zł brutto na godzinę, zakwaterowanie 300 zł.'))
    assert.match(markup, /<th scope="rowgroup" rowspan="2">Pay\s*<td>4,500 PLN a month, gross/)
    assert.match(
      markup,
      /<th scope="rowgroup" rowspan="2">Housing\s*<td>free<td data-unit="postings">2<td lang="pl"><bdi>Zakwaterowanie gratis<\/bdi>/,
    )
    assert.match(markup, /paid for: 300 PLN/)
    assert.doesNotMatch(markup, /<b>/)
  })

  test('pay by the hour says what was assumed, and stands beside minimum wage and range with date and source', () => {
    const markup = view(offering(PAID))
    assert.match(
      markup,
      /6\.1 EUR an hour, if 40 hours a week are worked, 52 weeks a year; 1 PLN = 0\.235 EUR, rate of 2026-10 \(rounded, not verified\)/,
    )
    assert.match(
      markup,
      /Poland, by the currency: below the minimum wage \(4,806 PLN a month gross, 6\.52 EUR an hour, since 1.Jan.2026: Regulation/,
    )
    assert.match(markup, /below the usual range of 6\.52–[\d.]+ EUR \(own assumption/)
  })

  test('where nothing was read, there is no table', () => {
    assert.equal(offerView({ ...sample, offer: {} }), null)
  })
})

describe('words of facts', () => {
  const VALUES: { readonly [K in FactKind]: readonly (readonly [FactValues[K], string])[] } = {
    occupation: [[{ code: 'farm-worker', isco: '921' }, 'farm worker (ISCO-08 921)']],
    place: [
      [{ country: 'DE', city: 'Kiel', role: 'work' }, 'Kiel, Germany: where one works'],
      [{ country: 'LV', city: null, role: 'mentioned' }, 'Latvia'],
      [{ country: '??', city: null, role: 'mentioned' }, '??'],
    ],
    pay: [
      [
        { low: 9, high: 12.5, currency: 'EUR', period: 'hour', tax: 'net', perHour: null, compared: [] },
        '9–12.5 EUR an hour, net',
      ],
    ],
    hours: [
      [{ from: 8, to: 10, per: 'day' }, '8–10 hours a day'],
      [{ from: 40, to: 40, per: 'unknown' }, '40 hours'],
    ],
    housing: [[{ terms: 'paid', cost: { amount: 60, currency: 'GBP', period: 'week' } }, 'paid for: 60 GBP a week']],
    transport: [[{ terms: 'from-pay' }, 'advanced, taken from pay']],
    fee: [
      [
        { what: 'papers', when: 'before-work', cost: { amount: 90, currency: 'EUR', period: null } },
        'for papers, before work: 90 EUR',
      ],
      [{ what: 'recruitment', when: 'none' }, 'none, as stated'],
    ],
    papers: [[{ what: 'kept-by-worker' }, 'worker keeps the papers']],
    start: [
      [{ day: 9, month: 3 }, '9 March'],
      [{ day: null, month: 5 }, 'May'],
      [{ day: null, month: null }, 'at once or within days'],
    ],
    who: [
      [{ what: 'age', age: { from: 18, to: null } }, 'age 18–…'],
      [{ what: 'people' }, 'women, men or couples'],
    ],
  }

  const check = <K extends FactKind>(kind: K): void => {
    for (const [value, words] of VALUES[kind]) assert.equal(factWords(kind, value), words)
  }

  for (const kind of FACT_KINDS) test(FACT_NAMES[kind], () => check(kind))

  test('a period that was taken by the size says so', () => {
    const words = hourWords(
      {
        from: 5,
        to: 6,
        currency: 'EUR',
        assumption: { code: 'hours-stated', hours: 130, period: 'month' },
        rate: null,
      },
      'EUR',
    )
    assert.equal(words, '5–6 EUR an hour, taken as pay a month, by its size; by the hours told')
  })

  test('a minimum wage says with what it was compared, or that it was not', () => {
    const law = { amount: 20, currency: 'EUR', period: 'hour', tax: 'gross', perHour: 20 } as const
    const words = (checked: Minimum['checked']) =>
      comparedWords({
        country: 'IT',
        by: 'place',
        minimum: { ...law, since: '2026-01-01', source: 'Invented Act', checked },
        toMinimum: 'below',
        usual: null,
        toUsual: null,
      })
    assert.match(words(null), /: Invented Act; not verified\)$/)
    assert.match(words({ by: 'eurostat', on: '2026-11-28' }), /Eurostat’s figure of 1 January 2026 on 28.Nov.2026\)$/)
    assert.match(words({ by: 'reports', on: '2026-11-28' }), /compared with reports of the decision on 28.Nov/)
  })

  test('no minimum wage is said in words', () => {
    const none = { by: 'place', minimum: null, usual: null, toUsual: null } as const
    assert.equal(comparedWords({ country: 'IT', toMinimum: 'none-by-law', ...none }), 'Italy: no minimum wage by law')
    assert.equal(comparedWords({ country: 'TH', toMinimum: 'no-figure', ...none }), 'Thailand: no minimum wage at hand')
  })
})
