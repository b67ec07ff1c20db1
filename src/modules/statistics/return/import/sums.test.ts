import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readReturn } from './read.ts'

const read = (...rows: readonly string[]) =>
  readReturn([{ name: 'b', rows: ['year,sex,age,citizenship,form,count', ...rows].map((row) => row.split(',')) }], {
    year: 2025,
    language: 'en',
    last: null,
  })
/** Lines by their codes of sex, age and form. */
const said = (...lines: readonly (readonly [sex: string, age: string, form: string, count: string])[]) => {
  const one = read(...lines.map(([sex, age, form, count]) => `2025,${sex},${age},total,${form},${count}`))
  return {
    faults: 'faults' in one ? one.faults.map(({ cell, why, column, n, whole }) => [cell, why, column, n, whole]) : [],
    remarks: one.remarks.map(({ cell, why, n, whole }) => [cell, why, n, whole]),
  }
}
const ALL = ['total', 'total', 'total'] as const
const bySex = (sex: string, count: string) => [sex, 'total', 'total', count] as const
const byForm = (form: string, count: string) => ['total', 'total', form, count] as const

describe('parts and their whole', () => {
  test('parts that are each counted once add up to it', () => {
    const parts = [bySex('female', '6'), bySex('male', '3'), bySex('other', '0'), bySex('unknown', '1')]
    assert.deepEqual(said([...ALL, '10'], ...parts), { faults: [], remarks: [] })
    assert.deepEqual(said([...ALL, '11'], ...parts).faults, [['F2', 'parts-less', 'sex', 10, 11]])
    assert.deepEqual(said([...ALL, '9'], ...parts).faults, [['F2', 'parts-more', 'sex', 10, 9]])
  })

  test('a part that nobody knows leaves room, and none for more than the whole', () => {
    assert.deepEqual(said([...ALL, '10'], bySex('female', '6'), bySex('male', 'unknown')), { faults: [], remarks: [] })
    assert.deepEqual(said([...ALL, '5'], bySex('female', '6'), bySex('male', 'unknown')).faults, [
      ['F2', 'parts-more', 'sex', 6, 5],
    ])
  })

  test('a part that nobody has told is a remark and no fault', () => {
    assert.deepEqual(said([...ALL, '10'], bySex('female', '6')), {
      faults: [],
      remarks: [['F2', 'rest-untold', 6, 10]],
    })
  })

  test('persons with several forms are in several parts: together more than the whole, and none more by itself', () => {
    assert.deepEqual(said([...ALL, '10'], byForm('labour', '8'), byForm('sexual', '7')), { faults: [], remarks: [] })
    assert.deepEqual(said([...ALL, '10'], byForm('labour', '11')).faults, [['F2', 'parts-more', 'form', 11, 10]])
  })

  test('two divisions at once are held against each of them', () => {
    const crossed = [
      ['female', 'child', 'total', '4'],
      ['female', 'adult', 'total', '3'],
    ] as const
    const parts = [bySex('female', '6'), ['total', 'child', 'total', '4'], ['total', 'adult', 'total', '6']] as const
    assert.deepEqual(said([...ALL, '10'], ...parts, ...crossed).faults, [['F3', 'parts-more', 'age', 7, 6]])
  })

  test('a division of a division is held against all together, also where what lies between is not told', () => {
    const crossed = ['female', 'child', 'total', '12'] as const
    assert.deepEqual(said([...ALL, '10'], crossed).faults, [['F2', 'parts-more', 'sex × age', 12, 10]])
  })

  test('crossed with forms, each form stays within the whole', () => {
    const lines = [
      ['female', 'total', 'labour', '6'],
      ['male', 'total', 'labour', '6'],
      ['female', 'total', 'sexual', '6'],
    ] as const
    assert.deepEqual(said([...ALL, '11'], ...lines).faults, [['F2', 'parts-more', 'sex × form', 12, 11]])
  })

  test('parts without their whole are told once', () => {
    assert.deepEqual(said([...ALL, ''], bySex('female', '6'), byForm('labour', '2')).faults, [
      ['F2', 'no-whole', undefined, 6, undefined],
    ])
    assert.deepEqual(said(bySex('female', '6')).faults, [['F2', 'no-whole', undefined, 6, undefined]])
  })

  test('a whole that is not known is one: its parts need not be', () => {
    assert.deepEqual(said([...ALL, 'unknown'], bySex('female', '6')), { faults: [], remarks: [] })
  })

  test('of a number that could not be read no sum is drawn', () => {
    assert.deepEqual(
      said([...ALL, 'ten'], bySex('female', '6')).faults.map(([cell, why]) => [cell, why]),
      [['F2', 'no-number']],
    )
  })
})
