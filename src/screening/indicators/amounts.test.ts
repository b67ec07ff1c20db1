import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonical } from '../canonical.ts'
import { PACKS } from '../languages/index.ts'
import { Tokens, tokenise } from '../tokens.ts'
import { euroPerMonth, findAmounts, type Period } from './amounts.ts'
import { CURRENCY_SIGNS, CURRENCY_WORDS, EURO_FOR, HOME_CURRENCY } from './currencies.ts'
import { compileLexicon, findTerms, type Lexicon } from './lexicon.ts'

const lexicons = new Map<string, Lexicon>()
function lexiconOf(language: string): Lexicon {
  const pack = PACKS.find((each) => each.language === language)
  if (pack === undefined) throw new Error(language)
  const lexicon = lexicons.get(language) ?? compileLexicon(pack)
  lexicons.set(language, lexicon)
  return lexicon
}

function amounts(language: string, wording: string): string[] {
  const { text } = canonical(wording)
  const tokens = tokenise(text, new Tokens())
  const hits = findTerms(lexiconOf(language), text, tokens)
  return findAmounts(text, tokens, hits, language).map(
    ({ low, high, currency, period }) => `${low === high ? low : `${low}-${high}`} ${currency} ${period ?? '?'}`,
  )
}

const CASES: readonly (readonly [language: string, text: string, ...amounts: string[]])[] = [
  // The pay for several hours together is no pay by the hour. A period behind a comma belongs to the sum behind it.
  ['sl', 'Pomoč pri selitvi, 4 ure, 50 €', '50 EUR ?'],
  ['en', 'Moving help, 4 hours, 60 euro', '60 EUR ?'],
  ['en', '15 euro an hour', '15 EUR hour'],
  // Millions count for both ends of a range, and the won is a verb in English and «out» in Russian.
  ['ru', '3–5 млн вон в месяц', '3000000-5000000 KRW month'],
  ['ru', '3млн вон', '3000000 KRW ?'],
  ['ru', 'все 3 вон там, 7 этаж'],
  ['uk', '2–3 млн вон на місяць', '2000000-3000000 KRW month'],
  ['pl', '3–5 mln wonów miesięcznie', '3000000-5000000 KRW month'],
  ['en', '3–5 million won a month', '3000000-5000000 KRW month'],
  ['en', 'In 2019 won a prize, won 3 awards since'],
  ['es', '3 a 5 millones de wones al mes', '5000000 KRW month'],
  ['it', '2 milioni di euro', '2000000 EUR ?'],
  ['hu', '2-3 millió forint havonta', '2000000-3000000 HUF month'],
  ['en', '2 million visitors a month'],
  ['de', '2 Millionen Besucher im Monat'],
  ['en', '£12.71ph over 21', '12.71 GBP hour'],
  ['ru', '8-15к в день', '8000-15000 RUB day'],
  // A number called gross or net is money even without a currency; the week of hours in one word is not its period.
  ['de', '13,90 brutto, 42h/Woche', '13.9 EUR ?'],
  ['pl', '31,40 brutto/h', '31.4 PLN hour'],
  ['es', '1.640 brutos x 14 pagas', '1640 EUR ?'],
  ['ro', '5200 brut', '5200 RON ?'],
  ['de', 'Haus 42, Brutto 3000', '3000 EUR ?'],
  // Romanian counts with «de»; currencies have the case that the number requires.
  ['ro', '140 de euro pe zi', '140 EUR day'],
  ['ro', '35 de ore pe săptămână'],
  ['lv', '50 mārciņām dienā', '50 GBP day'],
  ['lt', '70 svarų per savaitę', '70 GBP week'],
  ['sk', '3 100 dolárov mesačne', '3100 USD month'],
  ['hu', '40 font naponta', '40 GBP day'],
  ['el', '900 δολάρια τον μήνα', '900 USD month'],
  ['ne', 'हप्तामा ४८ घण्टा, मासिक २२,००० रुपैयाँ', '22000 NPR month'],
  ['vi', 'Mỗi giờ 14 €, tuần làm 38 giờ.', '14 EUR hour'],
  ['en', 'You earn 2000 euro in one weekend', '2000 EUR week'],
  ['de', '2000 Euro an einem Wochenende', '2000 EUR week'],
  ['de', 'jedes Wochenende frei, 2500 Euro im Monat', '2500 EUR month'],
  ['mt', '1200 ewro', '1200 EUR ?'],
  ['mt', '2 elef ewro', '2000 EUR ?'],
  ['tr', "1500 Euro'dan", '1500 EUR ?'],
  ['tr', '40 bin lira', '40000 TRY ?'],
  ['tr', '45000tl', '45000 TRY ?'],
  ['tl', '25 libong piso', '25000 PHP ?'],
  ['tl', '₱25,000', '25000 PHP ?'],
  ['ar', '٣٥٠ دولار', '350 USD ?'],
  ['ar', '5 آلاف درهم', '5000 AED ?'],
  ['ar', '300 دينار', '300 KWD ?'],
  ['vi', '20 triệu', '20000000 VND ?'],
  ['vi', '20tr', '20000000 VND ?'],
  ['vi', '15-20 triệu đồng', '15000000-20000000 VND ?'],
  ['vi', '1500 đô', '1500 USD ?'],
  ['vi', '180000 yên', '180000 JPY ?'],
  ['zh', '3万元', '30000 CNY ?'],
  ['zh', '5000块钱', '5000 CNY ?'],
  ['zh', '8000人民幣', '8000 CNY ?'],
  ['zh', '2千美金', '2000 USD ?'],
  ['hi', '३५ हज़ार रुपये', '35000 INR ?'],
  ['hi', '2 lakh rs', '200000 INR ?'],
  ['hi', '₹20,000', '20000 INR ?'],
  ['ne', '90 हजार रुपैयाँ', '90000 NPR ?'],
  ['da', '25.000 kr', '25000 DKK ?'],
  ['sv', '25 000 kr', '25000 SEK ?'],
  ['cs', '40 tisíc korun', '40000 CZK ?'],
  ['pl', '7 lat PHP'],
  ['hu', '400 ezer forint', '400000 HUF ?'],
  ['it', '2 mila euro', '2000 EUR ?'],
  ['en', '15 € an hour', '15 EUR hour'],
  ['en', '€15 an hour', '15 EUR hour'],
  ['en', '€15/h', '15 EUR hour'],
  ['en', '13.50 euro per hour', '13.5 EUR hour'],
  ['en', '1,450 € a month', '1450 EUR month'],
  ['en', '1.450 € a month', '1450 EUR month'],
  ['en', '1 450 € a month', '1450 EUR month'],
  ['en', '1450 EUR monthly', '1450 EUR month'],
  ['en', 'EUR 1450 monthly', '1450 EUR month'],
  ['en', '£12.21 per hour', '12.21 GBP hour'],
  ['en', '$200 a day', '200 USD day'],
  ['en', '500 pounds a week', '500 GBP week'],
  ['en', '£30,000 per annum', '30000 GBP year'],
  ['en', '1,200–1,500 € a month', '1200-1500 EUR month'],
  ['en', '€6.5–9k', '6500-9000 EUR ?'],
  ['en', '3k euro a month', '3000 EUR month'],
  ['en', '2 thousand euro a month', '2000 EUR month'],
  ['en', '40 hours a week, 1,450 €', '1450 EUR ?'],
  ['en', 'we work 40 hours a week'],
  ['en', '25 people in 2026'],
  ['en', 'aged 18-25'],
  ['en', '0 €'],
  ['en', '1200 €', '1200 EUR ?'],
  ['en', '10 € or 20 €', '10 EUR ?', '20 EUR ?'],
  ['en', '150 USDT', '150 USD ?'],
  ['en', '3000 AED monthly', '3000 AED month'],
  ['lv', '1100 € mēnesī', '1100 EUR month'],
  ['lv', '8 eiro stundā', '8 EUR hour'],
  ['lv', '1200–1500 eur mēnesī', '1200-1500 EUR month'],
  ['lv', '2 tūkstoši eiro mēnesī', '2000 EUR month'],
  ['lt', '1300 eur per mėnesį', '1300 EUR month'],
  ['lt', '9 eurai per valandą', '9 EUR hour'],
  ['lt', '1500-1800 € per mėnesį', '1500-1800 EUR month'],
  ['et', '1200 € kuus', '1200 EUR month'],
  ['et', '9 eurot tunnis', '9 EUR hour'],
  ['et', '2 tuhat eurot kuus', '2000 EUR month'],
  ['pl', '5200 zł miesięcznie', '5200 PLN month'],
  ['pl', '31,50 zł za godzinę', '31.5 PLN hour'],
  ['pl', '5 200 – 6 000 zł miesięcznie', '5200-6000 PLN month'],
  ['pl', '6 tys. zł miesięcznie', '6000 PLN month'],
  ['pl', '14 euro na godzinę', '14 EUR hour'],
  ['ru', '1100 евро в месяц', '1100 EUR month'],
  ['ru', '80 000 руб в месяц', '80000 RUB month'],
  ['ru', '100 тысяч рублей в месяц', '100000 RUB month'],
  ['ru', 'от 900 до 1100 евро', '1100 EUR ?'],
  ['ru', '10 евро в час', '10 EUR hour'],
  ['ru', '150 тысяч в месяц', '150000 RUB month'],
  ['ru', '200$ в день', '200 USD day'],
  ['uk', '1100 євро на місяць', '1100 EUR month'],
  ['uk', '30 000 грн на місяць', '30000 UAH month'],
  ['uk', '40 тис грн на місяць', '40000 UAH month'],
  ['uk', '10 євро на годину', '10 EUR hour'],
  ['ro', '3500 lei pe lună', '3500 RON month'],
  ['ro', '12 euro pe oră', '12 EUR hour'],
  ['ro', '1500-1800 € pe lună', '1500-1800 EUR month'],
  ['bg', '1000 евро на месец', '1000 EUR month'],
  ['bg', '1800 лв на месец', '1800 BGN month'],
  ['bg', '8 евро на час', '8 EUR hour'],
  ['de', '14 € pro Stunde', '14 EUR hour'],
  ['de', '13,90 € pro Stunde', '13.9 EUR hour'],
  ['de', '2.500 € im Monat', '2500 EUR month'],
  ['de', '4000 Franken im Monat', '4000 CHF month'],
  ['es', '1300 € al mes', '1300 EUR month'],
  ['es', '8 euros la hora', '8 EUR hour'],
  ['es', '18.000 € al año', '18000 EUR year'],
  ['pt', '950 € por mês', '950 EUR month'],
  ['pt', '2000 reais por mês', '2000 BRL month'],
  ['pt', '7 euros por hora', '7 EUR hour'],
]

