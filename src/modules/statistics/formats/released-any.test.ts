import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { victims, vintageOf } from '../../../../test/samples/releases.ts'
import type { Chosen } from '../release/chosen.ts'
import type { Way } from '../release/codes.ts'
import { madeReady } from '../release/ready.ts'
import { RETURN_FORMATS, type ReturnFormat } from '../return/codes.ts'
import { releasedAs } from './released.ts'

const TABLES: readonly Chosen[] = [
  { letter: 'b', by: ['sex', 'age'] },
  { letter: 'b', by: ['form'] },
]
const AT = new Date('2026-12-02T08:00:00Z')

/** Numbers that a file tells of cells, by what stands beside them. */
const NUMBERS: Partial<Record<ReturnFormat, (text: string) => readonly number[]>> = {
  csv: (text) =>
    text
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').at(-3) ?? '')
      .filter((count) => count !== '')
      .map(Number),
  'sdmx-csv': (text) =>
    text
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').at(-4) ?? '')
      .filter((count) => count !== '' && count !== 'NaN')
      .map(Number),
  'json-stat': (text) =>
    JSON.parse(text).link.item.flatMap(({ value }: { value: Record<string, number | null> }) =>
      Object.values(value).filter((count) => count !== null),
    ),
}

const isSmall = (count: number): boolean => count > 0 && count < 5

for (const way of ['rounded', 'hidden'] as const satisfies readonly Way[])
  test(`property: no file of a release that is ${way} has a small number in it, and all have the same numbers`, () =>
    fc.assert(
      fc.asyncProperty(victims(40), async (of) => {
        const vintage = vintageOf(of, TABLES)
        const here = { ...vintage, tables: TABLES, way }
        const { cells, outcome } = await madeReady({ vintages: [vintage], earlier: [], elsewhere: [], here })
        if (outcome !== 'passed') return
        // As the ledger has them: without the counts.
        const told = cells.map(({ letter, codes, told: one }) => ({ letter, codes, told: one }))
        const released = { geo: 'LV', year: 2025, number: 1, cells: told, at: AT }
        const sums = Object.entries(NUMBERS).map(([format, numbers]) => {
          const { content } = releasedAs(format as ReturnFormat, released, 'en')
          const found = numbers(Buffer.from(content, 'base64').toString())
          assert.ok(!found.some(isSmall), `${format}: ${found.filter(isSmall)}`)
          return [found.length, found.reduce((sum, count) => sum + count, 0)].join(' ')
        })
        assert.equal(new Set(sums).size, 1, sums.join(' | '))
      }),
      runs(8),
    ))

test('each format is written of a release without any cell, and says nothing of persons', () => {
  for (const format of RETURN_FORMATS) {
    const { content, name, type } = releasedAs(format, { geo: 'LV', year: 2025, number: 1, cells: [], at: AT }, 'en')
    assert.ok(content.length > 0 && name.startsWith('figures-1-') && type.includes('/'), format)
  }
})
