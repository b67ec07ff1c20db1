import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { LOOKED_AT } from '../codes.ts'
import { birthByEstimate, isOpenOn, latestBirth, OUTCOMES_OF, REVIEWS, reviewsFor } from './majority.ts'

const DAY = 86_400_000
const anyDay = fc
  .integer({ min: Date.UTC(1990, 0, 1) / DAY, max: Date.UTC(2040, 0, 1) / DAY })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10))

describe('the latest day on which somebody can have been born', () => {
  test('is the known day, else the last one of the month or year', () => {
    for (const [born, latest] of [
      ['2009-04-17', '2009-04-17'],
      ['2009-04', '2009-04-30'],
      ['2008-02', '2008-02-29'],
      ['2009', '2009-12-31'],
    ])
      assert.equal(latestBirth(born), latest)
  })

  test('a day that no month has is the last of that month; text without a date gives none', () => {
    assert.equal(latestBirth('2009-02-30'), '2009-02-28')
    assert.equal(latestBirth('2009-02-00'), '2009-02-01')
    for (const born of ['', '2009-13', '2009-00', 'about 2009', '09', '2009-4'])
      assert.equal(latestBirth(born), null, born)
  })

  test('property: knowing less never makes anybody older', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month] = [latestBirth(day.slice(0, 4)), latestBirth(day.slice(0, 7))]
        assert.ok(day <= String(month) && String(month) <= String(year))
      }),
    )
  })

  test('property: an estimate gives a day so many years ago, and a lower age gives a later birth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 17 }), anyDay, (years, today) => {
        const on = new Date(`${today}T12:00:00Z`)
        assert.ok(birthByEstimate(years - 1, on) > birthByEstimate(years, on))
        assert.ok(birthByEstimate(years, on) <= today)
      }),
    )
  })
})

describe('reviews before majority', () => {
  test('are at seventeen and a half and at eighteen; only the month is stored in plain', () => {
    assert.deepEqual(reviewsFor('2009-04-17'), [
      { kind: 'before-18', day: '2026-10-17', opensOn: '2026-10-01', dueOn: '2026-10-31' },
      { kind: 'at-18', day: '2027-04-17', opensOn: '2027-04-01', dueOn: '2027-04-30' },
    ])
  })

  test('for a day that the later month lacks, the last day of that month counts', () => {
    const [half, whole] = reviewsFor('2008-08-31')
    assert.deepEqual([half.day, whole.day], ['2026-02-28', '2026-08-31'])
    assert.equal(reviewsFor('2008-02-29')[1].day, '2026-02-28')
  })

  test('property: two people born in the same month have the same days in plain', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 28 }), (born, day) => {
        const other = `${born.slice(0, 8)}${String(day).padStart(2, '0')}`
        const plain = (birth: string) => reviewsFor(birth).map(({ opensOn, dueOn }) => [opensOn, dueOn])
        assert.deepEqual(plain(other), plain(born))
      }),
    )
  })

  test('property: each opens before its day, is due after it, and the half year comes first', () => {
    fc.assert(
      fc.property(anyDay, (born) => {
        const [half, whole] = reviewsFor(born)
        for (const { opensOn, day, dueOn } of [half, whole]) assert.ok(opensOn <= day && day <= dueOn)
        assert.ok(half.dueOn < whole.opensOn)
        assert.ok(!isOpenOn(whole, half.dueOn) && isOpenOn(whole, whole.day))
      }),
    )
  })

  test('property: by a lower estimate both come later, never earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 17 }), anyDay, (years, today) => {
        const on = new Date(`${today}T00:00:00Z`)
        const days = (age: number) => reviewsFor(birthByEstimate(age, on)).map(({ day }) => day)
        for (const [i, day] of days(years - 1).entries()) assert.ok(day > days(years)[i])
      }),
    )
  })

  test('growing up is an outcome of the second alone; the points are those that childhood took care of', () => {
    for (const kind of REVIEWS)
      assert.equal((OUTCOMES_OF[kind] as readonly string[]).includes('grown-up'), kind === 'at-18')
    for (const point of ['guardian', 'shelter', 'residence', 'support'] as const) assert.ok(LOOKED_AT.includes(point))
  })
})
