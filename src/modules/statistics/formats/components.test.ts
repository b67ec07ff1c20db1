import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { COMPONENTS, FLAG_CODES, STATUS_CODES } from './components.ts'
import { sdmxStructure } from './sdmx-structure.ts'

test('every code that a cell can have stands in the list of its dimension', () => {
  const cube = sampleReturn()
  for (const { id, list, codeFor } of COMPONENTS)
    for (const one of cube.observations) {
      const code = codeFor(one, cube)
      assert.ok(list === null || list.codes.some((known) => known.id === code), `${id} ${code}`)
    }
})

test('forms can be put together to the three groups of published tables', () => {
  const forms = COMPONENTS.find(({ id }) => id === 'crim_exp')?.list?.codes ?? []
  const groups = Map.groupBy(forms, ({ parent }) => parent)
  assert.deepEqual([groups.get('LAB')?.length, groups.get('OTH')?.length], [3, 7])
  // A parent is a code of the same list.
  for (const parent of groups.keys()) assert.ok(parent === undefined || forms.some(({ id }) => id === parent))
})

test('the structure names each part and list that the data use, once', () => {
  const { data } = JSON.parse(sdmxStructure(new Date(0)))
  const lists = data.codelists.map(({ id }: { id: string }) => id)
  assert.equal(new Set(lists).size, lists.length)
  const [{ dataStructureComponents: parts }] = data.dataStructures
  const dimensions = parts.dimensionList.dimensions.map(({ id }: { id: string }) => id)
  assert.deepEqual(
    dimensions,
    COMPONENTS.map(({ id }) => id),
  )
  const concepts = data.conceptSchemes[0].concepts.map(({ id }: { id: string }) => id)
  assert.equal(new Set(concepts).size, concepts.length)
  assert.ok([...dimensions, 'TIME_PERIOD', 'OBS_VALUE'].every((id) => concepts.includes(id)))
  assert.deepEqual(
    [STATUS_CODES, FLAG_CODES].map((codes) => codes.length),
    [3, 3],
  )
})
