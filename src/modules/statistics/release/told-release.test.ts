import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PUBLIC_LANGUAGES } from '../../vocabulary/index.ts'
import type { ToldCell } from './ready.ts'
import { cellsIn, columnsOf, denominatorsOf, letterName, numberIn, toldTable } from './told-release.ts'

const cell = (letter: ToldCell['letter'], codes: object, told: ToldCell['told']): ToldCell => ({
  ...{ letter, codes: codes as ToldCell['codes'], told },
})
const SEXES: readonly ToldCell[] = [
  cell('b', { sex: 'unknown' }, 5),
  cell('b', { sex: 'male' }, 'hidden'),
  cell('b', {}, 40),
  cell('b', { sex: 'female' }, { rounded: 20 }),
  cell('b', { age: 'child' }, 9),
  cell('d', {}, 12),
]
const BY_SEX = { letter: 'b', by: ['sex'] } as const

describe('a table of a release as anybody reads it', () => {
  test('has its own cells alone, totals first, in the order of their codes', () => {
    assert.deepEqual(
      cellsIn(BY_SEX, SEXES).map(({ codes }) => codes.sex ?? 'all'),
      ['all', 'female', 'male', 'unknown'],
    )
  })

  test('has words in each language, and says which line is the whole and which is of the unknown', () => {
    const { name, columns, lines, hasSeveral } = toldTable(BY_SEX, SEXES, 'en')
    assert.deepEqual([name, columns, hasSeveral], ['Suspects (b)', ['sex'], false])
    assert.deepEqual(
      lines.map(({ words, told, isWhole, isUnknown }) => [words.join(), told, isWhole, isUnknown]),
      [
        ['total', 40, true, false],
        ['female', { rounded: 20 }, false, false],
        ['male', 'hidden', false, false],
        ['unknown', 5, false, true],
      ],
    )
    for (const language of PUBLIC_LANGUAGES.filter((one) => one !== 'en'))
      assert.doesNotMatch(JSON.stringify(toldTable(BY_SEX, SEXES, language)), /\bfemale\b/)
  })

  test('of judgments has the instance as a column, and each instance its own whole', () => {
    const judged = [
      cell('f', { instance: 'second' }, 6),
      cell('f', { instance: 'first', outcome: 'convicted' }, 8),
      cell('f', { instance: 'first' }, 11),
    ]
    const chosen = { letter: 'f', by: ['outcome'] } as const
    assert.deepEqual(columnsOf(chosen), ['instance', 'outcome'])
    const table = toldTable(chosen, judged, 'en')
    assert.deepEqual(
      table.lines.map(({ words, isWhole }) => [...words, isWhole]),
      [
        ['first', 'total', true],
        ['first', 'conviction', false],
        ['second', 'total', true],
      ],
    )
    // Two wholes are no «of how many».
    assert.equal(denominatorsOf(table), null)
  })

  test('by form says that one person may stand in several lines', () => {
    assert.equal(toldTable({ letter: 'b', by: ['form'] }, SEXES, 'en').hasSeveral, true)
  })

  test('is named by what it counts; the knowing use of services by its sheet', () => {
    assert.equal(letterName('a', 'en'), 'Registered victims (a)')
    assert.match(letterName('g', 'en'), /Art. 18a/)
  })
})

describe('of how many', () => {
  const of = (...told: readonly (readonly [object, ToldCell['told']])[]) =>
    denominatorsOf(
      toldTable(
        BY_SEX,
        told.map(([codes, one]) => cell('b', codes, one)),
        'en',
      ),
    )

  test('all, and those of whom it is known', () => {
    assert.deepEqual(of([{}, 40], [{ sex: 'unknown' }, 5]), { all: 40, known: 35 })
    assert.deepEqual(of([{}, { rounded: 40 }], [{ sex: 'unknown' }, { rounded: 0 }]), { all: 40, known: 40 })
  })

  test('not where the unknown are not told, and not at all where the whole is not', () => {
    assert.deepEqual(of([{}, 40], [{ sex: 'unknown' }, 'hidden']), { all: 40, known: null })
    assert.deepEqual(of([{}, 40]), { all: 40, known: null })
    assert.equal(of([{}, 'hidden'], [{ sex: 'unknown' }, 5]), null)
  })
})

test('a number is told as it is or rounded, and nothing else is one', () => {
  assert.deepEqual(([7, { rounded: 5 }, { from: 1, to: 4 }, 'hidden', 'unknown', 'blank'] as const).map(numberIn), [
    7,
    5,
    null,
    null,
    null,
    null,
  ])
})