describe('findAmounts', () => {
  for (const [language, text, ...expected] of CASES) {
    test(`${language}: ${text}`, () => assert.deepEqual(amounts(language, text), expected))
  }
})

const MONTHLY: readonly (readonly [high: number, currency: string, period: Period | null, euro: number])[] = [
  [1500, 'EUR', 'month', 1500],
  [10, 'EUR', 'hour', 1733],
  [100, 'EUR', 'day', 2170],
  [500, 'EUR', 'week', 2165],
  [24000, 'EUR', 'year', 2000],
  [10, 'EUR', null, 1733],
  [44, 'EUR', null, 7625],
  [45, 'EUR', null, 0],
  [999, 'EUR', null, 0],
  [1000, 'EUR', null, 1000],
  [1000, 'GBP', 'month', 1140],
  [10000, 'PLN', 'month', 2350],
  [1000, 'XXX', 'month', 0],
]

describe('euroPerMonth', () => {
  for (const [high, currency, period, euro] of MONTHLY) {
    test(`${high} ${currency} ${period ?? '?'}`, () => {
      assert.equal(Math.round(euroPerMonth({ start: 0, end: 1, low: high, high, currency, period })), euro)
    })
  }
})

test('every written currency has a worth in euro', () => {
  for (const table of [CURRENCY_WORDS, CURRENCY_SIGNS, HOME_CURRENCY]) {
    for (const code of Object.values(table)) assert.ok(EURO_FOR[code] > 0, code)
  }
})

test('each pack has a home currency, but where its countries have many', () => {
  const without = PACKS.map(({ language }) => language).filter((language) => HOME_CURRENCY[language] === undefined)
  assert.deepEqual(without, ['ar', 'en', 'pt'])
})
