import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { PUBLISHERS, type Publisher } from './codes.ts'
import type { Figure } from './figure.ts'
import { readPublished } from './read.ts'

const DATA = join(import.meta.dirname, '../../../../../shared/data/statistics')
const skip = existsSync(DATA) ? false : `${DATA} is not here`

function figuresOf(publisher: Publisher, name: string): readonly Figure[] {
  const read = readPublished[publisher](readFileSync(join(DATA, name), 'utf8'))
  assert.ok('figures' in read, JSON.stringify('faults' in read ? read.faults.slice(0, 5) : []))
  return read.figures
}

test('every publisher has a reader, and no reader takes an empty file for figures', () => {
  for (const publisher of PUBLISHERS) assert.ok('faults' in readPublished[publisher](''), publisher)
})

describe('files as they were published', { skip }, () => {
  test('GLOTIP: all lines of the Union are read, and its sums are those that others found', () => {
    const figures = figuresOf('glotip', 'glotip-eu27.csv')
    const whole = (year: number) =>
      figures
        .filter((one) => one.measure === 'victims' && one.year === year && Object.keys(one.codes).length === 0)
        .reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0)
    // Counted apart from this reader, with hidden cells left out. Eurostat has 7,155 and 10,093 for the last two: sources disagree.
    assert.deepEqual([2017, 2018, 2019, 2020, 2021, 2022].map(whole), [6586, 6046, 7614, 6450, 7326, 8513])
  })

  test('CTDC: the smallest group that its publisher left has eleven, and no count of ours is smaller', () => {
    const figures = figuresOf('ctdc', 'ctdc-kanonymised-2020.csv')
    assert.ok(figures.length > 100)
    assert.ok(figures.every(({ value }) => typeof value === 'number' && value >= 11))
  })

  test('NRM: whole years of referrals add up from their quarters', () => {
    const figures = figuresOf('nrm', 'nrm_referrals_longitudinal.csv')
    const years = new Set(figures.map(({ year }) => year))
    assert.deepEqual([Math.min(...years), years.has(2022)], [2010, true])
    const of2022 = figures.filter(({ year }) => year === 2022)
    const count = (age: string) => of2022.find(({ codes }) => (codes.age ?? 'total') === age)?.value
    assert.equal(
      count('total'),
      ['adult', 'child', 'unknown'].reduce((sum, age) => sum + Number(count(age)), 0),
    )
  })
})
