import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleDocument } from '../../test/samples/documents.ts'
import { chaptersOf, lengthsOf } from './document.ts'

const bar = (value: number | null) => ({ words: 'a', told: String(value), value })

describe('a document', () => {
  test('its chapters are the headings of the second level, each with a name of its own', () => {
    assert.deepEqual(chaptersOf(sampleDocument()), [
      { text: 'What was seen', anchor: 'chapter-1' },
      { text: 'What was counted', anchor: 'chapter-2' },
    ])
  })

  test('bars are parts of the longest; none is drawn where no number is told', () => {
    assert.deepEqual(lengthsOf({ alt: '', bars: [bar(40), bar(10), bar(null), bar(0)] }), [1, 0.25, null, 0])
  })

  test('bars of nought have no length', () => {
    assert.deepEqual(lengthsOf({ alt: '', bars: [bar(0), bar(null)] }), [0, null])
  })
})
