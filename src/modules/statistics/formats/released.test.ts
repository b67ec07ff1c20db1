import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ToldCell } from '../release/ready.ts'
import { RETURN_FORMATS, type ReturnFormat } from '../return/codes.ts'
import { releasedAs, writtenCell } from './released.ts'

const AT = new Date('2026-12-02T08:00:00Z')
const cell = (decision: string | null, told: ToldCell['told']): ToldCell => ({
  ...{ letter: 'd', codes: decision === null ? {} : { decision }, told },
})
const CELLS = [
  cell(null, 30),
  cell('charged', { rounded: 15 }),
  cell('charged-otherwise', 'hidden'),
  cell('not-charged', 'hidden'),
  cell('other', 'unknown'),
  cell('unknown', 'blank'),
]
const file = (format: ReturnFormat, language: 'en' | 'ar' = 'en') =>
  releasedAs(format, { geo: 'LV', year: 2025, number: 7, cells: CELLS, at: AT }, language)
const textOf = (format: ReturnFormat) => Buffer.from(file(format).content, 'base64').toString()
const lines = (format: ReturnFormat) =>
  textOf(format)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))

describe('a cell of a release', () => {
  test('says that it is hidden, and never why', () => {
    assert.deepEqual(writtenCell(cell('other', 'hidden')), writtenCell({ ...cell('other', 'hidden') }))
    const { value, flag, roundedTo } = writtenCell(cell('charged', 'hidden'))
    assert.deepEqual([value, flag, roundedTo], ['hidden', 'confidential', null])
  })

  test('that was rounded says to what; an exact one, and none, say so too', () => {
    assert.deepEqual(
      CELLS.map((one) => {
        const { value, flag, roundedTo } = writtenCell(one)
        return [value, flag, roundedTo]
      }),
      [
        ...[
          [30, 'free', null],
          [15, 'free', 5],
          ['hidden', 'confidential', null],
        ],
        ...[
          ['hidden', 'confidential', null],
          ['unknown', 'free', null],
          ['blank', 'free', null],
        ],
      ],
    )
  })
})

describe('the files of a release', () => {
  test('each is named by its number, and is not taken for a return', () => {
    const names = RETURN_FORMATS.map((format) => file(format).name)
    assert.ok(names.every((name) => name.startsWith('figures-7-LV-2025.')))
    assert.equal(new Set(names).size, names.length)
    for (const format of RETURN_FORMATS) assert.doesNotMatch(textOf(format), /THB_RETURN/)
  })

  test('a plain table tells hidden, rounded, unknown and blank apart', () => {
    assert.deepEqual(
      lines('csv')
        .slice(1)
        .map((line) => line.slice(-3)),
      [
        ...[
          ['30', 'count', 'free'],
          ['15', 'rounded', 'free'],
          ['', 'hidden', 'confidential'],
        ],
        ...[
          ['', 'hidden', 'confidential'],
          ['', 'unknown', 'free'],
          ['', 'blank', 'free'],
        ],
      ],
    )
  })

  test('SDMX: all that are hidden are confidential alike; a rounded one says to what', () => {
    const [heads = [], ...rows] = lines('sdmx-csv')
    assert.deepEqual(heads.slice(-4), ['OBS_VALUE', 'OBS_STATUS', 'CONF_STATUS', 'ROUNDED_TO'])
    assert.deepEqual(
      rows.map((row) => row.slice(-4).join(' ')),
      ['30 A F ', '15 A F 5', 'NaN Q C ', 'NaN Q C ', 'NaN L F ', ' O F '],
    )
    assert.ok(rows.every(([, structure]) => structure === 'AUSMA:THB_RELEASE(1.0.0)'))
  })

  test('its structure has the codes that its cells use', () => {
    const { codelists, dataStructures } = JSON.parse(textOf('sdmx-structure')).data
    const codes = (id: string) =>
      codelists.find((list: { id: string }) => list.id === id).codes.map((code: { id: string }) => code.id)
    assert.deepEqual(codes('CL_RELEASE_CONF'), ['F', 'C'])
    assert.ok(codes('CL_RELEASE_STATUS').includes('Q'))
    const { attributes } = dataStructures[0].dataStructureComponents.attributeList
    assert.deepEqual(
      attributes.map(({ id, usage }: { id: string; usage: string }) => [id, usage]),
      [
        ['OBS_STATUS', 'mandatory'],
        ['CONF_STATUS', 'mandatory'],
        ['ROUNDED_TO', 'optional'],
      ],
    )
  })

  test('JSON-stat says what has no number, and is titled as what it is', () => {
    const { label, link } = JSON.parse(textOf('json-stat'))
    assert.match(label, /^Published figures/)
    assert.deepEqual(Object.values(link.item[0].status), ['rounded', 'hidden', 'hidden', 'unknown', 'blank'])
    assert.deepEqual(
      Object.values(link.item[0].value).filter((value) => value !== null),
      [30, 15],
    )
  })

  test('the workbook is a container in each language', () => {
    for (const language of ['en', 'ar'] as const)
      assert.equal(Buffer.from(file('xlsx', language).content, 'base64').subarray(0, 2).toString(), 'PK')
  })
})
