import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { Tokens, tokenise } from '../tokens.ts'
import { asciiDigits, lookalikeDigits } from './digit-letters.ts'
import { type Scan, scan } from './scan.ts'

const parts = ({ text }: Scan, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

describe('digits and words for digits', () => {
  const CASES: readonly (readonly [text: string, ...atoms: string[]])[] = [
    ['call 20 000 000', '20', '000', '000'],
    ['two zero seven', 'two', 'zero', 'seven'],
    ['7eight4', '7', 'eight', '4'],
    ['ruum'],
    ['twos'],
    ['5oo', '5', 'oo'],
    ['5l', '5', 'l'],
    ['l s b'],
    ['ooo', 'ooo'],
    ['п’ять шість', 'п’ять', 'шість'],
    ["п'ять", "п'ять"],
    ['电话一三八零 456', '一三八零', '456'],
    ['一月二十八日，三个'],
    ['zwei–drei', 'zwei', 'drei'],
  ]
  for (const [text, ...atoms] of CASES) {
    test(text, () => {
      const found = scan(text)
      assert.deepEqual(parts(found, found.atoms), atoms)
    })
  }
})

describe('signs of addresses', () => {
  test('at signs, inner dots and schemes', () => {
    const found = scan('anna@firm.example. viber://chat 3.5 t . me')
    assert.deepEqual(found.ats, [4])
    assert.deepEqual(found.dots, [9, 38])
    assert.deepEqual(found.schemes, [24])
  })
  test('signs by name', () => {
    const found = scan('anna собака firm telegram, underscore')
    assert.deepEqual(parts(found, found.signs), ['собака', 'telegram', 'underscore'])
  })
  test('common words are signs in brackets alone', () => {
    assert.deepEqual(scan('a point on a line').signs, [])
    const found = scan('anna (punkt) firm [a] lv')
    assert.deepEqual(parts(found, found.signs), ['punkt', 'a'])
  })
})

test('accounts: two letters and a digit, and long runs', () => {
  const found = scan('lv80 abcd, 1bvbmseystwetqtfn5au4m4gfg7xjanvn2 and covid19')
  assert.deepEqual(found.ibans, [0])
  assert.deepEqual(parts(found, found.runs), ['1bvbmseystwetqtfn5au4m4gfg7xjanvn2'])
})

test('letters that stand for digits', () => {
  assert.equal(lookalikeDigits('olзsб'), '01356')
  assert.equal(lookalikeDigits('oax'), undefined)
  assert.equal(asciiDigits('a一〇幺', 1, 4), '101')
})

test('a text tells nothing of the next, and no more digits are said than counted', () => {
  const word = fc.constantFrom('two', 'hundred', '12', '7', 'oo', 'anna', '@', '.', 'telegram', '+')
  const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const first = scan(one)
      scan(other)
      assert.deepEqual(scan(one), first)
      assert.ok(first.digits >= (one.match(/\d/g)?.length ?? 0))
    }),
  )
})

describe('a text that is split into words already', () => {
  const tokens = new Tokens(4)
  const isSame = (text: string): void =>
    assert.deepEqual(scan(text, tokenise(text, tokens)), scan(text), JSON.stringify(text))

  // Texts that the tokeniser and the scan split differently, and runs that begin or end at the edge of a word.
  const EDGES = [
    'anna_k@firm.example',
    '_anna',
    "п'ять п’ять пʼять ʼtwo o'brien '90",
    'و40 و 40',
    'ज़रूर दो 2',
    'สวัสดี 99',
    '电话一三八零零 wechat微信abc',
    '〇一二 ㄅㄆ ㄱ가 가나12',
    'lv80bank0000 1bvbmseystwetqtfn5au4m4gfg7xjanvn2',
    '13.50 1,250 3.5kg t . me t.me/x',
    '😀12😀ab 5oo o 5l s1',
    'viber://chat (punkt) [a] ´x´ a´b 1´2',
    '',
  ]
  for (const text of EDGES) test(JSON.stringify(text), () => isSame(text))

  test('any text of words, digits and signs', () => {
    const piece = fc.constantFrom(
      ..."two zero telegram собака сім dos oo l5 12 371 . : // @ _ - ' ’ ´ ` 一三八 微 ㄅ 가 ो ज़ و ส ้ 😀 ( [".split(
        ' ',
      ),
    )
    const words = fc.array(fc.oneof(piece, fc.constant(' '), fc.string({ unit: 'grapheme', maxLength: 3 })))
    fc.assert(
      fc.property(words, (parts) => isSame(parts.join('').toLowerCase())),
      runs(3000),
    )
  })
})
