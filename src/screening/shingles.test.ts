import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { printOf } from '../../test/samples/adverts.ts'
import { fingerprint, hashText, mix } from './shingles.ts'
import { JOINED, maskContacts, Tokens, tokenise, WORD } from './tokens.ts'

const same = (a: string, b: string): boolean =>
  printOf(a).order.join() === printOf(b).order.join() && printOf(a).shingles.join() === printOf(b).shingles.join()

const sharedShingles = (a: string, b: string): number => {
  const other = new Set(printOf(b).shingles)
  return printOf(a).shingles.filter((shingle) => other.has(shingle)).length
}

describe('fingerprint', () => {
  test('two neighbouring words make a shingle', () => {
    assert.equal(printOf('darbs uz vietas').shingles.length, 2)
    assert.equal(sharedShingles('darbs uz vietas', 'darbs uz laivas'), 1)
    assert.equal(sharedShingles('darbs uz vietas', 'uz darbs vietas'), 0, 'the order of two words counts')
  })

  test('a shingle that comes twice is there once, and all ascend', () => {
    const { shingles } = printOf('darbs ir darbs ir darbs ir labs')
    assert.equal(shingles.length, 3)
    fc.assert(
      fc.property(fc.array(fc.constantFrom('viens', 'divi', 'trīs', 'četri', 'pieci'), { maxLength: 40 }), (words) => {
        const list = printOf(words.join(' ')).shingles
        for (let i = 1; i < list.length; i++) assert.ok(list[i] > list[i - 1])
      }),
    )
  })

  test('a text of one word has a shingle of its own, and a text of none has none', () => {
    assert.equal(printOf('darbs').shingles.length, 1)
    assert.notEqual(printOf('darbs').shingles[0], printOf('alga').shingles[0])
    assert.equal(printOf('').shingles.length, 0)
    assert.equal(printOf(' — …').shingles.length, 0)
  })

  for (const [what, a, b] of [
    ['another price', 'Alga 1200 eiro', 'Alga 950 eiro'],
    ['a price in two groups', 'Alga 1 200 eiro', 'Alga 950 eiro'],
    ['marks on Latin letters', 'darbs ārzemēs', 'darbs arzemes'],
    ['punctuation and case', 'Darbs: Rīgā!', 'darbs, rīgā'],
    ['an apostrophe', "від'їзд завтра", 'від’їзд завтра'],
  ] as const) {
    test(`${what} changes nothing`, () => assert.ok(same(a, b)))
  }

  for (const [what, a, b] of [
    ['another word', 'darbs Rīgā', 'darbs Ventspilī'],
    ['another order', 'darbs labs alga laba', 'alga laba darbs labs'],
    ['one word more', 'darbs Rīgā', 'darbs Rīgā šodien'],
    ['a number or none', 'alga eiro', 'alga 900 eiro'],
  ] as const) {
    test(`${what} shows in the hash of the order`, () => assert.notDeepEqual(printOf(a).order, printOf(b).order))
  }

  test('a contact point counts as one symbol, whichever it is', () => {
    const withContact = (text: string, contact: string) => {
      const start = text.indexOf(contact)
      const tokens = tokenise(text, new Tokens())
      maskContacts(tokens, [{ start, end: start + contact.length }])
      return fingerprint(tokens)
    }
    const a = withContact('raksti uz anna@pasts.example tagad', 'anna@pasts.example')
    const b = withContact('raksti uz +371 20000001 tagad', '+371 20000001')
    assert.deepEqual(a, b)
  })

  test('texts longer than the first scratch room are taken whole', () => {
    const tokens = new Tokens()
    for (let i = 0; i < 5000; i++) tokens.push(WORD, i, i + 1, i * 7919, i, JOINED)
    assert.equal(fingerprint(tokens).shingles.length, 4999)
    assert.equal(printOf('a b').shingles.length, 1, 'and the next text is not mixed up with it')
  })

  test('what one fingerprint holds stays when the next is made', () => {
    const first = printOf('viens divi trīs')
    const copy = first.shingles.slice()
    printOf('pavisam cits teksts par citu darbu')
    assert.deepEqual(first.shingles, copy)
  })
})

describe('hashes', () => {
  test('mix sends different numbers to different numbers', () => {
    fc.assert(fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (a, b) => a === b || mix(a) !== mix(b)))
  })

  test('mix spreads neighbours over the whole range', () => {
    const high = Array.from({ length: 4096 }, (_, i) => mix(i) >>> 24)
    assert.ok(new Set(high).size > 250, 'nearly all first bytes occur')
  })

  test('mix gives 32-bit numbers without sign', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const mixed = mix(value)
        assert.ok(Number.isInteger(mixed) && mixed >= 0 && mixed <= 0xffffffff)
      }),
    )
  })

  test('hashText tells texts apart, by their order too', () => {
    assert.deepEqual(hashText('abc'), hashText('abc'))
    assert.notDeepEqual(hashText('abc'), hashText('acb'))
    assert.notDeepEqual(hashText('a'), hashText('a\0'))
    const seen = new Set(Array.from({ length: 20000 }, (_, i) => hashText(`phone +3712${i}`).join()))
    assert.equal(seen.size, 20000)
  })
})
