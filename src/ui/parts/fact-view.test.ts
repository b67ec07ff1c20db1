import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lv } from '../../../test/samples/catalogues.ts'
import { words as arabicFacts } from '../rooms/offers/words/ar.ts'
import { words as englishFacts } from '../rooms/offers/words/en.ts'
import { en } from '../shell/catalogues/en.ts'
import type { Offer } from '../shell/contract.ts'
import { formats } from '../shell/format.ts'
import { pieces, voice } from '../shell/words.ts'
import { factWords, payNotes, type ShownFact } from './fact-view.ts'

const english = { say: voice(en, 'en'), format: formats('en') }
const latvian = { say: voice(lv, 'lv'), format: formats('lv') }

type Pay = Extract<Offer['facts'][number], { kind: 'pay' }>['value']
const MINIMUM = {
  amount: 4806,
  currency: 'PLN',
  period: 'month',
  tax: 'gross',
  since: '2026-01-01',
  source: 'Invented Act',
  checked: { by: 'reports', on: '2026-11-28' },
  perHour: 6.52,
} as const
const PAY: Pay = {
  low: 4500,
  high: 5000,
  currency: 'PLN',
  period: 'month',
  tax: 'net',
  perHour: {
    from: 6.1,
    to: 6.78,
    currency: 'EUR',
    assumption: { code: 'usual-hours', hours: 173.3, period: null },
    rate: { euro: 0.235, date: '2026-10' },
  },
  compared: [
    {
      country: 'PL',
      by: 'currency',
      minimum: MINIMUM,
      toMinimum: 'not-comparable',
      usual: { from: 6.52, to: 16.3, group: 'any' },
      toUsual: 'not-comparable',
    },
  ],
}

const FACTS: readonly (readonly [ShownFact, english: string, latvian: string])[] = [
  [
    { kind: 'occupation', value: { code: 'farm-worker', isco: '921' } },
    'farm worker (ISCO-08 921)',
    'farm worker (ISCO-08 921)',
  ],
  [
    { kind: 'place', value: { country: 'DE', city: 'Kiel', role: 'work' } },
    'Kiel, Germany: where one works',
    'Kiel, Vācija: tur strādā',
  ],
  [{ kind: 'place', value: { country: 'DE', city: null, role: 'mentioned' } }, 'Germany', 'Vācija'],
  [{ kind: 'pay', value: PAY }, '4,500–5,000 PLN a month, net', '4500–5000 PLN mēnesī, neto'],
  [
    { kind: 'pay', value: { ...PAY, low: 2, high: 2, period: 'piece', tax: 'unknown' } },
    '2 PLN by the piece',
    '2 PLN par gabalu',
  ],
  [{ kind: 'hours', value: { from: 8, to: 10, per: 'day' } }, '8–10 hours a day', '8–10 stundu dienā'],
  [{ kind: 'hours', value: { from: 21, to: 21, per: 'unknown' } }, '21 hours', '21 stunda'],
  [{ kind: 'housing', value: { terms: 'provided' } }, 'provided, cost not told', 'nodrošina, maksa nav pateikta'],
  [
    { kind: 'housing', value: { terms: 'paid', cost: { amount: 60, currency: 'EUR', period: 'week' } } },
    'paid for: 60 EUR a week',
    'par maksu: 60 EUR nedēļā',
  ],
  [{ kind: 'transport', value: { terms: 'from-pay' } }, 'advanced, taken from pay', 'samaksā avansā, ietur no algas'],
  [
    {
      kind: 'fee',
      value: { what: 'papers', when: 'before-work', cost: { amount: 90, currency: 'USD', period: null } },
    },
    'for papers, before work: 90 USD',
    'par dokumentiem, pirms darba: 90 USD',
  ],
  [{ kind: 'fee', value: { what: 'recruitment', when: 'none' } }, 'none, as stated', 'neprasa, kā pateikts'],
  [{ kind: 'papers', value: { what: 'contract' } }, 'contract named', 'minēts līgums'],
  [{ kind: 'start', value: { day: 9, month: 3 } }, '9 March', '9. marts'],
  [{ kind: 'start', value: { day: null, month: 5 } }, 'May', 'maijs'],
  [{ kind: 'start', value: { day: null, month: null } }, 'at once or within days', 'uzreiz vai dažu dienu laikā'],
  [{ kind: 'who', value: { what: 'age', age: { from: 18, to: null } } }, 'age 18–…', 'vecums 18–…'],
  [{ kind: 'who', value: { what: 'people' } }, 'women, men or couples', 'sievietēm, vīriešiem vai pāriem'],
]

