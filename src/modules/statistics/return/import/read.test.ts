import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGES, type Language } from '../../../vocabulary/index.ts'
import { LETTERS } from '../codes.ts'
import { type Cube, cellIn } from '../cube.ts'
import { templateRows, templateSheets } from '../template.ts'
import { FAULTS, REMARKS } from './codes.ts'
import { tell } from './faults.ts'
import { type ReturnRead, readReturn } from './read.ts'
import type { Sheet } from './sheets.ts'

const options = { year: 2025, language: 'en' as Language, last: null as Cube | null }
const sheet = (name: string, ...rows: readonly string[]): Sheet => ({ name, rows: rows.map((row) => row.split(',')) })
const read = (...sheets: readonly Sheet[]) => readReturn(sheets, options)
const faults = (one: ReturnRead) =>
  ('faults' in one ? one.faults : assert.fail('the file was taken')).map(({ cell, why }) => `${cell} ${why}`)
const taken = (one: ReturnRead) => ('faults' in one ? assert.fail(JSON.stringify(one.faults)) : one)

/** The template as an office fills it in: `counts` by line, from the first below the heading; the others stay empty. */
const filled = (
  letter: 'a' | 'b' | 'd' | 'f' | 'g',
  counts: Readonly<Record<number, string>>,
  language: Language = 'en',
): Sheet => ({
  name: letter,
  rows: templateRows(letter, 2025, language).map((row, i) => row.map((cell) => String(cell ?? counts[i] ?? ''))),
})

describe('a file of the return', () => {
  const DECISIONS = { 1: '10', 2: '4', 3: '3', 4: '2', 5: '1', 6: '0' }

  for (const language of LANGUAGES)
    test(`the template is read back as it was filled in, in words of ${language}`, () => {
      const { letters, observations, remarks } = taken(read(filled('d', DECISIONS, language)))
      assert.deepEqual([letters, remarks], [['d'], []])
      assert.deepEqual(
        observations.map(({ value }) => value),
        [10, 4, 3, 2, 1, 0],
      )
      assert.deepEqual(
        observations.map(({ flag }) => flag),
        ['free', 'small', 'small', 'small', 'small', 'free'],
      )
    })

  test('letters of which nothing is told are not in it, and so stay as they were', () => {
    const all = templateSheets('en').map(({ letter, name }) => ({
      name,
      rows:
        letter === 'd'
          ? filled('d', DECISIONS).rows
          : templateRows(letter, 2025, 'en').map((row) => row.map((cell) => String(cell ?? ''))),
    }))
    const aside: Sheet = { name: 'how to fill in', rows: [['Write true counts.']] }
    assert.deepEqual(taken(read(aside, ...all)).letters, ['d'])
  })

  test('unknown and blank are kept apart from nought', () => {
    const { observations } = taken(read(filled('d', { 1: '10', 2: '10', 3: 'unknown', 4: '0' })))
    assert.deepEqual(
      observations.map(({ value }) => value),
      [10, 10, 'unknown', 0, 'blank', 'blank'],
    )
  })

  test('swapped, missing, doubled, negative and text cells are all told at once, and nothing is taken', () => {
    const file = read(
      sheet(
        'b',
        'year,sex,age,citizenship,form,count',
        '2025,total,total,total,total,9',
        '2025,child,female,total,total,3',
        '2025,,adult,total,total,-4',
        '2025,female,total,total,total,many',
        '2025,female,total,total,total,2',
        '2024,male,total,total,total,1.811',
        '2025,male,total,total,sexul exploitation,<5',
      ),
      sheet('e', 'year,sex,sex,age,citizenship,count', '2025,total,total,total,total,3,left'),
    )
    assert.deepEqual(faults(file), [
      'B3 other-column',
      'C3 other-column',
      'B4 no-code',
      'F4 negative',
      'F5 no-number',
      'A7 other-year',
      'F7 separators',
      'E8 unknown-code',
      'F8 fewer-than',
      'F6 doubled-line',
      'C1 doubled-heading',
      'A1 no-heading',
      'G2 under-no-heading',
    ])
  })

  test('an unknown code is told with the nearest right ones, in the language of the reader', () => {
    const one = readReturn(
      [sheet('b', 'year,sex,age,citizenship,form,count', '2025,total,total,total,seksuala izmantošana,9')],
      {
        ...options,
        language: 'lv',
      },
    )
    const [fault] = 'faults' in one ? one.faults : []
    const { what, remedy } = tell(fault, 'lv')
    assert.equal(what, '«seksuala izmantošana» neder ailē «veids».')
    assert.match(remedy, /^Tuvākie ir: seksuāla izmantošana, [^,]+, [^,]+\.$/)
  })

  test('of as many unknown codes as a sheet can hold none is compared before it is told', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `2025,zz${i},yy${i},xx${i},ww${i},9`)
    const one = readReturn([sheet('b', 'year,sex,age,citizenship,form,count', ...many)], options)
    assert.ok('faults' in one)
    assert.equal(one.faults.filter(({ why }) => why === 'unknown-code').length, 20_000)
    assert.ok(one.faults.every(({ nearest }) => nearest === undefined))
  })

  test('sheets: none of a letter, one that names none, and the same letter twice', () => {
    assert.deepEqual(faults(read()), ['A1 no-sheet'])
    assert.deepEqual(faults(read(sheet('Police', 'x'))), ['A1 unknown-sheet', 'A1 no-sheet'])
    assert.deepEqual(faults(read(filled('d', DECISIONS), filled('d', DECISIONS))), ['A1 doubled-sheet'])
    assert.deepEqual(faults(read(filled('d', {}))), ['A1 nothing-told'])
    assert.deepEqual(
      faults(read(sheet('d', 'year,decision,count', ...Array.from({ length: 5001 }, () => '2025,total,1')))),
      ['A1 too-long'],
    )
  })

  test('what a workbook could not give stands with its cell', () => {
    const rows = [
      ['year', 'decision', 'count'],
      ['2025', 'total', { fault: 'no-value-kept' as const }],
      ['2025', { fault: 'cell-error' as const }, '1'],
      [{ fault: 'no-date' as const }, 'charged', '1'],
    ]
    assert.deepEqual(faults(read({ name: 'd', rows })), ['C2 no-value-kept', 'B3 cell-error', 'A4 no-date'])
  })

  test('what has no total may say none', () => {
    assert.deepEqual(faults(read(sheet('f', 'year,instance,outcome,count', '2025,total,total,3'))), [
      'B2 no-total-here',
    ])
  })
})

