import { csvTable } from '../../../kernel/csv.ts'
import { CODE_LISTS } from '../return/code-lists.ts'
import { DIMENSIONS, TOTAL } from '../return/codes.ts'
import { iccsOf } from '../return/iccs.ts'
import { measureOf, SHEETS } from '../return/letters.ts'
import type { WrittenCell, WrittenCube } from './cells.ts'

// One long table with a line a cell, for spreadsheets and for whoever needs no format of its own.

const COLUMNS = ['geo', 'year', 'letter', 'article', 'measure', ...DIMENSIONS, 'iccs', 'count', 'told', 'confidential']

/** Whether there is a number, and if not, why: an empty cell alone would say neither. */
const toldOf = ({ value, roundedTo }: WrittenCell): string =>
  typeof value === 'string' ? value : roundedTo ? 'rounded' : 'count'

/** The class of crimes of a line: of trafficking its form, of the knowing use of services none. */
const classOf = ({ letter, codes }: WrittenCell): string | null => {
  const { codes: forms, sdmx } = CODE_LISTS.form
  return SHEETS[letter].article === '2' ? iccsOf(forms.get(codes.form ?? TOTAL) ?? sdmx.total) : null
}

/** The return, or a release, as one CSV table. Empty columns are divisions that a letter has not. */
export function flatCsv(cube: WrittenCube): string {
  const line = (one: WrittenCell) => {
    const { dimensions, article } = SHEETS[one.letter]
    const codes = DIMENSIONS.map((dimension) =>
      dimensions.includes(dimension) ? (one.codes[dimension] ?? TOTAL) : null,
    )
    const count = typeof one.value === 'number' ? one.value : null
    const measure = measureOf(one.letter, one.codes)
    return [cube.geo, cube.year, one.letter, article, measure, ...codes, classOf(one), count, toldOf(one), one.flag]
  }
  return csvTable([COLUMNS, ...cube.observations.map(line)])
}
