import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { advert } from '../../../test/samples/adverts.ts'
import { createAssessor } from '../assess.ts'
import { FACT_KINDS, type FactKind, type Offer } from './fact.ts'

const assessor = createAssessor()
const read = (text: string, title = ''): Offer => assessor.assess(advert({ title, text })).offer

/** A short form of an offer's first pay. */
const payOf = (offer: Offer) => {
  const pay = offer.pay?.[0]
  return pay && [pay.low, pay.high, pay.currency, pay.period, pay.tax, pay.perHour?.to ?? null]
}
const hoursOf = ({ hours }: Offer) => hours?.map(({ from, to, per }) => `${from}-${to} ${per}`)
const whoOf = ({ who }: Offer) => who?.map(({ what }) => what)

const ADVERTS: readonly {
  readonly language: string
  readonly text: string
  readonly pay: ReturnType<typeof payOf>
  readonly hours?: readonly string[]
  readonly housing?: string
  readonly transport?: string
  readonly fee?: readonly (number | string | undefined)[]
  readonly papers?: readonly string[]
  readonly start?: readonly (number | null)[]
  readonly age?: readonly (number | null)[]
}[] = [
  {
    language: 'en',
    text: 'Packers wanted in the Netherlands from 3 March, women and men 18-45. Pay is 15.50 EUR per hour gross, 40 hours a week. Accommodation 110 EUR per week. Processing fee of 90 EUR in advance. You keep your passport. We sign a written employment contract before departure.',
    pay: [15.5, 15.5, 'EUR', 'hour', 'gross', 15.5],
    hours: ['40-40 week'],
    housing: 'paid',
    fee: [90, 'EUR', 'before-work'],
    papers: ['contract', 'kept-by-worker'],
    start: [3, 3],
    age: [18, 45],
  },
  {
    language: 'lv',
    text: 'Meklējam strādniekus Vācijā, alga 1400–1600 € mēnesī uz rokas, 10 stundas dienā. Dzīvošana bez maksas. Biļeti nopērkam mēs, atvilksim no pirmās algas. Izbraukšana 12. martā. Vecums no 20 līdz 50 gadiem.',
    pay: [1400, 1600, 'EUR', 'month', 'net', 7.38],
    hours: ['10-10 day'],
    housing: 'free',
    transport: 'from-pay',
    start: [12, 3],
    age: [20, 50],
  },
  {
    language: 'de',
    text: 'Lagerhelfer gesucht, 13,90 € brutto pro Stunde, 38 Stunden pro Woche, befristeter Arbeitsvertrag. Zimmer in der Unterkunft kostet 280 € pro Monat. Beginn ab 1. April. Keine Vermittlungsgebühr.',
    pay: [13.9, 13.9, 'EUR', 'hour', 'gross', 13.9],
    hours: ['38-38 week'],
    housing: 'paid',
    fee: [undefined, undefined, 'none'],
    papers: ['contract'],
    start: [1, 4],
  },
  {
    language: 'pl',
    text: 'Praca przy zbiorach, płacimy 4 500 zł netto miesięcznie, 8 godzin dziennie. Zakwaterowanie gratis. Wyjazd 15 maja. Opłata rejestracyjna 200 zł z góry.',
    pay: [4500, 4500, 'PLN', 'month', 'net', 6.1],
    hours: ['8-8 day'],
    housing: 'free',
    fee: [200, 'PLN', 'before-work'],
    start: [15, 5],
  },
  {
    language: 'uk',
    text: 'Потрібні жінки на збір ягід у Польщі, зарплата 1200 євро на місяць чистими, 12 годин на день. Житло безкоштовно. Паспорт віддаєте координатору. Виїзд 9 березня.',
    pay: [1200, 1200, 'EUR', 'month', 'net', 4.62],
    hours: ['12-12 day'],
    housing: 'free',
    papers: ['handed-over'],
    start: [9, 3],
  },
  {
    language: 'ar',
    text: 'مطلوب عمال في مصنع، الراتب 900 يورو شهرياً، 10 ساعات يومياً. السكن مجاناً. رسوم التسجيل 150 يورو مقدماً. جواز السفر يبقى عند الشركة.',
    pay: [900, 900, 'EUR', 'month', 'unknown', 4.15],
    hours: ['10-10 day'],
    housing: 'free',
    fee: [150, 'EUR', 'before-work'],
    papers: ['handed-over'],
  },
  {
    language: 'zh',
    text: '招聘工厂普工，包吃包住，月薪12000元，每天工作10小时，年龄18-45岁，无需经验，护照由公司保管。',
    pay: [12_000, 12_000, 'CNY', 'unknown', 'unknown', 6.65],
    hours: ['10-10 day'],
    housing: 'free',
    papers: ['handed-over'],
    age: [18, 45],
  },
]

