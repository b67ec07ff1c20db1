import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import type { Drawn } from './lead-view.ts'
import { templateLines } from './template-view.ts'

const text = (text: string): Drawn => ({ kind: 'text', text })
const some = (text: string, postings: number): Drawn => ({ kind: 'some', text, postings })
const slot = (text: string): Drawn => ({ kind: 'slot', slot: 0, type: 'place', text, others: 1 })
const read = (drawn: readonly Drawn[]) =>
  templateLines(drawn).map(({ pieces, postings, grey }) => [pieces.map(({ text }) => text).join(''), postings, grey])

test('a sentence is a line; what only some say at length is a line with its own number', () => {
  assert.deepEqual(
    read([
      text('Workers to '),
      slot('Venlo'),
      text('. No experience.\nStart '),
      some('tomorrow', 3),
      text(' or later. '),
      some('We arrange the trip and take it from your first pay.', 9),
    ]),
    [
      ['Workers to Venlo.', null, null],
      ['No experience.', null, null],
      ['Start tomorrow or later.', null, { least: 3, most: 3 }],
      ['We arrange the trip and take it from your first pay.', 9, null],
    ],
  )
})

test('marks alone are no line', () => {
  assert.deepEqual(read([text('Write to '), slot('x'), text('.\n!!!')]), [['Write to x.!!!', null, null]])
  assert.deepEqual(read([text(' . ')]), [])
})

test('no letter is lost or moved, whatever a template holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'ū', '5', '.', '!', ' ', '\n', 'ع') }).map(text),
    fc
      .tuple(fc.string({ unit: fc.constantFrom('b', '.', ' '), maxLength: 60 }), fc.nat(9))
      .map(([words, n]) => some(words, n)),
    fc.constantFrom('Riga', '+999').map(slot),
  )
  const letters = (all: readonly { readonly text: string }[]) =>
    all
      .map(({ text }) => text)
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '')
  fc.assert(
    fc.property(fc.array(piece), (drawn) => {
      assert.equal(letters(templateLines(drawn).flatMap(({ pieces }) => pieces)), letters(drawn))
    }),
    runs(200),
  )
})
