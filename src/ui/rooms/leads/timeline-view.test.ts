import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dateOf, drawnLanes, spanOf, sparkBars } from './timeline-view.ts'

const lane = (source: string, ...days: [string, number][]) => ({
  source,
  postings: days.reduce((sum, [, n]) => sum + n, 0),
  days: days.map(([day, postings]) => ({ day, postings })),
})

describe('lanes', () => {
  const timeline = {
    lanes: [lane('board', ['2026-11-02', 1], ['2026-11-09', 2]), lane('channel', ['2026-11-05', 1])],
    undated: 3,
  }

  test('each day of a source is a dot', () => {
    const { sources, dots, left, undated } = drawnLanes(timeline)
    assert.deepEqual(sources, ['board', 'channel'])
    assert.deepEqual(
      dots.map(({ source, postings }) => [source, postings]),
      [
        ['board', 1],
        ['board', 2],
        ['channel', 1],
      ],
    )
    assert.deepEqual([left, undated], [{ sources: 0, postings: 0 }, 3])
  })

  test('what is not drawn is counted', () => {
    const lanes = Array.from({ length: 11 }, (_, i) => lane(`source ${i}`, ['2026-11-02', 2]))
    const { sources, left } = drawnLanes({ lanes, undated: 0 })
    assert.equal(sources.length, 8)
    assert.deepEqual(left, { sources: 3, postings: 6 })
  })

  test('a day is the same day in every time zone', () => {
    assert.equal(dateOf('2026-11-02').getDate(), 2)
  })

  test('the span goes over all lanes', () => {
    assert.deepEqual(spanOf(timeline), { first: '2026-11-02', last: '2026-11-09' })
    assert.equal(spanOf({ lanes: [], undated: 5 }), null)
  })
})

describe('small bars', () => {
  test('days without a posting have their place', () => {
    const days = [
      { day: '2026-11-04', postings: 2 },
      { day: '2026-11-02', postings: 1 },
    ]
    assert.deepEqual(sparkBars(days), [
      { day: '2026-11-02', postings: 1 },
      { day: '2026-11-03', postings: 0 },
      { day: '2026-11-04', postings: 2 },
    ])
    assert.deepEqual(sparkBars([]), [])
  })

  test('only the latest days are drawn', () => {
    const bars = sparkBars(
      [
        { day: '2024-01-01', postings: 1 },
        { day: '2026-11-04', postings: 1 },
      ],
      30,
    )
    assert.deepEqual([bars.length, bars[0].day, bars[29].day], [30, '2026-10-06', '2026-11-04'])
  })
})
