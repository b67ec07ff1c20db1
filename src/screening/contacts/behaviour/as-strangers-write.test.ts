import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../../canonical.ts'
import { findContacts } from '../index.ts'

/** Contact points of a text as «kind value». */
const found = (language: string, text: string): string[] =>
  findContacts(canonical(text), { language, source: 'classified' }).map(({ kind, value }) => `${kind} ${value}`)

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))

describe('a telephone beside a registration number', () => {
  /** What is registered, the number of a register in the language, and a telephone of its country without its code. */
  const REGISTERED = [
    {
      language: 'lv',
      register: 'reģ. nr.',
      number: '40003',
      rest: 6,
      calling: '+371',
      trunk: '',
      mobile: '2912',
      left: 4,
    },
    { language: 'ro', register: 'CUI', number: '1', rest: 7, calling: '+40', trunk: '0', mobile: '72234', left: 4 },
    { language: 'pl', register: 'KRAZ', number: '1', rest: 5, calling: '+48', trunk: '', mobile: '60123', left: 4 },
    { language: 'de', register: 'HRB', number: '1', rest: 5, calling: '+49', trunk: '0', mobile: '151512', left: 5 },
  ] as const
  const company = fc
    .constantFrom(...REGISTERED)
    .chain((one) =>
      fc.tuple(fc.constant(one), digits(one.rest), digits(one.left), fc.constantFrom(', ', '; ', ' | ', ' (')),
    )

  test('is found: the register’s word speaks of the first number alone', () => {
    fc.assert(
      fc.property(company, ([{ language, register, number, calling, trunk, mobile }, rest, left, gap]) => {
        const text = `Piemērs: ${register} ${number}${rest}${gap}${trunk}${mobile}${left}`
        assert.deepEqual(found(language, text), [`phone ${calling}${mobile}${left}`], text)
      }),
    )
  })

  test('and a register’s number in groups is none', () => {
    for (const text of ['NIP 525 000 12 34', 'NIP: 525-000-12-34, REGON 140001234', 'KRS 0000 123 456'])
      assert.deepEqual(found('pl', text), [], text)
  })
})

describe('a number without its code belongs to', () => {
  const grouped = (number: string, ...lengths: number[]): string => {
    let at = 0
    return lengths.map((length) => number.slice(at, (at += length))).join('-')
  }

  test('Nepal in Nepali, though nobody writes the 0', () => {
    fc.assert(
      fc.property(digits(7), (rest) => {
        const number = `984${rest}`
        for (const written of [number, grouped(number, 3, 3, 4), grouped(number, 3, 7), grouped(number, 5, 5)])
          assert.deepEqual(found('ne', `होटलमा काम, फोन: ${written}`), [`phone +977${number}`], written)
      }),
    )
  })

  test('the Philippines where English adverts write it as Filipinos do, and India where they do not', () => {
    fc.assert(
      fc.property(digits(7), (rest) => {
        const written = `0917 ${rest.slice(0, 3)} ${rest.slice(3)}`
        assert.deepEqual(found('en', `Kitchen helpers, call or text ${written}`), [`phone +63917${rest}`])
      }),
    )
    assert.deepEqual(found('en', 'Kitchen helpers, call 98765 40000'), ['phone +919876540000'])
  })

  test('Serbia, in either of its scripts', () => {
    fc.assert(
      fc.property(digits(4), (rest) => {
        const number = `061234${rest}`
        const value = `phone +381${number.slice(1)}`
        assert.deepEqual(found('hr', `Konobar u Beču, javi se Mari ${grouped(number, 3, 3, 4)} viber`), [value])
        // Without a pack of its own, it is taken for a neighbour.
        assert.deepEqual(found('ru', `Кућна помоћница, зови Ђорђа ${grouped(number, 3, 3, 4)}`), [value])
      }),
    )
  })

  test('the language’s own country where it is invented and no country assigned it', () => {
    assert.deepEqual(found('bg', 'Домати в Германия, телефон (052) 00-00-044'), ['phone +359520000044'])
    assert.deepEqual(found('bg', 'Домати в Германия, телефон 0176 12345678'), ['phone +4917612345678'])
  })
})

test('French teens in two words: «dix sept» is seventeen, as «dix-sept» is', () => {
  const teens = ['dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix sept', 'dix huit', 'dix neuf']
  for (const [i, a] of teens.entries())
    for (const [k, b] of teens.entries())
      assert.deepEqual(
        found('fr', `appelez le zéro six, trente neuf, quatre vingt dix huit, ${a}, ${b}`),
        [`phone +3363998${10 + i}${10 + k}`],
        `${a}, ${b}`,
      )
})

