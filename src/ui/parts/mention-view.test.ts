import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { askedFor, numbered, taken } from './mention-view.ts'

const ANNA = { id: '00000000-0000-4000-8000-000000000001', name: 'Anna Ozola' }
const LONG = { id: '00000000-0000-4000-8000-000000000002', name: 'Anna Ozola-Liepa' }

describe('mentioning a colleague while writing', () => {
  const cases: readonly [string, string | null][] = [
    ['@', ''],
    ['Ask @', ''],
    ['Ask (@An', 'An'],
    ['Ask @Anna Oz', 'Anna Oz'],
    ['first line\n@a', 'a'],
    ['write to a@b', null],
    ['see@', null],
    ['Ask @ Anna', null],
    ['@Anna\nnext', null],
    ['no sign', null],
    ['', null],
  ]
  for (const [text, typed] of cases)
    test(`${JSON.stringify(text)}: ${typed === null ? 'nobody' : `«${typed}»`}`, () =>
      assert.equal(askedFor(text, text.length)?.typed ?? null, typed))

  test('only what stands before the cursor asks', () => {
    assert.deepEqual(askedFor('Ask @An about it', 7), { from: 4, typed: 'An' })
    assert.equal(askedFor('Ask @An', 3), null)
  })

  test('a name takes the place of what was typed, and writing goes on behind it', () => {
    assert.deepEqual(taken('Ask @An', { from: 4, typed: 'An' }, ANNA.name), { text: 'Ask @Anna Ozola ', cursor: 16 })
    const within = taken('Ask @An about it', { from: 4, typed: 'An' }, ANNA.name)
    assert.deepEqual(within, { text: 'Ask @Anna Ozola about it', cursor: 16 })
  })

  test('numbers are kept and no names, of those alone who were chosen', () => {
    const text = '@Anna Ozola and @Anna Ozola-Liepa, not @Anna'
    assert.equal(numbered(text, [ANNA, LONG]), `@[${ANNA.id}] and @[${LONG.id}], not @Anna`)
    assert.equal(numbered('@Anna Ozola', []), '@Anna Ozola')
    assert.equal(numbered('@A (B) x', [{ id: ANNA.id, name: 'A (B)' }]), `@[${ANNA.id}] x`)
  })
})
