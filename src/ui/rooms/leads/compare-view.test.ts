import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { compared, type Words } from './compare-view.ts'

const said = (words: Words | null): string =>
  (words ?? []).map(({ text, own }) => (own && text.trim() !== '' ? `[${text}]` : text)).join('')

test('sentences that both have stand beside each other; of a changed one the words that differ are marked', () => {
  const rows = compared(
    'Good pay. Leaving 3 December. Write to us.',
    'Good pay. Leaving 17 December. Write to us. Last places.',
  )
  assert.deepEqual(
    rows.map(({ first, second, alike }) => [said(first), said(second), alike]),
    [
      ['Good pay.', 'Good pay.', true],
      ['Leaving [3] December.', 'Leaving [17] December.', false],
      ['Write to us.', 'Write to us.', true],
      ['', '[Last places.]', false],
    ],
  )
})

test('of any two texts each side keeps its own words, and the same text twice is alike throughout', () => {
  const text = fc
    .array(fc.constantFrom('pay', 'work', 'now', '.', '!', ' ', '\n', 'ziņa', 'عمل'), { maxLength: 20 })
    .map((all) => all.join(' '))
  const letters = (all: string) => all.replace(/\s+/g, '')
  fc.assert(
    fc.property(text, text, (first, second) => {
      const rows = compared(first, second)
      const side = (of: 'first' | 'second') =>
        letters(rows.flatMap((row) => (row[of] ?? []).map(({ text }) => text)).join(''))
      assert.equal(side('first'), letters(first))
      assert.equal(side('second'), letters(second))
      assert.ok(compared(first, first).every(({ alike }) => alike))
    }),
    runs(100),
  )
})
