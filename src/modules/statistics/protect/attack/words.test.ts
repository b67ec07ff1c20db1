import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Cell, Frame, Relation } from '../shapes.ts'
import type { Finding } from './audit.ts'
import { auditWords, findingWords } from './words.ts'

const cell = (
  codes: Record<string, string>,
  more: Partial<Cell> & { vintage?: string; measure?: string } = {},
): Cell => ({
  ...{ id: '', count: 3, is: more.is ?? 'told-of' },
  place: { measure: more.measure ?? 'victims', period: '2024', vintage: more.vintage ?? '1', codes },
})
const CELLS = [
  cell({}),
  cell({ sex: 'female' }),
  cell({ sex: 'male' }),
  cell({ sex: 'male' }, { vintage: '2' }),
  cell({ sex: 'male' }, { vintage: '1 to 2', is: 'change' }),
  cell({ sex: 'male', age: 'child' }),
  cell({ sex: 'male' }, { vintage: '3' }),
]
const RELATIONS: readonly Relation[] = [
  { kind: 'sum', total: 0, parts: [1, 2], along: 'sex' },
  { kind: 'revision', total: 3, parts: [2, 4] },
  { kind: 'within', total: 0, parts: [5, 1, 2] },
]
const FRAME: Frame = { cells: CELLS, at: new Map(), relations: RELATIONS }
const NO_WAY = { relations: [], told: [], elsewhere: [] }
const found = (more: Partial<Finding>): Finding => ({
  ...{ kind: 'narrow', cell: 2, left: { from: 3, to: 3 }, way: NO_WAY },
  ...more,
})
const says = (more: Partial<Finding>) => findingWords(FRAME, found(more))

describe('what the auditor found, in words', () => {
  test('a number that can be worked out is exact or between two', () => {
    assert.equal(says({}), '«victims, 2024, sex male» can be worked out: exactly 3.')
    assert.equal(says({ left: { from: 1, to: 4 } }), '«victims, 2024, sex male» can be worked out: from 1 to 4.')
  })

  test('a cell says its codes, a later vintage says which, and a change between which', () => {
    assert.match(says({ cell: 5 }), /^«victims, 2024, sex male, age child» can/)
    assert.match(says({ cell: 0 }), /^«victims, 2024» can/)
    assert.match(says({ cell: 3 }), /^«victims, 2024, sex male» in vintage 2 can/)
    assert.match(says({ cell: 6 }), /^«victims, 2024, sex male» in vintage 3 can/)
    assert.match(says({ cell: 4 }), /^the change of «victims, 2024, sex male» from vintage 1 to 2 can/)
  })

  test('who knows more is one or two, and two of one cell name it once', () => {
    const tail = 'can work out too much of «victims, 2024, sex male».'
    assert.equal(says({ kind: 'insider', by: [1] }), `One person of «victims, 2024, sex female» ${tail}`)
    assert.equal(
      says({ kind: 'insider', by: [1, 1] }),
      `Two persons who combine of «victims, 2024, sex female» ${tail}`,
    )
    assert.equal(
      says({ kind: 'insider', by: [1, 5] }),
      `Two persons who combine of «victims, 2024, sex female» and «victims, 2024, sex male, age child» ${tail}`,
    )
  })

  test('of a small group it is said in what all of it is', () =>
    assert.equal(
      says({ kind: 'group', total: 0 }),
      'Everybody of «victims, 2024» is known to be in «victims, 2024, sex male».',
    ))

  test('what does not fit says so, and no way of working it out', () =>
    assert.equal(
      says({ kind: 'contradiction', way: { ...NO_WAY, relations: [0], told: [0] } }),
      'What is told of «victims, 2024, sex male» does not fit its count.',
    ))

  test('each way says what was used, and by which sums', () => {
    const way = {
      relations: [0, 1, 2],
      told: [0, 1],
      elsewhere: [{ source: 'a shelter', cells: [1, 2], from: 1, to: 9 }],
    }
    assert.equal(
      says({ way }),
      [
        '«victims, 2024, sex male» can be worked out: exactly 3.',
        'Used for it: what is told of «victims, 2024» and «victims, 2024, sex female».',
        'By these sums: «victims, 2024» is the sum of «victims, 2024, sex female» and «victims, 2024, sex male»;',
        '«victims, 2024, sex male» in vintage 2 is «victims, 2024, sex male» and the change of «victims, 2024, sex male» from vintage 1 to 2;',
        '«victims, 2024» holds «victims, 2024, sex male, age child», «victims, 2024, sex female» and «victims, 2024, sex male»;',
        'a shelter tells «victims, 2024, sex female» and «victims, 2024, sex male».',
      ].join(' '),
    )
    assert.match(
      says({ way: { ...NO_WAY, told: [2] } }),
      /exactly 3\. Used for it: what is told of «victims, 2024, sex male»\.$/,
    )
  })

  test('a line each, and those figures of others last that were not used', () => {
    const unfitting = [{ source: 'a ministry', cells: [1], from: 90, to: 90 }]
    const lines = auditWords(FRAME, { findings: [found({}), found({ cell: 1 })], unfitting })
    assert.equal(lines.length, 3)
    assert.equal(
      lines[2],
      'What a ministry tells of «victims, 2024, sex female» does not fit the counts, and was not used.',
    )
    assert.deepEqual(auditWords(FRAME, { findings: [], unfitting: [] }), [])
  })
})
