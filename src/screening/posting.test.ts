import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Posting, quoteOf, wording } from './posting.ts'

const posting = (title: string, text: string): Posting => ({
  id: '1',
  title,
  text,
  employer: null,
  date: null,
  source: 's',
})

test('the wording is the title, a line break and the text', () => {
  assert.equal(wording(posting('Picker', 'Work in Cork')), 'Picker\nWork in Cork')
})

test('without a title the wording is the text', () => {
  assert.equal(wording(posting('', 'Work in Cork')), 'Work in Cork')
})

const QUOTES: readonly (readonly [
  title: string,
  text: string,
  span: [number, number],
  field: string,
  quote: string,
])[] = [
  ['Picker', 'Work in Cork', [0, 6], 'title', 'Picker'],
  ['Picker', 'Work in Cork', [0, 7], 'title', 'Picker'],
  ['Picker', 'Work in Cork', [2, 4], 'title', 'ck'],
  ['Picker', 'Work in Cork', [7, 11], 'text', 'Work'],
  ['Picker', 'Work in Cork', [15, 19], 'text', 'Cork'],
  ['Picker', 'Work in Cork', [3, 11], 'text', 'Work'],
  ['', 'Work in Cork', [0, 4], 'text', 'Work'],
  ['', 'Work in Cork', [8, 12], 'text', 'Cork'],
  ['Ogas', '', [0, 4], 'title', 'Ogas'],
  ['Ягоды', 'сбор ягод', [6, 10], 'text', 'сбор'],
]

describe('quoteOf', () => {
  for (const [title, text, [start, end], field, quote] of QUOTES) {
    test(`${title}|${text} ${start}-${end}`, () => {
      const found = quoteOf(posting(title, text), start, end)
      assert.deepEqual([found.field, found.quote], [field, quote])
      assert.equal((field === 'title' ? title : text).slice(found.start, found.end), quote)
    })
  }
})

test('a quote is always a slice of its field', () => {
  const texts = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(texts, texts, fc.nat(40), fc.nat(40), (title, text, a, b) => {
      const p = posting(title, text)
      const size = wording(p).length
      const found = quoteOf(p, Math.min(a, b, size), Math.min(Math.max(a, b), size))
      assert.equal(p[found.field].slice(found.start, found.end), found.quote)
    }),
  )
})
