import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Cube, keyOf, type Observation, type Value } from './cube.ts'
import { growth, percent, shareOf } from './shares.ts'

// Totals of the Union as Eurostat published them (data set crim_thb; 2019 and 2020 as the sum that the Commission’s fifth report, COM(2025) 8,
// compares with; 2022: news item ddn-20240124-1; 2023: Commission, 7 April 2025; 2024: press of 2026). Facts, each with what it must give. Where
// others print something else, the test says who is wrong and why.

const YEARS = { 2021: 7155, 2022: 10_093, 2023: 10_793, 2024: 9678 } as const
/** 7,777 and 6,534, of which only the sum was found again. */
const OF_2019_AND_2020 = 14_311
const OF_2021_AND_2022 = YEARS[2021] + YEARS[2022]

/** Victims by the three groups of published tables; what they leave of all victims is of unknown form. */
function published(year: 2022 | 2024, sexual: number, labour: number, other: number): Cube {
  const all = YEARS[year]
  const cell = (form: string, value: Value): Observation => ({ letter: 'a', codes: { form }, value, flag: 'free' })
  const unknown = all - sexual - labour - other
  const cells = [
    cell('total', all),
    cell('sexual', sexual),
    cell('labour', labour),
    cell('other', other),
    cell('unknown', unknown),
  ]
  return { geo: 'EU27_2020', year, observations: cells }
}
const shares = (cube: Cube) =>
  ['sexual', 'labour', 'other'].map((form) => {
    const share = shareOf(cube, 'a', 'form', form)
    return share && percent(share.n, share.of, 2)
  })

describe('victims of two years together', () => {
  test('17,248 in 2021 and 2022, which is 20.5 % more than in the two years before', () => {
    assert.equal(OF_2021_AND_2022, 17_248)
    assert.equal(growth(OF_2021_AND_2022, OF_2019_AND_2020, 2), 20.52)
  })

  test('eunews prints 12,248: its own two years add up to 17,248', () => {
    assert.notEqual(YEARS[2021] + YEARS[2022], 12_248)
    // Against that number there would have been a fall.
    assert.ok(growth(12_248, OF_2019_AND_2020) < 0)
  })

  test('La Strada writes «20.5 % … from 7,155 to 10,093»: that is one year to the next, and 41.1 %', () => {
    assert.equal(growth(YEARS[2022], YEARS[2021]), 41.1)
  })

  test('37 % forced labour, up by 51 %, fits what is known of the years before', () => {
    const now = Math.round(0.37 * OF_2021_AND_2022)
    const before = now / 1.51
    assert.equal(now, 6382)
    assert.equal(Math.round(before), 4226)
    // 28 % of those of known form was published; of all victims it comes to somewhat more, since shares are rounded.
    assert.equal(percent(before, OF_2019_AND_2020), 29.5)
  })

  test('2,401 child victims are 81 % citizens of the Union, 19 % of victims are children: both fit nine tenths of known age', () => {
    const children = 2401 / 0.81
    assert.equal(Math.round(children), 2964)
    assert.equal(Math.round(children / 0.19 / 100), 156)
    assert.equal(percent(children / 0.19, OF_2021_AND_2022, 0), 90)
  })
})

describe('shares by form are of victims of known form', () => {
  test('2022: 41 % sexual and 41 % labour are of 9,703, and not of 10,093', () => {
    const cube = published(2022, 4014, 3990, 1699)
    assert.deepEqual(shares(cube), [41.37, 41.12, 17.51])
    assert.deepEqual(shareOf(cube, 'a', 'form', 'sexual'), { n: 4014, of: 9703, unknown: 390, dimension: 'form' })
    // Of all victims they would have been 39.8 and 39.5 %, which nobody published.
    assert.deepEqual([percent(4014, YEARS[2022]), percent(3990, YEARS[2022])], [39.8, 39.5])
  })

  test('2024: 46 % sexual and 37 % labour are of 9,097', () => {
    const cube = published(2024, 4219, 3391, 1487)
    assert.deepEqual(shares(cube), [46.38, 37.28, 16.35])
    assert.equal(shareOf(cube, 'a', 'form', 'labour')?.of, 9097)
  })

  test('2023: the published shares leave nothing over; the Commission’s note says 35 % labour, the table 36 %', () => {
    const [sexual, other] = [43.8, 20.2]
    assert.equal(Math.round((100 - sexual - other) * 10) / 10, 36)
  })
})

describe('a year is not always the same number', () => {
  test('the press says 8 % fewer in 2024; of 2023 as first published it is 10.3 %, so that 2023 was revised', () => {
    assert.equal(growth(YEARS[2024], YEARS[2023]), -10.3)
    const revised = YEARS[2024] / 0.92
    assert.ok(revised > 10_500 && revised < 10_550)
    // Both numbers are right, each in its vintage: that is why a vintage that was published is kept.
    assert.notEqual(Math.round(revised), YEARS[2023])
  })
})

test('the cells of published totals have places of their own', () => {
  const { observations } = published(2022, 4014, 3990, 1699)
  assert.equal(new Set(observations.map(({ letter, codes }) => keyOf(letter, codes))).size, 5)
})
