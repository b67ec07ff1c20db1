import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { blanked, withoutContactSlots, withoutContacts } from './without-contacts.ts'

describe('words of a lead without contact points', () => {
  for (const [what, text, left] of [
    ['a number', 'Call +371 20 000 919 today', /^Call •+ today$/],
    ['mail', 'Write to jobs@berries.example now', /^Write to •+ now$/],
    ['a disguised number', 'Zvani 2 0 0 0 0 9 1 9', /^Zvani [• ]+$/],
  ] as const)
    test(`${what} is blank, and every place stays where it was`, () => {
      const words = blanked(text)
      assert.match(words, left)
      assert.equal(words.length, text.length)
    })

  test('a name that only the lead knows for a contact point is blank too, in whatever case', () => {
    assert.equal(blanked('Ask for BerryBoss there', ['berryboss']), 'Ask for ••••••••• there')
  })

  test('words that hold none stay as they are', () => {
    const text = 'Pickers wanted, 900 EUR a month, free housing.'
    assert.equal(blanked(text, ['berryboss']), text)
  })

  test('every text of it, however deep, and nothing else of it', () => {
    const of = { postings: 3, days: ['2026-11-01'], wording: [{ text: 'Mail jobs@berries.example', at: null }] }
    const { wording, ...rest } = withoutContacts(of, ['x'])
    assert.deepEqual(rest, { postings: 3, days: ['2026-11-01'] })
    assert.match(wording[0].text, /^Mail •+$/)
  })

  test('what stands where the template has a contact point is counted, and not shown', () => {
    const slot = (type: 'contact' | 'pay', value: string) => ({ type, values: [{ value, postings: 2 }], more: 1 })
    assert.deepEqual(
      withoutContactSlots({ parts: [], slots: [slot('contact', 'berryboss'), slot('pay', '900')] }).slots,
      [{ type: 'contact', values: [], more: 2 }, slot('pay', '900')],
    )
  })
})
