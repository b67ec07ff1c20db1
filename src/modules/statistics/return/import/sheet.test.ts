import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Letter } from '../codes.ts'
import { MOST_LINES, readSheet } from './sheet.ts'
import { cellName, type SheetCell, textOf } from './sheets.ts'

const options = { year: 2025, language: 'en' } as const
const read = (letter: Letter, ...rows: readonly (readonly SheetCell[])[]) =>
  readSheet({ name: letter, rows }, letter, options)
const told = (letter: Letter, ...rows: readonly (readonly SheetCell[])[]) =>
  read(letter, ...rows).faults.map(({ cell, why }) => `${cell} ${why}`)
const HEAD = ['year', 'decision', 'count']

describe('a sheet of the return', () => {
  test('its columns may stand in any order, in words of any language', () => {
    const { lines, faults } = read(
      'd',
      ['skaits', 'decision', 'السنة'],
      ['10', 'kopā', '2025'],
      ['4', 'charged', '2025'],
    )
    assert.deepEqual(faults, [])
    assert.deepEqual(
      lines.map(({ observation: { codes, value }, cell }) => [codes.decision, value, cell]),
      [
        ['total', 10, 'A2'],
        ['charged', 4, 'A3'],
      ],
    )
  })

  test('empty rows between lines, and empty columns between columns, change no place', () => {
    const { lines, faults } = read('d', ['year', '', 'decision', 'count'], [], ['', ' '], ['2025', '', 'total', '1'])
    assert.deepEqual(faults, [])
    assert.deepEqual(
      lines.map(({ cell }) => cell),
      ['D4'],
    )
  })

  test('without any row all its headings are missing, each by its name', () => {
    const { faults } = read('d')
    assert.deepEqual(
      faults.map(({ cell, why, column }) => [cell, why, column]),
      [
        ['A1', 'no-heading', 'year'],
        ['A1', 'no-heading', 'decision'],
        ['A1', 'no-heading', 'count'],
      ],
    )
  })

  test('a heading of another letter, one that is none, and one that is there twice', () => {
    assert.deepEqual(told('d', [...HEAD, 'sex']), ['D1 unknown-heading'])
    assert.deepEqual(told('d', [...HEAD, 'remarks']), ['D1 unknown-heading'])
    const { faults } = read('d', [...HEAD, 'Count'])
    assert.deepEqual(
      faults.map(({ cell, why, other }) => [cell, why, other]),
      [['D1', 'doubled-heading', 'C1']],
    )
  })

  test('the flag of a file that was written here is read over, once or twice', () => {
    assert.deepEqual(told('d', [...HEAD, 'flag', 'flag'], ['2025', 'total', '3', 'small', 'free']), [])
    assert.equal(read('d', [...HEAD, 'flag'], ['2025', 'total', '9', 'small']).lines[0].observation.flag, 'free')
  })

  test('what stands beside all headings is told, even where its row lacks all else', () => {
    assert.deepEqual(told('d', HEAD, ['2025', 'total', '1', '', 'see below']), ['E2 under-no-heading'])
    assert.ok(told('d', HEAD, ['', '', '', 'note']).includes('D2 under-no-heading'))
  })

  test('a cell that a workbook could not give stands beside no heading unseen', () => {
    assert.deepEqual(told('d', HEAD, ['2025', 'total', '1', { fault: 'cell-error' }]), ['D2 under-no-heading'])
    assert.deepEqual(told('d', [...HEAD, { fault: 'no-value-kept' }], ['2025', 'total', '1']), ['D1 no-value-kept'])
  })

  test('the same codes twice are told with both places, whatever words they are written in', () => {
    const { lines, faults } = read(
      'd',
      HEAD,
      ['2025', 'not charged', '1'],
      ['2025', 'NOT_CHARGED', '1'],
      ['2025', 'not-charged', ''],
    )
    assert.equal(lines.length, 1)
    assert.deepEqual(
      faults.map(({ cell, why, other }) => [cell, why, other]),
      [
        ['C3', 'doubled-line', 'C2'],
        ['C4', 'doubled-line', 'C2'],
      ],
    )
  })

  test('as many lines as are read, and one more', () => {
    const line = ['2025', 'total', '1']
    const all = (n: number) => told('d', HEAD, ...Array.from({ length: n }, () => line))
    assert.ok(!all(MOST_LINES).some((one) => one.includes('too-long')))
    assert.deepEqual(all(MOST_LINES + 1), ['A1 too-long'])
  })

  test('rows that somebody only coloured are no lines', () => {
    const empty = Array.from({ length: MOST_LINES + 500 }, () => ['', ' ', ''])
    assert.deepEqual(told('d', HEAD, ['2025', 'total', '1'], ...empty), [])
  })

  test('property: of any cells each fault names a cell of the sheet, and nothing is thrown', () => {
    const cells = fc.oneof(
      fc.string(),
      fc.constantFrom('year', 'decision', 'count', 'total', 'charged', '2025', '4', ''),
      fc.constantFrom({ fault: 'no-date' as const }, { fault: 'cell-error' as const }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 6 }),
        fc.constantFrom('a', 'd', 'f', 'g'),
        (rows, letter) => {
          const { faults, lines } = read(letter as Letter, ...rows)
          const places = new Set(rows.flatMap((_, y) => Array.from({ length: 7 }, (__, x) => cellName(y, x))))
          for (const { cell } of [...faults, ...lines]) assert.ok(cell === 'A1' || places.has(cell), cell)
          assert.ok(lines.length < Math.max(1, rows.length))
        },
      ),
    )
  })
})

describe('names of cells', () => {
  test('are those of a spreadsheet', () => {
    for (const [row, column, name] of [
      [0, 0, 'A1'],
      [6, 2, 'C7'],
      [0, 25, 'Z1'],
      [0, 26, 'AA1'],
      [0, 51, 'AZ1'],
      [9, 52, 'BA10'],
      [0, 701, 'ZZ1'],
      [0, 702, 'AAA1'],
    ] as const)
      assert.equal(cellName(row, column), name)
  })

  test('property: each cell has its own', () => {
    const place = fc.tuple(fc.nat(9999), fc.nat(20_000))
    fc.assert(
      fc.property(place, place, ([row, column], [otherRow, other]) => {
        const isSame = row === otherRow && column === other
        assert.equal(cellName(row, column) === cellName(otherRow, other), isSame)
        const letters = cellName(row, column).replace(/\d+$/, '')
        const back = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
        assert.equal(back, column)
      }),
    )
  })

  test('a cell without text has none', () => {
    assert.equal(textOf(undefined), '')
    assert.equal(textOf({ fault: 'no-date' }), '')
    assert.equal(textOf(' \u00a0x\t'), 'x')
  })
})
