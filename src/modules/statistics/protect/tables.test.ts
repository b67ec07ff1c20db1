import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { DIMENSIONS, persons } from '../../../../test/samples/cubes.ts'
import { alike, tableOf } from './cube.ts'
import { isSmall, RULE } from './rule.ts'
import { type Codes, combinations, idOf, idOfCodes, partsOf, placeOf } from './tables.ts'

const NAMES = Object.keys(DIMENSIONS)
const layout = (by: readonly string[]) => ({ measure: 'victims', period: '2024', vintage: '1', by })

describe('the places of a table', () => {
  test('have one id each, whatever order their codes are named in', () => {
    assert.equal(idOfCodes({ sex: 'female', age: 'child' }), idOfCodes({ age: 'child', sex: 'female' }))
    assert.equal(idOfCodes({}), '')
    const place = placeOf(layout(['sex']), { sex: 'female' })
    assert.equal(idOf(place), 'victims|2024|1|sex=female')
    for (const other of [{ measure: 'suspects' }, { period: '2025' }, { vintage: '2' }, { codes: {} }])
      assert.notEqual(idOf({ ...place, ...other }), idOf(place))
  })

  test('property: as many as all codes and the total of each dimension make, none twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NAMES), (by) => {
        const all = combinations(DIMENSIONS, by).map(idOfCodes)
        assert.equal(
          all.length,
          by.reduce((product, name) => product * (DIMENSIONS[name].codes.length + 1), 1),
        )
        assert.equal(new Set(all).size, all.length)
        assert.deepEqual(all.toSorted(), combinations(DIMENSIONS, by.toReversed()).map(idOfCodes).toSorted())
      }),
    )
  })

  test('a code of a larger one is a part of that, and of the total are parts those that lie in no other', () => {
    assert.deepEqual(partsOf(DIMENSIONS.place), ['north', 'south'])
    assert.deepEqual(partsOf(DIMENSIONS.place, 'north'), ['harbour', 'border'])
    assert.deepEqual(partsOf(DIMENSIONS.place, 'harbour'), [])
    assert.deepEqual(partsOf(DIMENSIONS.sex), [...DIMENSIONS.sex.codes])
  })
})

describe('counting', () => {
  test('property: each cell has as many as have its codes, and its parts add up to it', () => {
    fc.assert(
      fc.property(persons(30), fc.shuffledSubarray(NAMES, { maxLength: 3 }), (records, by) => {
        const { cells } = tableOf(DIMENSIONS, layout(by), records)
        const within = (codes: Codes, one: Codes) =>
          Object.entries(codes).every(([name, code]) => {
            const own = one[name] ?? 'unknown'
            return own === code || DIMENSIONS[name].within?.[own] === code
          })
        const count = new Map(cells.map((cell) => [idOfCodes(cell.codes), cell.count]))
        for (const cell of cells) {
          assert.equal(cell.count, records.filter((one) => within(cell.codes, one.codes)).length)
          for (const name of by) {
            const parts = partsOf(DIMENSIONS[name], cell.codes[name])
            if (parts.length === 0) continue
            const sum = parts.reduce(
              (all, code) => all + Number(count.get(idOfCodes({ ...cell.codes, [name]: code }))),
              0,
            )
            assert.equal(sum, cell.count, `${idOfCodes(cell.codes)} by ${name}`)
          }
        }
      }),
    )
  })

  test('property: those who are alike are put together, and nobody is lost', () => {
    fc.assert(
      fc.property(persons(30), fc.subarray(NAMES), (records, names) => {
        const groups = alike(records, names)
        assert.equal(
          groups.reduce((all, { n }) => all + n, 0),
          records.length,
        )
        const ids = groups.map(({ codes }) => idOfCodes(codes))
        assert.equal(new Set(ids).size, ids.length)
        assert.deepEqual(
          tableOf(DIMENSIONS, layout(names), groups).cells,
          tableOf(DIMENSIONS, layout(names), records).cells,
        )
      }),
    )
  })

  test('who has no code of a dimension is unknown in it', () => {
    const { cells } = tableOf(DIMENSIONS, layout(['sex']), [{ codes: {} }, { codes: { sex: 'female' }, n: 3 }])
    assert.deepEqual(
      cells.map(({ count }) => count),
      [4, 3, 0, 1],
    )
  })

  test('what was not collected has no number, and nought has one', () => {
    const { cells } = tableOf(DIMENSIONS, { ...layout(['sex']), blank: [{ sex: 'male' }] }, [
      { codes: { sex: 'female' } },
    ])
    assert.deepEqual(
      cells.map(({ codes, count }) => [codes.sex, count]),
      [
        [undefined, 1],
        ['female', 1],
        ['male', null],
        ['unknown', 0],
      ],
    )
  })
})

describe('what is small', () => {
  test('is one to four; nought only where the rule says so, and of a change never', () => {
    const small = [0, 1, 4, 5, 100].map((count) => isSmall(RULE, count))
    assert.deepEqual(small, [false, true, true, false, false])
    const zeros = { ...RULE, zeros: 'small' } as const
    assert.deepEqual(
      [isSmall(zeros, 0), isSmall(zeros, 0, true), isSmall({ ...RULE, zeros: 'told' }, 0)],
      [true, false, false],
    )
  })

  test('a change is as small as its size', () => {
    assert.deepEqual(
      [-5, -4, -1, 1].map((count) => isSmall(RULE, count, true)),
      [false, true, true, true],
    )
  })
})
