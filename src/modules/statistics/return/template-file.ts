import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { tableFile } from '../../../kernel/table-file.ts'
import { templateWorkbook } from '../formats/return-workbook.ts'
import { XLSX } from '../formats/written.ts'
import { LETTERS, type Letter } from './codes.ts'
import { Tongue, WrittenFile, Year } from './shapes.ts'
import { templateRows } from './template.ts'

const Input = z.strictObject({
  year: Year,
  language: Tongue,
  /** One letter as CSV; null for the workbook with all of them. */
  letter: z.enum(LETTERS).nullable(),
})
type Asked = z.output<typeof Input>

const csvTemplate = ({ year, language }: Asked, letter: Letter) => {
  const [head, ...rows] = templateRows(letter, year, language)
  const columns = head.map((name, i) => [String(name), (row: (typeof rows)[number]) => row[i]] as const)
  const { name, type, content } = tableFile(`return-${year}-${letter}.csv`, columns, rows, false)
  return { name, type, content }
}

export const returnTemplate = operation({
  summary: 'Download the template of the yearly return (Art. 19a Directive 2011/36/EU), a sheet a letter',
  permission: 'self',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '20/min',
  input: Input,
  output: WrittenFile,
  subject: () => [],
  async run(_, asked) {
    if (asked.letter !== null) return csvTemplate(asked, asked.letter)
    const content = templateWorkbook(asked.year, asked.language).toString('base64')
    return { name: `return-${asked.year}.xlsx`, type: XLSX, content }
  },
})
