import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { EMPTY_COPY, lackingOf, typedOf, writtenWay } from './copy-view.ts'

const file = new File(['x'], 'masked.jpg')
const draft = { ...EMPTY_COPY, tool: 'A sworn translator' }

describe('a working copy as it is described', () => {
  test('words are typed of a translation and a transcript; of what shows a picture a file is sent', () => {
    assert.deepEqual([writtenWay('translation'), writtenWay('transcript')], ['translation', 'transcript'])
    assert.deepEqual([writtenWay('crop'), writtenWay('redaction')], [null, null])
    const text = ' Wage: 300 '
    assert.deepEqual(typedOf({ ...draft, text }, null), { way: 'translation', text: 'Wage: 300' })
    assert.equal(typedOf({ ...draft, text }, file), null, 'a file goes before')
    assert.equal(typedOf({ ...draft, text, way: 'redaction' }, null), null)
  })

  test('it lacks a file or words, who made it, and of a child’s file that it was made here', () => {
    assert.deepEqual(lackingOf(EMPTY_COPY, null, false), { file: 'nothing-was-chosen', tool: 'empty' })
    assert.deepEqual(lackingOf({ ...draft, text: 'Wage' }, null, true), {}, 'words show no child')
    assert.deepEqual(lackingOf(draft, file, false), {})
    assert.deepEqual(lackingOf(draft, file, true), { madeHere: 'nothing-was-chosen' })
  })
})