const name = fc
  .tuple(fc.constantFrom('lena', 'darbs', 'jobs', 'mika'), fc.constantFrom('moor', 'piemers', 'sea', 'casa2'))
  .map(([a, b]) => [a, b] as const)

describe('names in messengers', () => {
  const WORDS = [
    'Telegram',
    'телеграм',
    'τηλεγραμ',
    'تلغرام',
    'تلگرام',
    'טלגרם',
    'տելեգրամ',
    'ტელეგრამი',
    '텔레그램',
    'টেলিগ্রাম',
    'टेलिग्राम',
    'टेलिग्राममा',
    'ટેલિગ્રામ',
    'ਟੈਲੀਗ੍ਰਾਮ',
    'டெலிகிராம்',
    'เทเลแกรม',
    '飞机',
    '电报',
  ]

  test('behind Telegram’s name in any script', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...WORDS), fc.constantFrom(': ', ' ', ' - ', ' 👉 '), ([a, b], word, gap) => {
        assert.deepEqual(found('und', `${word}${gap}${a}_${b}`), [`telegram ${a}_${b}`])
      }),
    )
  })

  test('in brackets behind a name in other letters, or with a note that tells its sign', () => {
    fc.assert(
      fc.property(name, ([a, b]) => {
        assert.deepEqual(found('ru', `пишите в телегу лена_мур латиницей (${a}_${b})`), [`telegram ${a}_${b}`])
        for (const note of ['with _ between', 'with underscore', 'через _'])
          assert.deepEqual(found('en', `tg: ${a} ${b} work (${note}) today`), [`telegram ${a}_${b}_work`], note)
        assert.deepEqual(found('en', `tg: ${a} ${b} work (ask for Mika)`), [])
      }),
    )
  })

  test('in Signal end in digits; in Snapchat and Instagram they have a sign, a digit or a colon', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 10, max: 9999 }), ([a, b], number) => {
        assert.deepEqual(found('en', `Signal: ${a}_${b}.${number}`), [`handle ${a}_${b}.${number}`])
        assert.deepEqual(found('en', `snap 👻 ${a}.${b}`), [`handle ${a}.${b}`])
        assert.deepEqual(found('sv', `snap: ${a}${b}`), [`handle ${a}${b}`])
        assert.deepEqual(found('it', `insta ${a}${number}`), [`handle ${a}${number}`])
      }),
    )
    for (const text of [
      'a snap decision',
      'Facebook: workabroad',
      'Discord: gaming',
      'Snap: photos, videos',
      'send photos on Instagram today',
      'Signal: 2.50',
    ])
      assert.deepEqual(found('en', text), [], text)
  })
})

describe('signs of addresses spelled out', () => {
  /** «@» and «.» as people say them. */
  const SAID = [
    { language: 'en', at: ' (at) ', dot: ' (dot) ' },
    { language: 'en', at: '(at)', dot: '(dot)' },
    { language: 'en', at: '@', dot: '(dot)' },
    { language: 'vi', at: ' a còng ', dot: ' chấm ' },
    { language: 'vi', at: ' a móc ', dot: ' chấm ' },
    { language: 'it', at: ' chiocciola ', dot: ' punto ' },
    { language: 'tr', at: ' kuyruklu a ', dot: ' nokta ' },
    { language: 'tr', at: ' et ', dot: ' nokta ' },
  ] as const

  test('in e-mail addresses', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...SAID), ([a, b], { language, at, dot }) => {
        assert.deepEqual(found(language, `e-mail: ${a}${dot}${b}${at}inbox${dot}com`), [`email ${a}.${b}@inbox.com`])
      }),
    )
  })

  test('«_» in names', () => {
    const LINES = [
      'alt tire',
      'alt çizgi',
      'trattino basso',
      'sottolineato',
      'gạch dưới',
      'gạch ngang dưới',
      'shift gạch',
    ]
    fc.assert(
      fc.property(name, fc.constantFrom(...LINES), ([a, b], line) => {
        assert.deepEqual(found('und', `Telegram: ${a} ${line} ${b}`), [`telegram ${a}_${b}`])
      }),
    )
  })

  test('Vietnamese «công» (work) is no «@» without an «a» before it', () => {
    assert.deepEqual(found('vi', 'Lena tìm công inbox chấm com'), [])
  })
})
