import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { anyReturn } from '../../../../test/samples/any-returns.ts'
import { CODE_LISTS } from '../return/code-lists.ts'
import type { Dimension } from '../return/codes.ts'
import type { Cube, Value } from '../return/cube.ts'
import { csvSheet } from '../return/import/csv.ts'
import { SHEETS } from '../return/letters.ts'
import { flatCsv } from './flat-csv.ts'
import { sdmxCsv } from './sdmx-csv.ts'

/** A file as tables are read: lines by the names of their columns. */
function linesOf(text: string): readonly Readonly<Record<string, string>>[] {
  const sheet = csvSheet('file', text)
  if (!('rows' in sheet)) assert.fail(sheet.why)
  const [head, ...rows] = sheet.rows
  for (const row of rows) assert.equal(row.length, head.length)
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [String(name), String(row[i])])))
}
const columnOf = (dimension: Dimension) => (dimension === 'stage' ? 'leg_stat' : CODE_LISTS[dimension].sdmx.id)

describe('any return as a table for programs', () => {
  test('property: SDMX-CSV has each count under the codes of the structure, and two kinds of missing', () => {
    const value = (line: Readonly<Record<string, string>>): Value => {
      if (line.OBS_STATUS === 'O') return line.OBS_VALUE === '' ? 'blank' : assert.fail('a value that is missing')
      if (line.OBS_STATUS === 'L') return line.OBS_VALUE === 'NaN' ? 'unknown' : assert.fail('a value that is missing')
      return Number(line.OBS_VALUE)
    }
    fc.assert(
      fc.property(anyReturn, (cube) => {
        const lines = linesOf(sdmxCsv(cube))
        assert.equal(lines.length, cube.observations.length)
        for (const [i, one] of cube.observations.entries()) {
          assert.equal(value(lines[i]), one.value)
          assert.deepEqual([lines[i].geo, lines[i].TIME_PERIOD, lines[i].ACTION], [cube.geo, String(cube.year), 'R'])
          assert.equal(lines[i].CONF_STATUS, one.flag === 'small' ? 'A' : 'F')
          for (const dimension of SHEETS[one.letter].dimensions) {
            const { codes, sdmx } = CODE_LISTS[dimension]
            const code = one.codes[dimension] ?? ''
            assert.equal(lines[i][columnOf(dimension)], codes.get(code) ?? sdmx.total, `${dimension} ${code}`)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('property: no two cells of a return have one key', () => {
    fc.assert(
      fc.property(anyReturn, (cube) => {
        const keys = linesOf(sdmxCsv(cube)).map(({ OBS_VALUE, OBS_STATUS, CONF_STATUS, ...key }) => JSON.stringify(key))
        assert.equal(new Set(keys).size, keys.length)
      }),
      { numRuns: 30 },
    )
  })

  test('property: the plain table has the same counts, under the words of the house', () => {
    fc.assert(
      fc.property(anyReturn, (cube) => {
        const lines = linesOf(flatCsv(cube))
        for (const [i, { letter, codes, value, flag }] of cube.observations.entries()) {
          const told = typeof value === 'number' ? [String(value), 'count'] : ['', value]
          assert.deepEqual([lines[i].count, lines[i].told], told)
          assert.deepEqual([lines[i].letter, lines[i].confidential, lines[i].geo], [letter, flag, cube.geo])
          for (const dimension of Object.keys(CODE_LISTS) as Dimension[])
            assert.equal(lines[i][dimension], SHEETS[letter].dimensions.includes(dimension) ? codes[dimension] : '')
        }
      }),
      { numRuns: 30 },
    )
  })

  test('what a letter does not divide has no class of crimes but that of its article', () => {
    const one = (letter: 'd' | 'g', codes: Cube['observations'][number]['codes']): Cube => ({
      ...{ geo: 'LV', year: 2025, observations: [{ letter, codes, value: 9, flag: 'free' }] },
    })
    const [decision] = linesOf(flatCsv(one('d', { decision: 'total' })))
    assert.deepEqual([decision.iccs, decision.article, decision.measure], ['0204', '2', 'decisions'])
    const [stage] = linesOf(flatCsv(one('g', { stage: 'prosecuted', sex: 'total', age: 'total' })))
    assert.deepEqual([stage.iccs, stage.article, stage.measure], ['', '18a', 'prosecuted'])
  })
})