describe('facts in words', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  for (const [fact, inEnglish, inLatvian] of FACTS)
    test(`${fact.kind}: ${inEnglish}`, () => {
      assert.equal(plain(factWords(fact, english)), inEnglish)
      assert.equal(plain(factWords(fact, latvian)), inLatvian)
    })

  test('pay says what an hour is worth and how that was reckoned', () => {
    assert.equal(
      plain(payNotes(PAY, english)[0]),
      '6.1–6.78 EUR an hour; if 40 hours a week are worked, 52 weeks a year; 1 PLN = 0.235 EUR, rate of 2026-10 (rounded, not verified)',
    )
    const bySize: Pay = {
      ...PAY,
      perHour: {
        from: 12,
        to: 12,
        currency: 'EUR',
        assumption: { code: 'by-the-hour', hours: 1, period: 'hour' },
        rate: null,
      },
      compared: [],
    }
    assert.deepEqual(payNotes(bySize, english).map(plain), [
      '12 EUR an hour; the period is not told and taken by the size: … an hour',
    ])
    assert.deepEqual(payNotes({ ...bySize, perHour: null }, english), [])
  })

  test('the comparison has country, figures, date and source, and says that the range is an assumption', () => {
    assert.deepEqual(payNotes(PAY, english).slice(1).map(plain), [
      'Poland, by the currency: not comparable with the minimum wage, as one is net and the other gross. 4,806 PLN a month, gross; 6.52 EUR an hour. Since 1 Jan 2026: Invented Act; compared with reports of the decision on 28 Nov 2026',
      'Poland, by the currency: net pay, beside a usual range of 6.52–16.3 EUR gross (own assumption: multiples of the minimum wage, any occupation)',
    ])
    const unchecked = PAY.compared.map((one) => ({ ...one, minimum: { ...MINIMUM, checked: null } }))
    assert.match(payNotes({ ...PAY, compared: unchecked }, english)[1], /Invented Act; not verified$/)
    assert.match(payNotes({ ...PAY, compared: unchecked }, latvian)[1], /Invented Act; nav pārbaudīts$/)
    const none = {
      country: 'IT',
      by: 'place',
      minimum: null,
      toMinimum: 'none-by-law',
      usual: null,
      toUsual: null,
    } as const
    assert.equal(payNotes({ ...PAY, compared: [none] }, latvian)[1], 'Itālija: likums minimālo algu nenosaka')
  })
})

test('the Arabic words have the same keys and places', () => {
  const placesIn = (message: string | object): string =>
    [
      ...new Set(
        (typeof message === 'string' ? [message] : Object.values(message)).flatMap((form) =>
          pieces(String(form)).filter((_, i) => i % 2 === 1),
        ),
      ),
    ]
      .sort()
      .join()
  assert.deepEqual(Object.keys(arabicFacts), Object.keys(englishFacts))
  for (const [key, message] of Object.entries(englishFacts))
    assert.equal(placesIn(arabicFacts[key as keyof typeof arabicFacts]), placesIn(message), key)
  const needed = new Intl.PluralRules('ar').resolvedOptions().pluralCategories
  for (const form of needed) assert.ok(form in arabicFacts['hours.told'], form)
})
