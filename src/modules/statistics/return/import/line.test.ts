import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Letter } from '../codes.ts'
import { SHEETS } from '../letters.ts'
import type { Heading } from './lexicon.ts'
import { type Reading, readLine } from './line.ts'
import type { SheetCell } from './sheets.ts'

const columnsOf = (letter: Letter): ReadonlyMap<Heading, number> =>
  new Map((['year', ...SHEETS[letter].dimensions, 'count'] as const).map((heading, i) => [heading, i]))
const reading = (letter: Letter, more: Partial<Reading> = {}): Reading => ({
  ...{ sheet: 'sheet', letter, year: 2025, language: 'en', columns: columnsOf(letter) },
  ...more,
})
const read = (letter: Letter, row: readonly SheetCell[], more: Partial<Reading> = {}) =>
  readLine(row, 6, reading(letter, more))
const faults = (letter: Letter, row: readonly SheetCell[], more: Partial<Reading> = {}) =>
  read(letter, row, more).faults.map(({ cell, why }) => `${cell} ${why}`)

describe('a line of the return', () => {
  test('is read with its codes, its count, and where that stands', () => {
    const { line, faults: none } = read('d', ['2025', 'Charged', ' 4 '])
    assert.deepEqual(none, [])
    assert.deepEqual(line, {
      observation: { letter: 'd', codes: { decision: 'charged' }, value: 4, flag: 'small' },
      ...{ sheet: 'sheet', cell: 'C7', isUnread: false },
    })
  })

  test('what is fewer than five is small, nought and five are not, and what has no number is not either', () => {
    const flag = (count: string) => read('d', ['2025', 'total', count]).line?.observation.flag
    assert.deepEqual(['0', '1', '4', '5', 'unknown', ''].map(flag), ['free', 'small', 'small', 'free', 'free', 'free'])
  })

  test('a count that cannot be read leaves its line, without a number that a sum could use', () => {
    const { line } = read('d', ['2025', 'charged', 'four'])
    assert.deepEqual([line?.isUnread, line?.observation.value], [true, 'unknown'])
  })

  test('of what it counts nothing is guessed: without one of its codes there is no line', () => {
    assert.equal(read('f', ['2025', 'first', 'guilty', '4']).line, null)
    assert.deepEqual(faults('f', ['2025', 'first', 'guilty', '4']), ['C7 unknown-code'])
    assert.deepEqual(faults('f', ['2025', '', '', '4']), ['B7 no-code', 'C7 no-code'])
  })

  test('a row that ends early lacks its cells', () => {
    assert.deepEqual(faults('f', ['2025']), ['B7 no-code', 'C7 no-code'])
    assert.deepEqual(faults('f', []), ['B7 no-code', 'C7 no-code', 'A7 no-year'])
  })

  test('the year is that of the return, in whatever digits', () => {
    for (const year of ['2025', '٢٠٢٥', '2025.0', ' 2025 '])
      assert.deepEqual(faults('d', [year, 'total', '1']), [], year)
    for (const year of ['2024', '25', '2,025', 'unknown', '2025-01-01'])
      assert.deepEqual(faults('d', [year, 'total', '1']), ['A7 other-year'], year)
    assert.deepEqual(faults('d', ['', 'total', '1']), ['A7 no-year'])
    assert.equal(read('d', ['2024', 'total', '1']).faults[0].n, 2025)
  })

  test('where a sheet lacks a column its heading was told already, and no cell is', () => {
    const columns = new Map(columnsOf('f'))
    columns.delete('outcome')
    const { line, faults: none } = readLine(['2025', 'first', 'x', '1'], 1, reading('f', { columns }))
    assert.deepEqual([line, none], [null, []])
  })

  test('a word of another column is told with that column', () => {
    const [fault] = read('f', ['2025', 'acquitted', 'first', '1']).faults
    assert.deepEqual([fault.cell, fault.why, fault.column], ['B7', 'other-column', 'outcome'])
  })

  test('what the workbook could not give stands before what is said of an empty cell', () => {
    const row = [{ fault: 'no-date' }, { fault: 'cell-error' }, { fault: 'no-value-kept' }] as const
    assert.deepEqual(faults('d', row), ['B7 cell-error', 'A7 no-date', 'C7 no-value-kept'])
  })

  test('what a cell says is quoted only as far as one reads it, and no letter is cut in half', () => {
    const [fault] = read('d', ['2025', `${'x'.repeat(59)}😀 and more`, '1']).faults
    assert.equal(fault.said, `${'x'.repeat(59)}…`)
    assert.ok((fault.said ?? '').isWellFormed())
  })
})
