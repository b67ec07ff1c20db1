import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCtdc } from './ctdc.ts'
import { publishedShare } from './figure.ts'

// Invented victims in the shape of the published file.
const HEAD = 'yearOfRegistration,gender,ageBroad,citizenship,isForcedLabour,isSexualExploit,CountryOfExploitation'
const file = (...lines: readonly string[]) => [HEAD, ...lines].join('\n')
const read = (...lines: readonly string[]) => {
  const told = readCtdc(file(...lines))
  assert.ok('figures' in told, JSON.stringify(told))
  const count = (geo: string, codes: object) =>
    told.figures.find((one) => one.geo === geo && JSON.stringify(one.codes) === JSON.stringify(codes))?.value
  return { ...told, count }
}

test('victims of one country and year are counted by what is known of them', () => {
  const { count, figures } = read(
    '2015,Female,9--17,RO,1,1,IT',
    '2015,Male,30--38,IT,1,0,IT',
    '2015,Female,,UA,,,IT',
    '2015,Female,48+,0,0,0,GB',
  )
  assert.deepEqual(
    [
      {},
      { sex: 'female' },
      { age: 'child' },
      { age: 'unknown' },
      { citizenship: 'own' },
      { citizenship: 'other-eu' },
      { citizenship: 'non-eu' },
    ].map((codes) => count('IT', codes)),
    [3, 2, 1, 1, 1, 1, 1],
  )
  // One stands under both forms, one under none that is known.
  assert.deepEqual(
    ['labour', 'sexual', 'unknown'].map((form) => count('IT', { form })),
    [2, 1, 1],
  )
  assert.equal(count('UK', { citizenship: 'unknown' }), 1)
  assert.ok(figures.every(({ words }) => words?.includes('CTDC')))
  assert.deepEqual(
    publishedShare(
      figures.filter(({ geo }) => geo === 'IT'),
      'age',
      'child',
    ),
    { n: 1, of: 2, unknown: 1 },
  )
})

test('nobody is counted of whom the country is not said or lies elsewhere', () => {
  const { left } = read('2015,Female,9--17,RO,1,1,IT', '2015,Male,,PH,1,,PH', '2015,Male,,PH,1,,', '2015,Male,,PH,1,,0')
  assert.deepEqual(left, [{ why: 'other-place', rows: 3, said: 'PH' }])
})

test('all faults are told at once with their lines', () => {
  const told = readCtdc(file('x,Femme,9-17,Romania,1,1,Italy', '2015,Female,9--17,RO,1,1,IT'))
  assert.ok('faults' in told)
  assert.deepEqual(
    told.faults.map(({ why, at, said }) => [why, at, said]),
    [
      ['no-year', '2', 'x'],
      ['no-place', '2', 'Italy'],
      ['no-code', '2', 'Femme'],
      ['no-code', '2', '9-17'],
      ['no-code', '2', 'Romania'],
    ],
  )
})