describe('last year beside', () => {
  const last: Cube = {
    geo: 'LV',
    year: 2024,
    observations: taken(read(filled('d', { 1: '100', 2: '60', 3: '40', 4: '0', 5: '0', 6: '0' }))).observations,
  }
  const beside = (counts: Readonly<Record<number, string>>) =>
    taken(readReturn([filled('d', counts)], { ...options, last })).remarks.filter(({ why }) => why !== 'rest-untold')

  test('a figure that is far from it is told with both, and taken all the same', () => {
    const remarks = beside({ 1: '110', 2: '10', 3: '100', 4: '0', 5: '0', 6: '0' })
    assert.deepEqual(
      remarks.map(({ cell, why, said, n }) => [cell, why, said, n]),
      [
        ['C3', 'far-from-last-year', '10', 60],
        ['C4', 'far-from-last-year', '100', 40],
      ],
    )
  })

  test('a number that was told and is not any more', () => {
    assert.deepEqual(
      beside({ 1: '55', 2: '55', 3: 'unknown' }).map(({ cell, why }) => `${cell} ${why}`),
      ['C4 gone-since-last-year'],
    )
  })
})

describe('words of what is wrong', () => {
  for (const language of LANGUAGES)
    test(`${language}: each fault and remark says what is wrong and what to do`, () => {
      for (const why of [...FAULTS, ...REMARKS]) {
        const { what, remedy } = tell(
          { sheet: 'b', cell: 'C7', why, said: 'x', column: 'y', other: 'B2', n: 1, whole: 2 },
          language,
        )
        assert.ok(what.length > 5 && remedy.length > 5, why)
        assert.doesNotMatch(what + remedy, /undefined/, why)
      }
    })

  test('every letter has a sheet', () =>
    assert.deepEqual(
      templateSheets('en').map(({ letter }) => letter),
      [...LETTERS],
    ))
})

test('a cell of the cube is found by its codes', () => {
  const { observations } = taken(read(filled('f', { 1: '3', 2: '2', 3: '1', 4: '0', 5: '0' })))
  const cube: Cube = { geo: 'LV', year: 2025, observations }
  assert.equal(cellIn(cube, 'f', { instance: 'first', outcome: 'acquitted' })?.value, 1)
})
