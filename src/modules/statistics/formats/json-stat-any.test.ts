import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { anyReturn } from '../../../../test/samples/any-returns.ts'
import { LANGUAGES } from '../../vocabulary/index.ts'
import type { Cube } from '../return/cube.ts'
import { SHEETS } from '../return/letters.ts'
import { jsonStat } from './json-stat.ts'

type Dataset = {
  readonly label: string
  readonly source: string
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly dimension: Readonly<
    Record<string, { readonly category: { readonly index: readonly string[]; readonly label: object } }>
  >
  readonly value: Readonly<Record<string, number>>
  readonly status: Readonly<Record<string, string>>
}
const datasets = (cube: Cube): readonly Dataset[] => JSON.parse(jsonStat(cube, 'en', new Date(0))).link.item
const letterOf = ({ source }: Dataset) => source.at(-2)

/** The codes of a place, as a reader of the format works them out: from the last dimension back. */
function codesAt({ id, size, dimension }: Dataset, place: number): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {}
  let left = place
  for (const i of [...id.keys()].reverse()) {
    codes[id[i]] = dimension[id[i]].category.index[left % size[i]]
    left = Math.floor(left / size[i])
  }
  assert.equal(left, 0, 'no place lies beyond the last')
  return codes
}

describe('any return as JSON-stat', () => {
  test('property: a reader of the format finds each count under its codes, and each reason why there is none', () => {
    fc.assert(
      fc.property(anyReturn, (cube) => {
        for (const dataset of datasets(cube)) {
          const own = cube.observations.filter(({ letter }) => letter === letterOf(dataset))
          const places = new Set([...Object.keys(dataset.value), ...Object.keys(dataset.status)])
          assert.equal(places.size, own.length)
          for (const place of places) {
            const { geo, time, ...codes } = codesAt(dataset, Number(place))
            assert.deepEqual([geo, time], [cube.geo, String(cube.year)])
            const one = own.find((other) =>
              Object.entries(codes).every(([name, code]) => other.codes[name as 'sex'] === code),
            )
            assert.equal(dataset.value[place] ?? dataset.status[place], one?.value)
            if (typeof one?.value === 'number') assert.equal(dataset.status[place] ?? 'free', one.flag)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('property: a dataset for each letter, whose sizes are those of its lists', () => {
    fc.assert(
      fc.property(anyReturn, (cube) => {
        const all = datasets(cube)
        assert.deepEqual(new Set(all.map(letterOf)), new Set(cube.observations.map(({ letter }) => letter)))
        for (const { id, size, dimension } of all) {
          assert.deepEqual(id, Object.keys(dimension))
          for (const [i, name] of id.entries()) {
            const { index, label } = dimension[name].category
            assert.equal(size[i], index.length)
            assert.deepEqual(Object.keys(label).toSorted(), index.toSorted())
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('of nothing there is no dataset', () =>
    assert.deepEqual(datasets({ geo: 'LV', year: 2025, observations: [] }), []))

  test('a dimension that is not named is taken together', () => {
    const [dataset] = datasets({
      geo: 'LV',
      year: 2025,
      observations: [{ letter: 'b', codes: {}, value: 7, flag: 'free' }],
    })
    assert.deepEqual(dataset.value, { 0: 7 })
    assert.deepEqual(dataset.id.slice(2), [...SHEETS.b.dimensions])
  })

  test('codes are the same in every language, and words are not', () => {
    const cube: Cube = {
      geo: 'LV',
      year: 2025,
      observations: [{ letter: 'd', codes: { decision: 'charged' }, value: 7, flag: 'free' }],
    }
    const all = LANGUAGES.map((language) => JSON.parse(jsonStat(cube, language, new Date(0))).link.item[0] as Dataset)
    assert.equal(new Set(all.map(({ dimension }) => dimension.decision.category.index.join())).size, 1)
    assert.equal(new Set(all.map(({ label }) => label)).size, LANGUAGES.length)
  })
})
