import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { RETURN_FORMATS } from '../return/codes.ts'
import { writtenAs } from './written.ts'

const AT = new Date('2026-12-02T08:00:00Z')
const written = (format: (typeof RETURN_FORMATS)[number]) => writtenAs(format, sampleReturn(), 'en', AT)
const textOf = (format: (typeof RETURN_FORMATS)[number]) => Buffer.from(written(format).content, 'base64').toString()

describe('the files of a return', () => {
  test('each has a name of its own that says whose and of which year, and its media type', () => {
    const all = RETURN_FORMATS.map((format) => {
      const { name, type } = written(format)
      return [name, type]
    })
    assert.deepEqual(all, [
      ['return-LV-2025.sdmx.csv', 'application/vnd.sdmx.data+csv; version=2.1.0'],
      ['return-LV-2025.structure.json', 'application/vnd.sdmx.structure+json; version=2.1.0'],
      ['return-LV-2025.json', 'application/json'],
      ['return-LV-2025.csv', 'text/csv'],
      ['return-LV-2025.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ])
  })

  test('each is what it says: two tables, two documents, a container', () => {
    assert.match(textOf('sdmx-csv'), /^STRUCTURE,STRUCTURE_ID,ACTION,/)
    // Spreadsheets know UTF-8 by its mark, and programs of SDMX would take the mark for a part of the first name.
    assert.match(textOf('csv'), /^\ufeffgeo,year,letter,/)
    assert.equal(JSON.parse(textOf('sdmx-structure')).meta.prepared, AT.toISOString())
    assert.equal(JSON.parse(textOf('json-stat')).updated, AT.toISOString())
    assert.equal(Buffer.from(written('xlsx').content, 'base64').subarray(0, 4).toString('latin1'), 'PK\x03\x04')
  })

  test('the same return at the same time is the same file, so that two can be compared', () => {
    for (const format of RETURN_FORMATS) assert.equal(written(format).content, written(format).content, format)
  })

  test('the structure tells nothing of a return', () => {
    const other = writtenAs('sdmx-structure', { geo: 'EL', year: 2030, observations: [] }, 'ar', AT)
    assert.equal(other.content, written('sdmx-structure').content)
  })
})
