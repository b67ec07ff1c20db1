import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advert } from '../../../test/samples/adverts.ts'
import { canonical } from '../canonical.ts'
import type { Reading } from '../indicators/reading.ts'
import { Tokens, tokenise } from '../tokens.ts'
import { maskedOffer } from './masked.ts'
import { NOWHERE_NEAR, WordList, wordsBetween } from './nearness.ts'
import { withSign } from './quoting.ts'

function reading(text: string): Reading {
  const c = canonical(text)
  const tokens = tokenise(c.text, new Tokens())
  return { posting: advert({ text }), ...c, tokens, hits: [], amounts: [], contacts: [], towns: undefined }
}
const one = (at: number) => ({ start: at, end: at + 1 })

describe('words between', () => {
  test('are counted either way; a comma or slash counts extra, other signs do not', () => {
    assert.equal(wordsBetween(reading('a b c d'), one(0), one(3), 5), 2)
    assert.equal(wordsBetween(reading('a b c d'), one(3), one(0), 5), 2)
    assert.equal(wordsBetween(reading('a b, c d'), one(0), one(3), 5), 7)
    assert.equal(wordsBetween(reading('a / b'), one(0), one(1), 2), 2)
    assert.equal(wordsBetween(reading('a، b'), one(0), one(1), 2), 2)
    assert.equal(wordsBetween(reading('a: b (c)'), one(0), one(2), 5), 1)
  })

  test('across the end of a sentence, or far away, there is no nearness', () => {
    assert.equal(wordsBetween(reading('a word. Then b'), one(0), one(3), 0), NOWHERE_NEAR)
    assert.equal(wordsBetween(reading('x '.repeat(30)), one(0), one(20), 0), NOWHERE_NEAR)
  })
})

describe('a word list', () => {
  const list = new WordList(['net', 'in hand', 'на руки', 'в руки'], ['税后'])

  test('finds words, pairs and signs, without marks or case', () => {
    assert.ok(list.at(reading('NÉT pay'), 0))
    assert.ok(list.at(reading('money in hand'), 2))
    assert.ok(!list.at(reading('money by hand'), 2))
    assert.ok(
      list.at(reading('500 на руки'), 2) && list.at(reading('500 в руки'), 2) && !list.at(reading('500 под руки'), 2),
    )
    assert.ok(list.at(reading('月薪税后'), 2) && !list.at(reading('月薪税前'), 2))
    assert.ok(!list.at(reading('net'), -1) && !list.at(reading('net'), 1))
  })

  test('gives the nearest, behind before ahead', () => {
    assert.equal(list.near(reading('net 500 net'), one(1), 2), 2)
    assert.equal(list.near(reading('net 500 or so'), one(1), 2), 0)
    assert.equal(list.near(reading('500 a b c net'), one(0), 3), null)
  })
})

describe('quotes', () => {
  test('of a sum take the currency sign at its side along', () => {
    const text = 'now £12.71 or 900 € or 5 kg'
    const sign = (quote: string) => {
      const start = text.indexOf(quote)
      return withSign({ field: 'text', quote, start, end: start + quote.length }, advert({ text }))
    }
    assert.deepEqual(sign('12.71'), { field: 'text', quote: '£12.71', start: 4, end: 10 })
    assert.equal(sign('900').quote, '900 €')
    assert.equal(sign('5').quote, '5')
  })

  test('that show a contact point are emptied, others stay, and an offer without any is itself', () => {
    const quote = { field: 'text', quote: 'call 123', start: 0, end: 8 } as const
    const other = { ...quote, field: 'title' } as const
    const offer = {
      papers: [
        { ...quote, what: 'contract' },
        { ...other, what: 'contract' },
      ],
    } as const
    const contact = { field: 'text', quote: '123', start: 5, end: 8 } as const
    assert.deepEqual(
      maskedOffer(offer, [contact]).papers?.map((fact) => fact.quote),
      ['', 'call 123'],
    )
    assert.equal(maskedOffer(offer, []), offer)
    assert.equal(maskedOffer(offer, [{ ...contact, start: 8, end: 11 }]), offer)
  })
})
