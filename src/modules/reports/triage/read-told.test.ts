import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { newKey } from '../../../kernel/vault/seal.ts'
import { SearchKey } from '../../leads/search-key.ts'
import { Told } from '../told.ts'
import { marksOf, tellingOf } from './marks.ts'
import { pointsIn, readTold } from './read-told.ts'

const read = (parts: Partial<Told>, replies: readonly string[] = []) => readTold(Told.parse(parts), replies, 'LV')
const values = (parts: Partial<Told>, replies?: readonly string[]) =>
  read(parts, replies).points.map(({ value }) => value)

describe('what a report is compared by', () => {
  test('is what is told of others, in each part and each reply, and each contact point once', () => {
    const parts = { text: 'Call 20 000 142', where: 'at jobs.example.org', suspected: '+371 20000142' }
    assert.deepEqual(values(parts, ['or mail boss@jobs.example.org']).sort(), [
      '+37120000142',
      'boss@jobs.example.org',
      'jobs.example.org',
    ])
  })

  test('is never how the reporter knows or may be reached, nor their own number where they repeat it', () => {
    assert.deepEqual(values({ text: 'x', source: 'I called 20 000 143', reach: '20 000 144' }), [])
    assert.deepEqual(values({ text: 'I am on +371 20 000 144, he is on 20 000 145', reach: '20 000 144 at night' }), [
      '+37120000145',
    ])
  })

  test('keeps a contact point as it is written, so that it can be quoted', () => {
    assert.deepEqual(read({ text: 'Zvani: 20-000-142!' }).points, [
      { kind: 'phone', value: '+37120000142', written: '20-000-142' },
    ])
    assert.deepEqual(pointsIn('  ', 'LV'), [])
  })

  test('property: a country’s number is the same with its code and without (a round one may be a sum of money)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 111, max: 199 }), (n) => {
        const number = `20 000 ${String(n).padStart(3, '0')}`
        assert.deepEqual(values({ text: `Call ${number}` }), values({ text: `Call +371 ${number}` }))
      }),
      runs(25),
    )
  })
})

describe('marks of a report', () => {
  test('are a lead’s for contact points, and of their own for wording', () => {
    const search = new SearchKey(newKey())
    const marks = marksOf(
      read({ text: 'They say: call 20 000 142 for a place in the laundry behind the market' }),
      search,
    )
    assert.deepEqual([...marks.contact], [[search.mark('contact', '+37120000142'), '+37120000142']])
    assert.ok(marks.wording.length > 5 && marks.wording.length <= 16)
  })

  test('property: the same words have the same marks under one key, and none in common under another', () => {
    const word = fc.constantFrom('van', 'night', 'laundry', 'boss', 'pay', 'passport', 'market', 'house')
    const [ours, theirs] = [new SearchKey(newKey()), new SearchKey(newKey())]
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 40 }), (words) => {
        const seen = read({ text: words.join(' ') })
        const marks = marksOf(seen, ours).wording
        assert.deepEqual(marksOf(seen, ours).wording, marks)
        const other = new Set(marksOf(seen, theirs).wording)
        assert.ok(marks.every((mark) => !other.has(mark)))
      }),
      runs(40),
    )
  })
})

describe('what a reporter has written', () => {
  test('is the first message and their replies; questions of the agency count as messages only', () => {
    const told = Told.parse({ text: 'first' })
    const messages = [
      { kind: 'report', words: { told } },
      { kind: 'question', words: { text: 'Who?' } },
      { kind: 'reply', words: { text: 'He' } },
      { kind: 'answer', words: { text: 'Thanks' } },
    ]
    assert.deepEqual(tellingOf(messages), { told, replies: ['He'], messages: 4 })
    assert.equal(tellingOf([]), null)
  })
})
