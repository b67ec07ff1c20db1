import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import { barsNow, type Live, namedNow, spanText } from './now-view.ts'

const words = { say: voice(en, 'en'), format: formats('en') }
const told: Live = {
  at: '2026-11-20T09:00:00.000Z',
  tracks: [
    { track: 'persons', from: 1235, to: 1244 },
    { track: 'asylum', from: 0, to: 9 },
    { track: 'child', from: 5, to: 14 },
  ],
}

describe('figures of now on a page', () => {
  test('tracks of the lowest span are not named, whatever their number', () => {
    assert.deepEqual(
      namedNow(told).map(({ track }) => track),
      ['persons', 'child'],
    )
  })

  test('a span is read with both its ends, as numbers are written there', () => {
    assert.deepEqual(
      namedNow(told).map((track) => spanText(track, words)),
      ['1,235–1,244', '5–14'],
    )
  })

  test('a bar is dark as far as there are persons for sure, and light to the most there may be', () => {
    assert.deepEqual(
      barsNow(told, words).map(({ name, from, to, isOwn }) => [name, from, to, isOwn]),
      [
        ['All persons', 1235, 1244, true],
        ['Child protection', 5, 14, true],
      ],
    )
  })
})
