import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../canonical.ts'
import { Tokens, tokenise } from '../tokens.ts'
import { factMarks, kindOf } from './fact-marks.ts'
import { marksOf, shownMarks, withFacts } from './marks.ts'

const tokens = new Tokens()
const shown = (wording: string): string[] => {
  const { text } = canonical(wording)
  return shownMarks(text, tokenise(text, tokens), wording).map((mark) => mark.shown)
}
const marks = (wording: string): Uint32Array => {
  const { text } = canonical(wording)
  return marksOf(text, tokenise(text, tokens), wording)
}

describe('marks', () => {
  test('numbers and picture signs, each once', () => {
    assert.deepEqual(shown('💶 3800–4200 eur, 4 people, 💶'), ['3800', '4200', '4', '💶'])
  })
  test('groups of three are one number, in every way of writing them', () => {
    for (const written of ['3 800 eur', '3.800 eur', '3,800 eur', '3800 eur'])
      assert.deepEqual(shown(written), ['3800'])
  })
  test('a word for thousands belongs to its number', () => assert.deepEqual(shown('до 4 тыс евро'), ['4000']))
  test('«one» and «first» say nothing', () => assert.deepEqual(shown('1 place, 0 fees'), []))
  test('a flag is two signs', () => assert.deepEqual(shown('🇳🇱'), ['🇳', '🇱']))
  test('dashes, quotes and bullets are no pictures', () => assert.deepEqual(shown('– «a» • … „b“ ‚c‘ →'), []))
  test('hashes ascend, are told once and know pictures from numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('💶', '🏠', ' 12 ', ' 3800 ', ' darbs '), { maxLength: 20 }), (parts) => {
        const found = [...marks(parts.join(''))]
        assert.deepEqual(
          found,
          [...new Set(found)].sort((a, b) => a - b),
        )
        const pictures = new Set(
          parts.filter(
            (part) => part.codePointAt(0) === part.trim().codePointAt(0) && /\P{L}/u.test(part) && !/\d/.test(part),
          ),
        )
        assert.equal(found.filter((mark) => kindOf(mark) === 'picture').length, pictures.size)
      }),
    )
  })
  test('work and places of an offer stand among them, ascending', () => {
    const facts = { occupation: [{ code: 'welder', isco: '7212' }], place: [{ country: 'LV', city: 'Riga' }] }
    const all = [...withFacts(marks('💶 3800'), facts)]
    assert.deepEqual(
      all,
      all.toSorted((a, b) => a - b),
    )
    assert.deepEqual(all.map(kindOf).sort(), ['city', 'country', 'number', 'picture', 'work'])
    for (const { hash } of factMarks(facts)) assert.ok(all.includes(hash))
    const none = marks('💶 3800')
    assert.equal(withFacts(none, { occupation: [], place: [] }), none)
  })
  test('a table of codes is cut', () => {
    assert.equal(marks(Array.from({ length: 300 }, (_, i) => `${1000 + i}`).join(' ; ')).length, 40)
  })
})
