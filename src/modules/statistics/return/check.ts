import type { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import type { Language } from '../../vocabulary/index.ts'
import { writtenAs } from '../formats/written.ts'
import type { Cube } from './cube.ts'
import type { FaultWhy, RemarkWhy } from './import/codes.ts'
import { csvSheet } from './import/csv.ts'
import { type About, type Fault, tell } from './import/faults.ts'
import { type ReturnRead, readReturn } from './import/read.ts'
import type { Sheet } from './import/sheets.ts'
import { CheckInput, CheckOutput, type GivenSheet } from './shapes.ts'

type Input = z.output<typeof CheckInput>
type Output = z.output<typeof CheckOutput>

/** As many as anybody mends before asking again. */
export const MOST_TOLD = 1000

/** Reads what was given; a CSV file that is none is a fault of its own, beside those of the others. */
export function readGiven(
  given: readonly GivenSheet[],
  year: number,
  language: Language,
  last: Cube | null,
): ReturnRead {
  const all = given.map((one): Sheet | Fault => ('csv' in one ? csvSheet(one.name, one.csv) : one))
  const broken = all.filter((one): one is Fault => 'why' in one)
  const sheets = all.filter((one): one is Sheet => 'rows' in one)
  // That no sheet is left is then no fault of its own.
  if (sheets.length === 0) return { faults: broken, remarks: [] }
  const read = readReturn(sheets, { year, language, last })
  if (broken.length === 0) return read
  return { faults: [...broken, ...('faults' in read ? read.faults : [])], remarks: read.remarks }
}

/** What was found, in words of a language. */
export const inWords =
  (file: 'this' | 'last', language: Language) =>
  <Why extends FaultWhy | RemarkWhy>(about: About<Why>) => ({
    ...{ file, sheet: about.sheet, cell: about.cell, why: about.why },
    ...tell(about, language),
  })

function checked({ year, geo, language, sheets, last: given, format }: Input, now: Date): Output {
  const before = given ? readGiven(given, year - 1, language, null) : null
  const last = before && 'observations' in before ? { geo, year: year - 1, observations: before.observations } : null
  const read = readGiven(sheets, year, language, last)
  const faults = [
    ...('faults' in read ? read.faults.map(inWords('this', language)) : []),
    ...(before && 'faults' in before ? before.faults.map(inWords('last', language)) : []),
  ]
  const isRight = faults.length === 0 && 'observations' in read
  const cube = isRight ? { geo, year, observations: read.observations } : null
  return {
    faults: faults.slice(0, MOST_TOLD),
    faultCount: faults.length,
    remarks: read.remarks.slice(0, MOST_TOLD).map(inWords('this', language)),
    letters: isRight ? [...read.letters] : [],
    file: cube && format ? writtenAs(format, cube, language, now) : null,
  }
}

export const checkReturn = operation({
  summary:
    'Check a file of the yearly return (Art. 19a Directive 2011/36/EU) and write it for others; nothing of it is kept',
  // Police, prosecution and courts fill it in: whoever has the file may know what is wrong with it.
  permission: 'self',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '20/min',
  input: CheckInput,
  output: CheckOutput,
  subject: () => [],
  run: async ({ now }, input) => checked(input, now),
})
