import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishedShare } from './figure.ts'
import { readNrm } from './nrm.ts'

// Invented quarters in the shape of the published file.
const HEAD = 'Year,Quarter,Age at exploitation,Location of exploitation,NRM referrals'
const ages = ['Adult (18 or over)', 'Child (17 or under)', 'Age not specified or unknown']
const quarter = (year: number, name: string, ...counts: readonly number[]) =>
  ages.flatMap((age, i) => [`${year},${name},${age},UK,${counts[i]}`, `${year},${name},${age},Total,${counts[i]}`])
const year = (of: number) => ['Q1', 'Q2', 'Q3', 'Q4'].flatMap((name) => quarter(of, name, 10, 5, 1))
const file = (...lines: readonly string[]) => [HEAD, ...lines].join('\n')

test('four quarters are a year, and no total is counted beside its parts', () => {
  const read = readNrm(file(...year(2021)))
  assert.ok('figures' in read)
  assert.deepEqual(
    read.figures.map(({ geo, year: of, codes, value }) => [geo, of, codes, value]),
    [
      ['UK', 2021, {}, 64],
      ['UK', 2021, { age: 'adult' }, 40],
      ['UK', 2021, { age: 'child' }, 20],
      ['UK', 2021, { age: 'unknown' }, 4],
    ],
  )
  assert.deepEqual(publishedShare(read.figures, 'age', 'child'), { n: 20, of: 60, unknown: 4 })
})

test('a year of which a quarter lacks is left out: beside a whole one it would look like a fall', () => {
  const read = readNrm(file(...year(2021), ...quarter(2022, 'Q1', 9, 9, 9), ...quarter(2022, 'Q2', 9, 9, 9)))
  assert.ok('figures' in read)
  assert.deepEqual([...new Set(read.figures.map(({ year: of }) => of))], [2021])
  assert.deepEqual(read.left, [{ why: 'part-of-a-year', rows: 6, said: '2022' }])
})

test('all faults are told at once with their lines', () => {
  const told = readNrm(file('2021,Total,Adults,UK,1', '21,Q1,Adult (18 or over),UK,-'))
  assert.ok('faults' in told)
  assert.deepEqual(
    told.faults.map(({ why, at, said }) => [why, at, said]),
    [
      ['no-code', '2', 'Total'],
      ['no-code', '2', 'Adults'],
      ['no-year', '3', '21'],
      ['no-count', '3', '-'],
    ],
  )
})