describe('the skeleton of an offer', () => {
  for (const { language, text, ...expected } of ADVERTS)
    test(`in ${language}`, () => {
      assert.equal(assessor.assess(advert({ text })).language, language)
      const offer = read(text)
      const fee = offer.fee?.[0]
      const start = offer.start?.[0]
      const age = offer.who?.find(({ what }) => what === 'age')?.age
      const found = {
        pay: payOf(offer),
        hours: hoursOf(offer),
        housing: offer.housing?.[0].terms,
        transport: offer.transport?.[0].terms,
        fee: fee && [fee.cost?.amount, fee.cost?.currency, fee.when],
        papers: offer.papers?.map(({ what }) => what),
        start: start && [start.day, start.month],
        age: age && [age.from, age.to],
      }
      for (const [kind, value] of Object.entries(expected))
        assert.deepEqual(found[kind as keyof typeof found], value, kind)
    })

  test('occupation and place of work give pay the country and the range it stands beside', () => {
    const offer = read(
      'Warehouse workers wanted, work in Rotterdam. We pay 45 € gross per hour, people from Moldova welcome.',
    )
    assert.deepEqual(
      offer.occupation?.map(({ code, isco }) => [code, isco]),
      [['warehouse-worker', '9333']],
    )
    assert.deepEqual(offer.place?.[0].city, 'Rotterdam')
    const [beside] = offer.pay?.[0].compared ?? []
    assert.deepEqual(
      [beside?.country, beside?.by, beside?.toMinimum, beside?.usual?.group, beside?.toUsual],
      ['NL', 'place', 'not-below', '9', 'above'],
    )
  })

  test('a sum is quoted with its sign', () => {
    assert.equal(read('We pay £12.71 per hour.').pay?.[0].quote, '£12.71')
    assert.equal(read('Alga 1400 € mēnesī, darbs Rīgā, zvani un nāc.').pay?.[0].quote, '1400 €')
  })

  test('what is told in title and text alike is told once, from where it stands first', () => {
    const { pay } = read('Stawka: 19,80 € brutto na godzinę, praca w Holandii.', 'Spawacz, 19,80 € brutto na godzinę')
    assert.deepEqual(
      pay?.map(({ field, quote }) => [field, quote]),
      [['title', '19,80 €']],
    )
  })

  test('pay by the piece has no hour', () => {
    const [pay] = read('Zbiór truskawek, płacimy 2 zł za kg, praca od zaraz.').pay ?? []
    assert.deepEqual([pay?.period, pay?.perHour, pay?.compared], ['piece', null, []])
  })

  test('where a sum is surely pay, other sums are not', () => {
    const offer = read('Wages: 14 € gross per hour. Lunch 9 € per day, bus 45 € each way, insurance 28 € per week.')
    assert.deepEqual(
      offer.pay?.map(({ low }) => low),
      [14],
    )
  })

  test('gross and net each belong to the sum at their side', () => {
    const sums = (text: string) => read(text).pay?.map(({ low, tax }) => [low, tax])
    const expected = [
      [1800, 'gross'],
      [1400, 'net'],
    ]
    assert.deepEqual(sums('Lohn 1800 € brutto, 1400 € netto im Monat, Arbeit in der Halle.'), expected)
    assert.deepEqual(sums('Lohn brutto 1800 €, netto 1400 € im Monat, Arbeit in der Halle.'), expected)
    assert.deepEqual(sums('Lohn 1800 € brutto 1400 € netto im Monat, Arbeit in der Halle.'), expected)
    assert.deepEqual(sums('Lohn 1800 € brutto / 1400 € netto, Arbeit in der Halle.'), expected)
  })

  test('hours: ranges, not times of day, not the way to work, not pay by the hour', () => {
    const hours = (text: string) => hoursOf(read(text))
    assert.deepEqual(hours('We work 8-10 hours a day.'), ['8-10 day'])
    assert.deepEqual(hours('We work 8 to 10 hours a day.'), ['8-10 day'])
    assert.equal(hours('The shift is from 6 to 14 h and the boss is in the shop.'), undefined)
    assert.equal(hours('Open from 9 to 18 h, come and ask for the boss of the shop.'), undefined)
    assert.equal(hours('The flight takes 3 hours, the work is in the fields and for you.'), undefined)
    assert.equal(hours('Trabajo en el campo hasta las 23 horas, con la gente de la casa.'), undefined)
    assert.deepEqual(hours('Trabajo en el campo, 10 a 12 horas, toda la semana si quieres.'), ['10-12 unknown'])
    assert.equal(hours('Typing speed 40+, hours are good and the work is for you.'), undefined)
    assert.equal(hours('We pay 15 € per hour and you work with us in the shop.'), undefined)
  })

  test('what is denied is not provided', () => {
    assert.equal(
      read('Chambre et repas fournis sans retenue, travail dans les vignes pour vous.').housing?.[0].terms,
      'free',
    )
    assert.equal(read('There is no accommodation with this job and you have to look for it.').housing, undefined)
  })

  test('costs: of the bed, of the way, taken from pay', () => {
    const offer = read(
      'The bus ticket is deducted from your wages. The caravan costs 60 € per week. Wages 400 € per week.',
    )
    assert.deepEqual(
      offer.housing?.map(({ terms, cost }) => [terms, cost?.amount, cost?.period]),
      [['paid', 60, 'week']],
    )
    assert.equal(offer.transport?.[0].terms, 'from-pay')
    assert.equal(offer.pay?.[0].low, 400)
    const [cut] = read('The caravan is 60 € per week, deducted from wages. We pay 400 € per week.').housing ?? []
    assert.deepEqual([cut?.terms, cut?.cost?.amount], ['from-pay', 60])
  })

  test('a comma parts a sum from what stands before it', () => {
    const offer = read('We have a caravan for you, 400 € per week and a good team.')
    assert.deepEqual([offer.pay?.[0].low, offer.housing?.[0].terms], [400, 'provided'])
  })

  test('a fee that is refused is none, and one debt is told once', () => {
    const refused = read('We take no deposit of 200 € from you, and you do not pay us.')
    assert.ok(!refused.fee?.some(({ cost }) => cost !== undefined))
    const owed = read('Loan available for the ticket, 300 € is deducted from your salary in the first month.')
    assert.equal(owed.fee?.filter(({ when }) => when === 'from-pay').length, 1)
  })

  test('what is paid at once is not taken from pay, though the rest is', () => {
    const dues = (text: string) =>
      read(text).fee?.flatMap(({ cost, when }) => (cost === undefined ? [] : [`${cost.amount} ${when}`]))
    assert.deepEqual(dues('You pay a deposit of 500 € in advance, the rest is deducted from your wages with us.'), [
      '500 before-work',
    ])
    assert.deepEqual(dues('We ask you for a fee of 300 €, the rest we deduct from your wages.'), ['300 unknown'])
    assert.deepEqual(dues('We ask you for a fee of 300 €, deducted from your wages.'), ['300 from-pay'])
    assert.deepEqual(dues('For you nothing in advance: the fee of 300 € we deduct from your wages.'), ['300 from-pay'])
    assert.deepEqual(
      dues('Phí 260 triệu: đặt cọc trước 50 triệu, còn lại qua làm trừ dần vào lương, bên mình lo cho các bạn.'),
      ['260000000 before-work', '50000000 before-work'],
    )
    assert.deepEqual(dues('Для вас и для нас: залог 500 евро вычтем из первой зарплаты.'), ['500 from-pay'])
  })

  test('housing that one need not take is not provided', () => {
    assert.equal(read('Ищем сиделку для мамы, проживание не нужно. Вы будете с ней днём.').housing, undefined)
  })

  test('ages: open at one end, or from one to another', () => {
    const age = (text: string) => {
      const found = read(text).who?.find(({ what }) => what === 'age')?.age
      return found && [found.from, found.to]
    }
    assert.deepEqual(age('Беремо людей до 45 років на збір ягід, пишіть нам.'), [null, 45])
    assert.deepEqual(age('Беремо людей від 18 до 45 років на збір ягід, пишіть нам.'), [18, 45])
    assert.deepEqual(age('Meklējam puišus no 18 gadiem darbam Vācijā, zvani mums.'), [18, null])
    assert.deepEqual(age('We are a family of 5 and look for women 25-40 for the work.'), [25, 40])
  })

  test('a language is no nationality', () => {
    assert.ok(!whoOf(read('Prasām B2 latviešu valodu un pieredzi, darbs ir Rīgā.'))?.includes('nationality'))
    assert.ok(whoOf(read('Aicinām ukraiņus darbā Rīgā, mums ir darbs un alga.'))?.includes('nationality'))
  })

  test('words that no pack reads give contact points alone', () => {
    const { offer, language } = assessor.assess(
      advert({ text: 'Шукаем людзей на збор яблыкаў, прапануем 1500 € і жыллё ў горадзе, тэл. +48 500 000 317.' }),
    )
    assert.equal(language, 'be')
    assert.deepEqual(offer, { contacts: ['phone'] })
  })

  test('an empty offer says nothing', () => assert.deepEqual(read('', ''), {}))
})

