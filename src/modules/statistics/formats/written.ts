import type { PublicLanguage } from '../../vocabulary/index.ts'
import type { ReturnFormat } from '../return/codes.ts'
import type { WrittenCube } from './cells.ts'
import { flatCsv } from './flat-csv.ts'
import { jsonStat } from './json-stat.ts'
import { returnWorkbook } from './return-workbook.ts'
import { sdmxCsv } from './sdmx-csv.ts'
import { sdmxStructure } from './sdmx-structure.ts'

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Written = {
  readonly ending: string
  readonly type: string
  readonly write: (cube: WrittenCube, language: PublicLanguage, at: Date) => string | Uint8Array
}

const FORMATS: Readonly<Record<ReturnFormat, Written>> = {
  'sdmx-csv': { ending: 'sdmx.csv', type: 'application/vnd.sdmx.data+csv; version=2.1.0', write: sdmxCsv },
  'sdmx-structure': {
    ending: 'structure.json',
    type: 'application/vnd.sdmx.structure+json; version=2.1.0',
    write: (_cube, _language, at) => sdmxStructure(at),
  },
  'json-stat': { ending: 'json', type: 'application/json', write: jsonStat },
  csv: { ending: 'csv', type: 'text/csv', write: flatCsv },
  xlsx: { ending: 'xlsx', type: XLSX, write: returnWorkbook },
}

/** The return as a file. @param at when it is written */
export function writtenAs(format: ReturnFormat, cube: WrittenCube, language: PublicLanguage, at: Date) {
  const { ending, type, write } = FORMATS[format]
  const content = Buffer.from(write(cube, language, at)).toString('base64')
  return { name: `return-${cube.geo}-${cube.year}.${ending}`, type, content }
}
