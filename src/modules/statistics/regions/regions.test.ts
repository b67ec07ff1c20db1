import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { LEAST, untold } from '../untold.ts'
import { type AnsweredLine, placesTold, regionsTold } from './regions.ts'

const RIGA = { country: 'LV', latitude: 56.95, longitude: 24.11 }
const JURMALA = { country: 'LV', latitude: 56.97, longitude: 23.77 }
const LIEPAJA = { country: 'LV', latitude: 56.5, longitude: 21.01 }
const DAUGAVPILS = { country: 'LV', latitude: 55.88, longitude: 26.53 }
const NOWHERE = { country: null, latitude: null, longitude: null }

const line = (where: Pick<AnsweredLine, 'country' | 'latitude' | 'longitude'>, answered: number, refused: number) => ({
  ...{ ...where, answered, refused },
})

describe('refusals by region', () => {
  test('towns of one region are counted together, each with of how many answers it was', () => {
    assert.deepEqual(regionsTold([line(RIGA, 9, 4), line(JURMALA, 11, 6), line(LIEPAJA, 15, 5)], 0), [
      { country: 'LV', around: 'Liepāja', refused: 5, answered: 15 },
      { country: 'LV', around: 'Riga', refused: 10, answered: 20 },
    ])
  })

  test('who was asked without a service stands last, and has no region', () => {
    const told = regionsTold([line(NOWHERE, 12, 6), line(RIGA, 12, 6)], 0)
    assert.deepEqual(
      told.map(({ around }) => around),
      ['Riga', null],
    )
  })

  test('a small region is not told, nor the next larger by which it could be worked out', () => {
    const told = regionsTold([line(RIGA, 60, 40), line(LIEPAJA, 20, 9), line(DAUGAVPILS, 20, 2)], 0)
    assert.deepEqual(
      told.map(({ around, refused, answered }) => [around, refused, answered]),
      [
        ['Daugavpils', null, null],
        ['Liepāja', null, null],
        ['Riga', 40, 60],
      ],
    )
  })

  test('of how many is not told where few were taken in', () => {
    for (const [answered, told] of [
      [40, 40],
      [41, null],
      [44, null],
      [45, 45],
    ] as const)
      assert.equal(regionsTold([line(RIGA, answered, 40)], 0)[0]?.answered, told)
  })

  test('where a reason is not told, two regions are not either, or their sum would tell it', () => {
    const lines = [line(RIGA, 60, 40), line(LIEPAJA, 30, 9), line(DAUGAVPILS, 30, 8)]
    assert.deepEqual(
      regionsTold(lines, 1).map(({ refused }) => refused),
      [null, null, 40],
    )
    assert.deepEqual(
      regionsTold([line(RIGA, 60, 40)], 1).map(({ refused }) => refused),
      [null],
    )
  })

  test('property: beside the table by reason, each untold reason and each untold region stays open', () => {
    const numbers = fc.array(fc.nat(12), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(numbers, numbers, (reasons, weights) => {
        const total = reasons.reduce((sum, n) => sum + n, 0)
        const few = reasons.filter((n) => n > 0 && n < LEAST)
        // The same refusals, spread over regions.
        const share = weights.map((weight) =>
          Math.floor(
            (total * weight) /
              Math.max(
                1,
                weights.reduce((a, b) => a + b, 0),
              ),
          ),
        )
        const rest = total - share.reduce((sum, n) => sum + n, 0)
        const parts = [...share, rest].map((n, i) => ({ value: `r${i}`, n, overdue: 0 }))
        const hidden = untold(parts, new Set(), few.length * (LEAST - 2))
        const left = (all: readonly number[]) => all.reduce((sum, n) => sum + n, 0)
        const untoldSum = left(parts.filter(({ value }) => hidden.has(value)).map(({ n }) => n))
        if (few.length > 0) assert.ok(hidden.size > 0)
        // All are hidden: nothing is told that could be taken from anything.
        if (hidden.size === parts.length || hidden.size === 0) return
        for (let small = few.length; small <= few.length * (LEAST - 1); small++) {
          // What a reader who thinks of so many small refusals must think of the untold regions together.
          const together = untoldSum - left(few) + small
          assert.ok(hidden.size > 1 && together - (hidden.size - 1) >= LEAST, `${together} in ${hidden.size}`)
        }
      }),
      runs(2000),
    )
  })
})

describe('places by region', () => {
  const places = (more: object) => ({ ...{ ...RIGA, places: 20, counted: 20, taken: 12 }, ...more })

  test('how many there are, of how many somebody counted the free ones, and how many are taken', () => {
    assert.deepEqual(placesTold([places({}), places({ ...JURMALA, counted: 0, taken: 0 })]), [
      { country: 'LV', around: 'Riga', places: 40, counted: 20, taken: 12 },
    ])
  })

  test('one to four who live there are not told; none are', () => {
    assert.deepEqual(
      [0, 1, 4, 5].map((taken) => placesTold([places({ taken })])[0]?.taken),
      [0, null, null, 5],
    )
  })

  test('where nobody has counted, nobody says that none are taken', () => {
    assert.equal(placesTold([places({ counted: 0, taken: 0 })])[0]?.taken, null)
  })
})