describe('whatever the words', () => {
  const words = fc.constantFrom(
    ...ADVERTS.flatMap(({ text }) => text.split(/(?<=\s)/)),
    '\n',
    '€ ',
    '\ud800',
    'ＡＢ ',
    '12\u200b50 ',
    'рayment ',
  )
  const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''))

  test('quotes are the words at their place', () => {
    fc.assert(
      fc.property(texts, texts, (title, text) => {
        const offer = read(text, title)
        for (const kind of FACT_KINDS)
          for (const { field, quote, start, end } of offer[kind] ?? []) {
            assert.equal({ title, text }[field].slice(start, end), quote)
            assert.ok(start < end, kind)
          }
      }),
      runs(300),
    )
  })

  test('the order of unrelated sentences changes no pay', () => {
    const rest = ['We are a friendly team.', 'Call us or write to us.', 'The hall is warm.', 'You will learn it here.']
    fc.assert(
      fc.property(fc.shuffledSubarray(rest, { minLength: 0 }), fc.shuffledSubarray(rest), (before, behind) => {
        const pay = 'Wages are 12.50 EUR per hour gross.'
        const told = read([...before, pay, ...behind].join(' '))
        assert.deepEqual(payOf(told), [12.5, 12.5, 'EUR', 'hour', 'gross', 12.5])
      }),
    )
  })

  test('another nationality changes nothing but who is addressed', () => {
    const bare = (offer: Offer) =>
      Object.fromEntries(
        FACT_KINDS.filter((kind) => kind !== 'who').map((kind: FactKind) => [
          kind,
          offer[kind]?.map(({ start, end, ...value }) => value),
        ]),
      )
    const nations = ['Ukrainian', 'Nepali', 'Moldovan', 'Indian', 'Filipino', 'Polish', 'Georgian']
    fc.assert(
      fc.property(fc.constantFrom(...nations), fc.constantFrom(...nations), (one, other) => {
        const text = (nation: string) =>
          `Only ${nation} women 18-35 wanted. Wages 1300 EUR per month net, 50 hours a week, accommodation free. Departure on 3 May.`
        assert.deepEqual(bare(read(text(one))), bare(read(text(other))))
      }),
    )
  })
})
