import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { sdmxCsv } from './sdmx-csv.ts'

const cube = sampleReturn()
const [head, ...lines] = sdmxCsv(cube)
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(','))
const column = (name: string) => lines.map((line) => line[head.indexOf(name)])
const cell = (line: number, name: string) => lines[line][head.indexOf(name)]

test('each cell of the cube is a line of its own key', () => {
  assert.equal(lines.length, cube.observations.length)
  const key = head.slice(0, head.indexOf('OBS_VALUE'))
  assert.equal(new Set(lines.map((line) => line.slice(0, key.length).join())).size, lines.length)
})

test('nought is a number; unknown and blank are two kinds of missing', () => {
  const told = ['0', 'NaN', ''].map(
    (value) => new Set(lines.flatMap((_, i) => (cell(i, 'OBS_VALUE') === value ? [cell(i, 'OBS_STATUS')] : []))),
  )
  assert.deepEqual(told, [new Set(['A']), new Set(['L']), new Set(['O'])])
})

test('the true count goes along with its flag', () => {
  const small = lines
    .filter((_, i) => cell(i, 'CONF_STATUS') === 'A')
    .map((line) => Number(line[head.indexOf('OBS_VALUE')]))
  assert.ok(small.length > 5 && small.every((n) => n >= 1 && n <= 4))
})

test('a division that a letter has not is not applicable, and not a total', () => {
  const decisions = lines.findIndex((_, i) => cell(i, 'leg_stat') === 'DEC_PRSC')
  assert.deepEqual(
    ['sex', 'crim_exp', 'decision'].map((name) => cell(decisions, name)),
    ['_Z', '_Z', 'TOTAL'],
  )
  assert.deepEqual(new Set(column('STRUCTURE_ID')), new Set(['AUSMA:THB_RETURN(1.0.0)']))
})
