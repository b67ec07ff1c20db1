import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { caseOf } from './cases.ts'
import { FrameError } from './frame.ts'
import { RULE } from './rule.ts'

type Cell = { codes: object; count: number | null; told: unknown }
const cells = (...all: readonly (readonly [string | null, number | null, unknown])[]): Cell[] =>
  all.map(([sex, count, told]) => ({ codes: sex === null ? {} : { sex }, count, told }))
const table = (of: readonly Cell[], more: object = {}) => ({
  ...{ measure: 'victims', period: '2024', by: ['sex'], cells: of },
  ...more,
})
const SOUND = cells([null, 10, 10], ['female', 8, 'hidden'], ['male', 2, 'hidden'])
const file = (more: object = {}, of: readonly Cell[] = SOUND) => ({
  ...{ name: 'one', dimensions: { sex: { codes: ['female', 'male'] } }, expected: 'refused' },
  ...{ releases: [{ name: 'first', tables: [table(of)] }] },
  ...more,
})

describe('a case of the auditor', () => {
  test('is read with what each release tells of which cell, by the rule of the house where it names none', () => {
    const { frame, releases, rule, elsewhere, weakness } = caseOf(file())
    assert.deepEqual(rule, RULE)
    assert.deepEqual([frame.cells.length, frame.relations.length], [3, 1])
    assert.deepEqual(
      releases[0].told.map(([cell, told]) => [frame.cells[cell].count, told]),
      [
        [10, 10],
        [8, 'hidden'],
        [2, 'hidden'],
      ],
    )
    assert.deepEqual([elsewhere, weakness], [[], undefined])
  })

  test('a figure of others stands with its cells, and one of a cell that no table has is refused', () => {
    const figure = (sex: string) => ({
      elsewhere: [
        { source: 'A ministry', from: 1, to: 3, cells: [{ measure: 'victims', period: '2024', codes: { sex } }] },
      ],
    })
    const { frame, elsewhere } = caseOf(file(figure('male')))
    assert.deepEqual(
      elsewhere[0].cells.map((cell) => frame.cells[cell].count),
      [2],
    )
    assert.throws(() => caseOf(file(figure('other'))), /no table has the cell victims\|2024\|1\|sex=other/)
  })

  test('what was not collected is told as blank, and nothing else is', () => {
    const blank = cells([null, 10, 10], ['female', 10, 10], ['male', null, 'blank'])
    const read = caseOf(file({}, blank))
    assert.deepEqual([read.frame.cells.length, read.releases[0].told.length], [2, 2])
    for (const wrong of [
      cells([null, 8, 8], ['female', 8, 8], ['male', null, 'hidden']),
      cells([null, 8, 'blank'], ['female', 8, 8], ['male', 0, 0]),
    ])
      assert.throws(() => caseOf(file({}, wrong)), /go together/)
  })

  test('counts that do not add up, a cell that is missing, and one that is there twice are said by name', () => {
    assert.throws(
      () => caseOf(file({}, cells([null, 11, 11], ['female', 8, 8], ['male', 2, 2]))),
      /is not the sum of its parts/,
    )
    assert.throws(
      () => caseOf(file({}, cells([null, 8, 8], ['female', 8, 8]))),
      /lacks the cell victims\|2024\|1\|sex=male/,
    )
    assert.throws(() => caseOf(file({}, [...SOUND, ...cells(['male', 2, 2])])), /once too often/)
    assert.throws(
      () => caseOf(file({ releases: [{ name: 'x', tables: [table(SOUND, { by: ['age'] })] }] })),
      /no dimension age/,
    )
  })

  test('two releases that count one cell differently are refused, unless they are two vintages', () => {
    const other = cells([null, 11, 11], ['female', 9, 9], ['male', 2, 'hidden'])
    const two = (more: object) =>
      file({
        releases: [
          { name: '1', tables: [table(SOUND)] },
          { name: '2', tables: [table(other, more)] },
        ],
      })
    assert.throws(() => caseOf(two({})), /two counts/)
    assert.equal(caseOf(two({ vintage: '2' })).releases.length, 2)
  })

  test('what is no case is refused with all that is wrong', () => {
    for (const wrong of [
      null,
      [],
      {},
      file({ expected: 'maybe' }),
      file({ extra: 1 }),
      file({ rule: { threshold: 1 } }),
      file({}, cells([null, -1, 0])),
      file({}, cells([null, 1.5, 'hidden'])),
      file({}, cells([null, 1, 'secret'])),
    ])
      assert.throws(
        () => caseOf(wrong),
        (error) => (error as Error).name === 'ZodError' || error instanceof FrameError,
      )
    assert.throws(() => caseOf(file({ rule: { range: { from: 1, to: 20 } } })), /more than revised/)
  })
})
