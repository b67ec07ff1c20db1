import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { COUNTED } from './codes.ts'
import { refusalsTold, type TrackLine, tracksTold } from './figures.ts'
import { AGES, SEXES } from './shapes.ts'

const line = (more: Partial<TrackLine>): TrackLine => ({
  ...{ track: 'identification', sex: null, age: null, n: 12, overdue: 0 },
  ...{ median: 71.4, ninth: 130.5, longest: 526.9 },
  ...more,
})
const of = (lines: readonly TrackLine[], track = 'identification') => {
  const found = tracksTold(lines).find((one) => one.track === track)
  assert.ok(found)
  return found
}

describe('tracks as they are told', () => {
  test('every track and every group has its row, also where there is nobody', () => {
    const told = tracksTold([])
    assert.deepEqual(
      told.map(({ track }) => track),
      COUNTED,
    )
    for (const { n, days, sex, age } of told) {
      assert.deepEqual([n, days], [0, null])
      assert.deepEqual([sex.map(({ value }) => value), age.map(({ value }) => value)], [[...SEXES], [...AGES]])
    }
  })

  test('days in whole ones, the longest in full thirties: to the day it would be one person’s own', () => {
    const { days } = of([line({}), line({ sex: 'female' }), line({ age: 'adult' })])
    assert.deepEqual(days, { median: 71, ninth: 131, longest: 510 })
  })

  test('of fewer than ten neither the ninth decile nor the longest, of fewer than five no day at all', () => {
    const some = (n: number) => of([line({ n }), line({ n, sex: 'female' }), line({ n, age: 'adult' })]).days
    assert.deepEqual(some(10), { median: 71, ninth: 131, longest: 510 })
    assert.deepEqual(some(9), { median: 71, ninth: null, longest: null })
    assert.equal(some(4), null)
  })

  test('a group whose number is not told has no days either', () => {
    const lines = [
      line({ n: 20 }),
      line({ n: 18, sex: 'female' }),
      line({ n: 2, sex: 'male' }),
      line({ n: 20, age: 'adult' }),
    ]
    const { sex, age } = of(lines)
    for (const { value, n, days } of sex)
      assert.deepEqual(
        [value, n, days?.median],
        [value, value === 'unknown' || value === 'other' ? n : null, undefined],
      )
    assert.equal(age[0]?.days?.median, 71)
  })

  test('of persons as a whole nothing is overdue: what is late stands with its track', () => {
    const { overdue, sex } = of(
      [line({ track: 'persons', overdue: 7 }), line({ track: 'persons', sex: 'female' })],
      'persons',
    )
    assert.equal(overdue, null)
    assert.ok(sex.every((part) => part.overdue === null))
    // Nor of an answer that no law dates: «0 overdue» would be read as in time.
    const waits = of([line({ track: 'witness' }), line({ track: 'witness', sex: 'female' })], 'witness')
    assert.deepEqual([waits.n, waits.overdue, waits.days?.median], [12, null, 71])
    const growing = of([line({ track: 'majority', overdue: 12 })], 'majority')
    assert.equal(growing.overdue, 12, 'a review has its day')
  })
})

describe('refusals as they are told', () => {
  test('a sum stands only where each of its parts does; what was told most comes first', () => {
    const lines = [
      { need: 'legal', reason: 'language', n: 6 },
      { need: 'shelter', reason: 'full', n: 9 },
      { need: 'shelter', reason: 'safety', n: null },
      { need: 'health', reason: 'other', n: null },
    ]
    const { refused, needs } = refusalsTold(lines)
    assert.equal(refused, null)
    assert.deepEqual(
      needs.map(({ need, refused: all }) => [need, all]),
      [
        ['shelter', null],
        ['legal', 6],
        ['health', null],
      ],
    )
    assert.equal(refusalsTold(lines.slice(0, 2)).refused, 15)
    assert.deepEqual(refusalsTold([]), { refused: 0, needs: [] })
  })
})
