import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { canonical } from '../../canonical.ts'
import { digitWords } from '../digit-words.ts'
import { findContacts } from '../index.ts'

const find = (text: string, language: string) => findContacts(canonical(text), { language, source: '' })

const language = fc.constantFrom('en', 'lv', 'ru', 'es', 'pl', 'ar', 'und')

/** Pieces of contact points, so that random texts resemble them. */
const shard = fc.constantFrom(
  '@',
  '.',
  '://',
  't.me/',
  'wa.me/',
  'viber://',
  '+',
  '00',
  '371',
  '2 5',
  ' 0',
  'oo',
  'zero',
  'три',
  'trīs',
  'de',
  'нули',
  'at',
  '(at)',
  '[dot]',
  'точка',
  'собака',
  'example',
  'LV52',
  'bc1q',
  '0x',
  'tg ',
  'telegram: ',
  '_',
  'underscore',
  '(',
  ')',
  '/',
  '-',
  ', ',
  '\n',
  '\u200b',
  '\u20e3',
  '️',
  '🍀',
  'plus',
  'front',
  'triple',
  'и',
  'y',
  '１',
  '٣',
  'А',
  'instagram',
)

test('any text: no throw, spans inside it, ascending', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(shard, { maxLength: 40 }).map((s) => s.join('')),
  )
  fc.assert(
    fc.property(text, language, (written, spoken) => {
      const c = canonical(written)
      let last = 0
      for (const contact of findContacts(c, { language: spoken, source: '' })) {
        assert.ok(contact.start >= last && contact.start < contact.end && contact.end <= c.text.length)
        assert.notEqual(contact.value, '')
        last = contact.start
      }
    }),
    runs(4000),
  )
})

test('the same text gives the same contacts again', () => {
  fc.assert(
    fc.property(fc.array(shard, { maxLength: 40 }), language, (shards, spoken) => {
      const text = shards.join('')
      assert.deepEqual(find(text, spoken), find(text, spoken))
    }),
    runs(500),
  )
})

/** Invented numbers in national notation. */
const NUMBERS: readonly (readonly [string, string, string])[] = [
  ['lv', '25550142', '+37125550142'],
  ['pl', '500000204', '+48500000204'],
  ['ro', '0740000321', '+40740000321'],
  ['bg', '0888000246', '+359888000246'],
  ['es', '600000271', '+34600000271'],
  ['uk', '0670001234', '+380670001234'],
  ['ru', '89000000640', '+79000000640'],
  ['en', '07700900218', '+447700900218'],
]
const number = fc.constantFrom(...NUMBERS)
const valuesIn = (text: string, spoken: string) => find(text, spoken).map((contact) => contact.value)

test('signs between the digits do not hide a number', () => {
  const sign = fc.constantFrom('-', '.', ' ', '*', '_', '~', ' - ', '♥', '🍀', '•')
  fc.assert(
    fc.property(number, sign, ([spoken, digits, value], between) => {
      assert.deepEqual(valuesIn(`tel: ${digits.split('').join(between)}`, spoken), [value])
    }),
    runs(300),
  )
})

test('keycaps, full-width digits and hidden characters do not hide a number', () => {
  const dress = fc.constantFrom<(digit: string) => string>(
    (digit) => `${digit}\ufe0f\u20e3`,
    (digit) => `${digit}\u20e3 `,
    (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    (digit) => `${digit}\u200b`,
    (digit) => String.fromCodePoint(digit.charCodeAt(0) - 48 + 0x1d7ce),
  )
  fc.assert(
    fc.property(number, fc.array(dress, { minLength: 12, maxLength: 12 }), ([spoken, digits, value], dresses) => {
      const text = digits
        .split('')
        .map((digit, i) => dresses[i](digit))
        .join('')
      const [contact] = find(`tel ${text}`, spoken)
      assert.equal(contact?.value, value, text)
      assert.equal(contact.disguised, true)
    }),
    runs(300),
  )
})

test('letters for zeros do not hide a number', () => {
  fc.assert(
    fc.property(
      number,
      fc.array(fc.constantFrom('0', 'o', 'O', 'О'), { minLength: 12, maxLength: 12 }),
      ([spoken, digits, value], zeros) => {
        const text = digits
          .split('')
          .map((digit, i) => (digit === '0' && i > 0 ? zeros[i] : digit))
          .join('')
        assert.deepEqual(valuesIn(`tel. ${text}`, spoken), [value], text)
      },
    ),
    runs(300),
  )
})

const unitsOf = (spoken: string): string[] => {
  const words = digitWords.find((d) => d.language === spoken)?.units as string
  return words.split('|').map((cell) => cell.split(' ')[0])
}

test('digit words in random places do not hide a number', () => {
  fc.assert(
    fc.property(number, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), ([spoken, digits, value], asWord) => {
      const units = unitsOf(spoken)
      const text = digits
        .split('')
        .map((digit, i) => (asWord[i] ? units[Number(digit)] : digit))
        .join(' ')
      assert.deepEqual(valuesIn(`tel: ${text}`, spoken), [value], text)
    }),
    runs(400),
  )
})

test('dates, hours and ranges of pay give nothing', () => {
  const two = (n: number) => String(n).padStart(2, '0')
  const day = fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1990, max: 2035 }),
  )
  const pay = fc.tuple(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 1, max: 40 }))
  const honest = fc.oneof(
    day.map(([d, m, y]) => `${two(d)}.${two(m)}.${y}`),
    day.map(([d, m, y]) => `${y}-${two(m)}-${two(d)}`),
    day.map(([d, m, y]) => `no ${two(d)}.${two(m)}.${y} - ${two(d)}.${two(m)}.${y + 1}`),
    pay.map(([low, more]) => `${low * 100}-${(low + more) * 100}`),
    pay.map(([low, more]) => `${low} 000 – ${low + more} 000`),
    pay.map(([low, more]) => `${low * 100}-${(low + more) * 100} EUR`),
    fc.tuple(fc.integer({ min: 5, max: 11 }), fc.integer({ min: 12, max: 23 })).map(([a, b]) => `${two(a)}.00-${b}.30`),
  )
  fc.assert(
    fc.property(honest, language, (text, spoken) => {
      assert.deepEqual(find(`Alga un laiks: ${text}, darbs`, spoken), [])
    }),
    runs(1500),
  )
})

test('an address keeps its value however «@» and dots are spelled', () => {
  const at = fc.constantFrom('@', '(at)', '[at]', ' (at) ', ' {at} ', ' собака ', ' małpa ', ' arroba ')
  const dot = fc.constantFrom('.', '(dot)', '[dot]', ' (dot) ', ' точка ', ' kropka ', '[.]')
  const name = fc.constantFrom('darbs', 'work.eu', 'hr_2026', 'job-offers')
  fc.assert(
    fc.property(name, at, dot, (local, sign, point) => {
      const found = find(`e-mail ${local}${sign}freemail${point}example`, 'en')
      assert.deepEqual(
        found.map((contact) => contact.value),
        [`${local}@freemail.example`],
      )
    }),
    runs(300),
  )
})
