import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { COMPONENTS } from './components.ts'
import { STRUCTURE_IDS, sdmxStructure } from './sdmx-structure.ts'

type Named = { readonly id: string; readonly name: string }
type Part = Named & {
  readonly conceptIdentity: string
  readonly localRepresentation: { readonly enumeration?: string }
}
const { data } = JSON.parse(sdmxStructure(new Date(0)))
const [structure] = data.dataStructures
const { dimensionList, measureList, attributeList } = structure.dataStructureComponents
const parts: readonly Part[] = [
  ...[...dimensionList.dimensions, dimensionList.timeDimension],
  ...[...measureList.measures, ...attributeList.attributes],
]
const lists: readonly (Named & {
  readonly codes: readonly (Named & { readonly parent?: string })[]
  readonly description: string
})[] = data.codelists

describe('the structure as other programs read it', () => {
  test('each part points to a concept that is there', () => {
    const [scheme] = data.conceptSchemes
    const urns = scheme.concepts.map(
      ({ id }: Named) =>
        `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=AUSMA:${scheme.id}(${scheme.version}).${id}`,
    )
    for (const { id, conceptIdentity } of parts) assert.ok(urns.includes(conceptIdentity), id)
  })

  test('each list that a part points to is there, and none is there that no part has', () => {
    const pointed = parts.flatMap(({ localRepresentation: { enumeration } }) => enumeration ?? [])
    const urns = lists.map(({ id }) => `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=AUSMA:${id}(1.0.0)`)
    assert.deepEqual(pointed.toSorted(), urns.toSorted())
  })

  test('codes have a name each, are in their list once, and lie in no other that is missing', () => {
    for (const { id, codes } of lists) {
      const ids = codes.map((code) => code.id)
      assert.equal(new Set(ids).size, ids.length, id)
      for (const { id: code, name, parent } of codes) {
        assert.match(code, /^[A-Z0-9_]+$/, `${id} ${code}`)
        assert.ok(name.trim() !== '', `${id} ${code}`)
        assert.ok(parent === undefined || (ids.includes(parent) && parent !== code), `${id} ${code}`)
      }
    }
  })

  test('every list says that it is provisional, since none was held against an official one', () => {
    for (const { id, description } of lists) assert.match(description, /Provisional/, id)
  })

  test('the key is in the order in which data have it, and names its version', () => {
    assert.deepEqual(
      dimensionList.dimensions.map(({ id, position }: { id: string; position: number }) => [id, position]),
      COMPONENTS.map(({ id }, i) => [id, i]),
    )
    assert.equal(STRUCTURE_IDS.return, `${structure.agencyID}:${structure.id}(${structure.version})`)
  })
})
