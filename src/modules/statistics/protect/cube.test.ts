import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DIMENSIONS } from '../../../../test/samples/cubes.ts'
import { alike, tableOf } from './cube.ts'
import { FrameError, frameOf } from './frame.ts'
import { idOf, idOfCodes, type Table } from './tables.ts'

const where = { measure: 'victims', period: '2024', vintage: '1' }
const RECORDS = [
  { codes: { sex: 'female', place: 'harbour' } },
  { codes: { sex: 'female', place: 'harbour' }, n: 3 },
  { codes: { sex: 'male', place: 'south' } },
  { codes: { place: 'border' }, n: 2 },
]
const countsOf = (table: Table) => Object.fromEntries(table.cells.map(({ codes, count }) => [idOfCodes(codes), count]))

describe('tables from records', () => {
  test('who is alike is counted once; who has no code is unknown, and a place counts in the place that it lies in', () => {
    assert.deepEqual(
      alike(RECORDS, ['sex']).map(({ codes, n }) => [codes.sex, n]),
      [
        ['female', 4],
        ['male', 1],
        ['unknown', 2],
      ],
    )
    assert.deepEqual(countsOf(tableOf(DIMENSIONS, { ...where, by: ['place'] }, RECORDS)), {
      '': 7,
      'place=north': 6,
      'place=south': 1,
      'place=harbour': 4,
      'place=border': 2,
    })
  })

  test('nought is a number; what was not collected is none, and no sum reaches over it', () => {
    const blank = [{ sex: 'male' }]
    const table = tableOf(DIMENSIONS, { ...where, by: ['sex'], blank }, [{ codes: { sex: 'female' }, n: 6 }])
    assert.deepEqual(countsOf(table), { '': 6, 'sex=female': 6, 'sex=male': null, 'sex=unknown': 0 })
    const frame = frameOf(DIMENSIONS, [table])
    assert.deepEqual([frame.cells.length, frame.relations.length], [3, 0])
  })
})

describe('the frame', () => {
  const table = (by: readonly string[], rest = {}) => tableOf(DIMENSIONS, { ...where, by, ...rest }, RECORDS)

  test('has a cell once, whatever tables it stands in, under a name that says where it stands', () => {
    assert.equal(idOf({ ...where, codes: { sex: 'female', form: 'crime' } }), 'victims|2024|1|form=crime;sex=female')
    const { cells, relations } = frameOf(DIMENSIONS, [table(['sex']), table(['sex', 'place'])])
    // Four by sex with the total, each with five places.
    assert.equal(cells.length, 20)
    // The sexes in each of five places; the places of each of four sexes, and those in the north.
    assert.equal(relations.length, 5 + 4 + 4)
  })

  test('holds what lies between periods, measures and vintages', () => {
    const tables = [
      table(['sex'], { period: 'half' }),
      table(['sex'], { period: 'quarter' }),
      table(['sex'], { period: 'half', vintage: '2' }),
      table(['sex'], { period: 'half', measure: 'sheltered' }),
    ]
    const frame = frameOf(DIMENSIONS, tables, [
      { kind: 'periods', total: 'half', parts: ['quarter', 'next quarter'] },
      { kind: 'within', whole: 'victims', part: 'sheltered' },
    ])
    const rests = frame.cells.filter(({ is }) => is !== 'told-of').map(({ id, count }) => [id, count])
    assert.ok(rests.some(([id, count]) => id === 'victims|next quarter|1|sex=female' && count === 0))
    assert.ok(rests.some(([id]) => id === 'victims without sheltered|half|1|'))
    assert.ok(rests.some(([id]) => id === 'victims|half|1 to 2|sex=male'))
  })

  test('says everything that is wrong with tables at once', () => {
    const twice = table(['sex'])
    const other = {
      ...twice,
      cells: twice.cells.map((cell) => ({ ...cell, count: cell.count === 1 ? 2 : cell.count })),
    }
    const more = { ...twice, cells: [...twice.cells, ...twice.cells.slice(0, 1)] }
    const wrong = (tables: readonly Table[], words: RegExp) =>
      assert.throws(
        () => frameOf(DIMENSIONS, tables, [{ kind: 'within', whole: 'victims', part: 'sheltered' }]),
        (error) => error instanceof FrameError && words.test(error.message),
      )
    wrong([twice, other], /sex=male has two counts/)
    wrong([more], /once too often/)
    wrong([{ ...twice, by: ['height'] }], /there is no dimension height/)
    wrong([other], /victims\|2024\|1\| is not the sum of its parts/)
    const two = tableOf(DIMENSIONS, { ...where, by: ['sex'], measure: 'sheltered' }, [...RECORDS, ...RECORDS])
    wrong([twice, two], /victims without sheltered\|2024\|1\| is less than none/)
  })
})
