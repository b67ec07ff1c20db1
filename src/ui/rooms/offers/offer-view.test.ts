import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contactsOnce, spansOf, sumsOnce } from './offer-view.ts'

const at = (start: number, field: 'title' | 'text' = 'text') => ({ field, quote: 'x', start, end: start + 1 })
const words = { code: 'c', name: 'n', means: 'm', source: 's' }
const phone = { kind: 'phone', name: 'phone', value: '+37120000142' }

test('everything that is quoted from the text is marked in it, and nothing of a title', () => {
  const spans = spansOf({
    signs: [
      { ...words, ...at(3), shownOnly: false },
      { ...words, ...at(0, 'title'), shownOnly: true },
    ],
    protective: { shown: [{ ...words, ...at(9) }], lacking: [words] },
    contacts: [{ ...phone, ...at(5) }],
  })
  assert.deepEqual(
    spans.map(({ start }) => start),
    [3, 9, 5],
  )
})

test('a contact point that is repeated is listed once; the same number elsewhere is another', () => {
  const contacts = [
    { ...phone, ...at(1) },
    { ...phone, ...at(40) },
    { ...phone, kind: 'viber', name: 'Viber', ...at(60) },
  ]
  assert.deepEqual(
    contactsOnce({ contacts }).map(({ kind }) => kind),
    ['phone', 'viber'],
  )
})

test('a sum of money is listed once, as it is written', () => {
  const sums = ['900 €', '20 € ', '900 €'].map((quote, i) => ({ ...at(i), quote }))
  assert.deepEqual(sumsOnce({ sums }), ['900 €', '20 €'])
})
