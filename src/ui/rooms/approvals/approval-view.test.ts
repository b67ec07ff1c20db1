import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operations } from '../../../operations.ts'
import { en } from '../../shell/catalogues/en.ts'
import { knows } from '../../shell/words.ts'
import { ASKED_OPERATIONS, given, isWordForWord, passedTexts } from './approval-view.ts'

test('what was asked for, as lines', () => {
  assert.deepEqual(given({ lead: 'x', note: ' ', n: 3, deep: {} }), [
    { name: 'lead', value: ['x'] },
    { name: 'n', value: ['3'] },
  ])
  assert.deepEqual(given({ parts: ['text', 'where'], none: [], deep: [{}] }), [
    { name: 'parts', value: ['text', 'where'] },
  ])
  assert.deepEqual(given(null), [])
})

const asked = Object.entries(operations).filter(([, { approval }]) => approval !== undefined)

test('everything that a second person approves is shown in full', () => {
  assert.deepEqual(asked.map(([name]) => name).toSorted(), [...ASKED_OPERATIONS])
})

test('each of its fields has words, and each choice of a list, unless it is shown word for word', () => {
  const lacking = asked
    .filter(([name]) => !isWordForWord(name))
    .flatMap(([name, { input }]) => {
      const fields = (input as unknown as { shape: Record<string, Shape> }).shape
      return Object.entries(fields).flatMap(([field, shape]) =>
        [`input.${field}`, ...choicesOf(shape).map((one) => `input.${field}-${one}`)]
          .filter((key) => !knows(en, key))
          .map((key) => `${key} of ${name}`),
      )
    })
  assert.deepEqual(lacking, [])
})

// Of a union they are shapes, and no choices.
type Shape = { readonly options?: readonly unknown[]; readonly element?: Shape }
const choicesOf = ({ options, element }: Shape): readonly string[] =>
  options?.filter((one) => typeof one === 'string') ?? (element ? choicesOf(element) : [])

test('numbers for programs are left out where the whole is shown', () => {
  assert.deepEqual(given({ notice: 'x', edition: 2, parts: ['text'] }, true), [{ name: 'notice', value: ['x'] }])
})

test('of a report go the parts that were chosen, and of the first message no other', () => {
  const told = { text: 'A bus', where: 'Here', when: '', affected: '', suspected: '', source: '', reach: '' }
  const first = { id: 'a', kind: 'report' as const, on: '2026-11-20', text: null, told, by: null, files: [] }
  const messages = [first, { ...first, id: 'b', kind: 'reply' as const, text: 'White', told: null }]
  assert.deepEqual(passedTexts({ messages }, ['text', 'messages', 'files']), [
    { part: 'text', texts: ['A bus'] },
    { part: 'messages', texts: ['White'] },
    { part: 'files', texts: [] },
  ])
})
