import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { processorSeconds } from '../../../test/run/processor.ts'
import { quotations } from './quotations.ts'

const words = 'three waiters are wanted at the sea'
const inside = (text: string): string[] => quotations(text).map(({ start, end }) => text.slice(start, end))

test('each language’s marks are read, and a quotation stands with its marks', () => {
  for (const [open, close] of ['«»', '»«', '“”', '„“', '„”', '””', '""', '「」', '『』', '《》'])
    assert.deepEqual(inside(`look: ${open}${words}${close} is that true`), [`${open}${words}${close}`])
})

test('names, single words and a mark that nothing closes are no quotation', () => {
  for (const text of ['firm «Rīts»', 'a "job"', `size 5" and ${words}`, `»${words}`]) assert.deepEqual(inside(text), [])
})

test('quotations never overlap and lie in the text', () => {
  const part = fc.constantFrom('«', '»', '"', '„', '“', '”', ' ', words)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let behind = 0
      for (const { start, end } of quotations(text)) {
        assert.ok(start >= behind && end > start && end <= text.length)
        behind = end
      }
    }),
  )
})

test('a text of opening marks alone is read in time', () => {
  assert.ok(processorSeconds(() => quotations('«'.repeat(260_000))) < 5)
})
