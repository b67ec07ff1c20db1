import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readGlotip } from './glotip.ts'

// Invented lines in the shape of the published file.
const HEAD =
  'Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source'
const VICTIMS = 'Detected trafficking victims'
const file = (...lines: readonly string[]) => [HEAD, ...lines].join('\n')
const line = (iso: string, country: string, more: string) => `${iso},${country},Europe,Northern Europe,${more},GLOTIP`
const read = (...lines: readonly string[]) => {
  const told = readGlotip(file(...lines))
  assert.ok('figures' in told, JSON.stringify(told))
  return told
}

test('each line is a figure by the codes of the return, with the source’s words where a code fits only nearly', () => {
  const { figures, left } = read(
    line('EST', 'Estonia', `${VICTIMS},Total,Total,Total,Total,2021,Counts,"1,204"`),
    line('EST', 'Estonia', `${VICTIMS},Total,Total,Female,0 to 17 years,2021,Counts,12`),
    line('GRC', 'Greece', 'Persons convicted,by form of exploitation,Forced labour,Total,Total,2021,Counts,7'),
    line('EST', 'Estonia', `${VICTIMS},by citizenship,Estonia,Total,Total,2021,Counts,0`),
  )
  assert.deepEqual(
    figures.map(({ geo, measure, codes, value, words }) => [geo, measure, codes, value, words]),
    [
      ['EE', 'victims', {}, 1204, VICTIMS],
      ['EE', 'victims', { sex: 'female', age: 'child' }, 12, VICTIMS],
      ['EL', 'convicted', { form: 'labour' }, 7, 'Forced labour'],
      ['EE', 'victims', { citizenship: 'own' }, 0, VICTIMS],
    ],
  )
  assert.deepEqual(left, [])
})

test('«<5» is a span and no number: nought is among it', () => {
  const { figures } = read(line('LVA', 'Latvia', `${VICTIMS},Total,Total,Male,Total,2020,Counts,<5`))
  assert.deepEqual(figures[0]?.value, { from: 0, to: 4 })
})

test('what the return does not ask is left out and counted, with an example', () => {
  const { figures, left } = read(
    line('LVA', 'Latvia', `${VICTIMS},Total,Total,Total,Total,2020,Counts,40`),
    line('LVA', 'Latvia', `${VICTIMS},by citizenship,Romanian,Total,Total,2020,Counts,6`),
    line('LVA', 'Latvia', `${VICTIMS},by country of repatriation,Abroad,Total,Total,2020,Counts,6`),
    line('LVA', 'Latvia', 'Offences of trafficking in persons,Total,Total,Total,Total,2020,Counts,9'),
    line('BRA', 'Brazil', `${VICTIMS},Total,Total,Total,Total,2020,Counts,99`),
    line('LVA', 'Latvia', `${VICTIMS},Total,Total,Total,Total,2020,"Rate per 100,000 population",2`),
  )
  assert.equal(figures.length, 1)
  assert.deepEqual(
    left.map(({ why, rows, said }) => [why, rows, said]),
    [
      ['other-division', 2, 'by citizenship: Romanian'],
      ['other-measure', 1, 'Offences of trafficking in persons'],
      ['other-place', 1, 'Brazil'],
      ['other-unit', 1, 'Rate per 100,000 population'],
    ],
  )
})

test('all that is wrong is told at once, each with its line and what stood there', () => {
  const told = readGlotip(
    file(
      line('LVA', 'Latvia', `${VICTIMS},Total,Total,Femal,Total,2020,Counts,-3`),
      line('Latvia', 'Latvia', `${VICTIMS},Total,Total,Total,18+,20201,Counts,1.5`),
      'LVA,Latvia',
    ),
  )
  assert.ok('faults' in told)
  assert.deepEqual(
    told.faults.map(({ why, at, said }) => [why, at, said]),
    [
      ['short-row', '4', '2, 13'],
      ['no-count', '2', '-3'],
      ['no-code', '2', 'Femal'],
      ['no-place', '3', 'Latvia'],
      ['no-year', '3', '20201'],
      ['no-count', '3', '1.5'],
      ['no-code', '3', '18+'],
    ],
  )
})

test('a file of something else is told by the columns that it lacks', () => {
  const told = readGlotip('country;n\nLatvia;4')
  assert.ok('faults' in told)
  assert.deepEqual([told.faults.length, told.faults[0]], [10, { why: 'no-column', at: '1', said: 'Iso3_code' }])
})
