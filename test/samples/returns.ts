import { LETTERS, type Letter } from '../../src/modules/statistics/return/codes.ts'
import type { Cube } from '../../src/modules/statistics/return/cube.ts'
import { readReturn } from '../../src/modules/statistics/return/import/read.ts'
import type { Sheet } from '../../src/modules/statistics/return/import/sheets.ts'
import { templateRows } from '../../src/modules/statistics/return/template.ts'

// Invented figures of no country, by the template's lines: all together, then each code of each column in its order.
export const SAMPLE_COUNTS: Readonly<Partial<Record<Letter, string>>> = {
  // 40 victims: by organisation, status, sex, age, citizenship, and by forms, of which some have two.
  a: '40 20 2 6 0 0 0 1 0 0 11 0 0 0 25 15 24 13 0 3 9 28 3 12 8 15 1 4 18 2 1 20 3 0 0 0 0 0 0 2',
  b: '12 5 7 0 0 unknown - - 8 4 0 0 0 6 0 0 5 0 0 0 0 0 0 0 1',
  d: '10 4 3 2 1 0',
  f: '7 4 2 1 0 3 1 1 1 0 2 2 0 0 0',
}

const cellOf = (text: string | undefined): string => (text === undefined || text === '-' ? '' : text)

/** A sheet of the template, filled in. */
const filled = (letter: Letter): Sheet => {
  const counts = SAMPLE_COUNTS[letter]?.split(' ') ?? []
  return {
    name: letter,
    rows: templateRows(letter, 2025, 'en').map((row, i) =>
      row.map((cell) => String(cell ?? cellOf(i === 0 ? undefined : counts[i - 1]))),
    ),
  }
}

/** A return with counts, small counts, nought, «unknown» and «blank». */
export function sampleReturn(): Cube {
  const read = readReturn(LETTERS.map(filled), { year: 2025, language: 'en', last: null })
  if ('faults' in read) throw new Error(`the sample is no return: ${JSON.stringify(read.faults)}`)
  return { geo: 'LV', year: 2025, observations: read.observations }
}
